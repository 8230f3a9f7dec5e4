import {
  type ChainState,
  chainState,
  type FindingDetail,
  type Why,
  whysMax,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { Button, Input, Switch } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Tone } from '#ui/theme/tokens.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../improvement.module.css';
import { Part } from '../one/part.tsx';
import { revisionUpon } from '../one/revision-upon.ts';
import { useChangeOf } from '../one/use-change-of.ts';

const states: Partial<Record<ChainState, { tone: Tone; text: { zh: string; en: string } }>> = {
  unfinished: { tone: 'amber', text: words.chainUnfinished },
  unproved: { tone: 'amber', text: words.chainUnproved },
  complete: { tone: 'jade', text: words.chainComplete },
};

/** Why, and why again, until the answer is something that can be changed. */
export function Whys({ finding, isEditable }: { finding: FindingDetail; isEditable: boolean }) {
  const t = useSay();
  const [draft, setDraft] = useState<Draft | null>(null);
  const whys = draft?.whys ?? finding.analysis.whys;
  const said = states[chainState(whys)];
  const write = (next: readonly Why[]) => setDraft({ begun: draft?.begun ?? finding, whys: next });
  const change = (place: number, some: Partial<Why>) =>
    write(whys.map((why, index) => (index === place ? { ...why, ...some } : why)));
  return (
    <Part
      title={t(words.whys)}
      hint={t(words.whysHint)}
      verb={said && <StatusTag tone={said.tone}>{t(said.text)}</StatusTag>}
    >
      <ol className={styles['whys']}>
        {whys.map((why, place) => (
          <WhyStep
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the chain
            key={place}
            why={why}
            number={place + 1}
            isEditable={isEditable}
            onChange={(some) => change(place, some)}
            onRemove={() => write(whys.filter((_, index) => index !== place))}
          />
        ))}
      </ol>
      {isEditable && (
        <div className={styles['bar']}>
          {whys.length < whysMax && (
            <Button
              icon={<Icon name="plus" />}
              onClick={() => write([...whys, { because: '', evidence: '', isControllable: false }])}
            >
              {t(words.whyAgain)}
            </Button>
          )}
          {draft && <SaveChain finding={finding} draft={draft} onDone={() => setDraft(null)} />}
        </div>
      )}
    </Part>
  );
}

/** A chain that is being written, and the finding as it was when that began. */
interface Draft {
  readonly begun: FindingDetail;
  readonly whys: readonly Why[];
}

interface SaveProps {
  readonly finding: FindingDetail;
  readonly draft: Draft;
  /** It was written, or is not wanted after all. */
  readonly onDone: () => void;
}

function SaveChain({ finding, draft: { begun, whys }, onDone }: SaveProps) {
  const t = useSay();
  const toast = useToast();
  const change = useChangeOf();
  const [isBusy, setBusy] = useState(false);
  const { findingId } = finding;
  const isReady = whys.every(({ because }) => because.trim() !== '');
  const revision = revisionUpon(chainOf(begun), chainOf(finding));
  const save = () => {
    setBusy(true);
    const said = whys.map((why) => ({ ...why, evidence: why.evidence.trim() }));
    change({ findingId, revision }, { analysis: { whys: said } })
      .then(onDone, toast.refuse)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button type="primary" loading={isBusy} disabled={!isReady} onClick={save}>
        {t(words.save)}
      </Button>
      <Button onClick={onDone}>{t(words.discard)}</Button>
      {revision !== finding.revision && <span role="status">{t(words.chainChanged)}</span>}
    </>
  );
}

const chainOf = ({ revision, analysis }: FindingDetail) => ({ revision, part: analysis.whys });

interface StepProps {
  readonly why: Why;
  readonly number: number;
  readonly isEditable: boolean;
  readonly onChange: (some: Partial<Why>) => void;
  readonly onRemove: () => void;
}

function WhyStep({ why, number, isEditable, onChange, onRemove }: StepProps) {
  const t = useSay();
  const { because, evidence, isControllable } = why;
  if (!isEditable) {
    return (
      <li>
        <bdi>{because}</bdi>
        {evidence !== '' && (
          <p className={styles['faint']}>
            <bdi>{evidence}</bdi>
          </p>
        )}
        {isControllable && <StatusTag tone="jade">{t(words.isControllable)}</StatusTag>}
      </li>
    );
  }
  return (
    <li>
      <div className={styles['why']}>
        <Input
          aria-label={t(words.why, { n: number })}
          placeholder={t(words.because)}
          value={because}
          maxLength={300}
          onChange={(event) => onChange({ because: event.target.value })}
        />
        <Input
          aria-label={`${t(words.whyEvidence)} (${number})`}
          placeholder={t(words.whyEvidence)}
          value={evidence}
          maxLength={1000}
          onChange={(event) => onChange({ evidence: event.target.value })}
        />
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is its control */}
        <label className={styles['switch']}>
          <Switch
            size="small"
            checked={isControllable}
            onChange={(checked) => onChange({ isControllable: checked })}
          />
          {t(words.isControllable)}
        </label>
        <IconButton icon="close" label={t(words.removeWhy, { n: number })} onClick={onRemove} />
      </div>
    </li>
  );
}
