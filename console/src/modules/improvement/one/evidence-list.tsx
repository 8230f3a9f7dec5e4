import { Link } from '@tanstack/react-router';
import {
  type Evidence,
  evidenceKindWords,
  type FindingDetail,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { readMetrics } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAddEvidence, useMetrics, useOwnerName, useRemoveEvidence } from '../data.ts';
import styles from '../improvement.module.css';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { Part } from './part.tsx';
import { placeOf } from './place-of.ts';

/** What shows that there is something. */
export function EvidenceList({ finding, isEditable }: { finding: FindingDetail; isEditable: boolean }) {
  const t = useSay();
  const [isAdding, setAdding] = useState(false);
  const { findingId, evidence } = finding;
  return (
    <Part
      title={t(words.evidence)}
      verb={
        isEditable && (
          <Button icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {t(words.addEvidence)}
          </Button>
        )
      }
    >
      {evidence.length === 0 && <p className={styles['faint']}>{t(words.noEvidence)}</p>}
      <ul className={styles['rows']}>
        {evidence.map((one) => (
          <EvidenceRow key={one.evidenceId} findingId={findingId} evidence={one} isEditable={isEditable} />
        ))}
      </ul>
      {isAdding && <EvidenceDialog findingId={findingId} onClose={() => setAdding(false)} />}
    </Part>
  );
}

interface RowProps {
  readonly findingId: string;
  readonly evidence: Evidence;
  readonly isEditable: boolean;
}

function EvidenceRow({ findingId, evidence, isEditable }: RowProps) {
  const t = useSay();
  const format = useFormat();
  const toast = useToast();
  const remove = useRemoveEvidence();
  const add = useAddEvidence();
  const ownerName = useOwnerName(t(words.someone));
  const { evidenceId, kind, ref, text, at, memberId } = evidence;
  const putBack = () =>
    add.mutateAsync({ params: { findingId }, body: { kind, ref, text } }).catch(toast.refuse);
  const takeAway = () =>
    remove
      .mutateAsync({ params: { findingId, evidenceId } })
      .then(() => toast.sayUndo(t(words.removed), putBack, evidenceId), toast.refuse);
  return (
    <li className={styles['row']}>
      <div>
        <Referred evidence={evidence} />
        {text !== '' && (
          <p className={styles['text']}>
            <bdi>{text}</bdi>
          </p>
        )}
        <p className={styles['faint']}>
          {ownerName(memberId)} · {format.day(at)}
        </p>
      </div>
      {isEditable && <IconButton icon="trash" label={t(words.remove)} onClick={takeAway} />}
    </li>
  );
}

function Referred({ evidence: { kind, ref, title } }: { evidence: Evidence }) {
  const t = useSay();
  const metrics = useMetrics();
  const mayAsk = useMay()(readMetrics);
  if (ref === null || kind === 'note') return null;
  const said = t(evidenceKindWords[kind]);
  if (kind === 'metric') {
    if (mayAsk && metrics.length === 0) return <span>{said}</span>;
    const name = metrics.find(({ key }) => key === ref)?.name;
    return name ? (
      <Link to={`/insights/metrics/${ref}`}>{t(name)}</Link>
    ) : (
      <span className={styles['faint']}>{t(words.hidden, { kind: said })}</span>
    );
  }
  if (title === null) return <span className={styles['faint']}>{t(words.hidden, { kind: said })}</span>;
  return (
    <Link {...placeOf(pathOf(kind, ref))}>
      {said} · <bdi>{title === '' ? t(words.untitled) : title}</bdi>
    </Link>
  );
}

function pathOf(kind: Exclude<Evidence['kind'], 'note' | 'metric'>, ref: string): string {
  if (kind === 'insight') return `/insights/feed?insight=${ref}`;
  const folders = {
    conversation: '/inbox',
    ticket: '/tickets',
    survey: '/quality/surveys',
    theme: '/insights/themes',
    'follow-up': '/follow-ups',
    alert: '/insights/alerts',
    suggestion: '/suggestions',
  };
  return `${folders[kind]}/${ref}`;
}
