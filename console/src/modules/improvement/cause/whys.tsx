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
import { useChange } from '../data.ts';
import styles from '../improvement.module.css';
import { Part } from '../one/part.tsx';

const states: Partial<Record<ChainState, { tone: Tone; text: { zh: string; en: string } }>> = {
  unfinished: { tone: 'amber', text: words.chainUnfinished },
  unproved: { tone: 'amber', text: words.chainUnproved },
  complete: { tone: 'jade', text: words.chainComplete },
};

/** Why, and why again, until the answer is something that can be changed. */
export function Whys({ finding, isEditable }: { finding: FindingDetail; isEditable: boolean }) {
  const t = useSay();
  const [draft, setDraft] = useState<readonly Why[] | null>(null);
  const whys = draft ?? finding.analysis.whys;
  const said = states[chainState(whys)];
  const change = (place: number, some: Partial<Why>) =>
    setDraft(whys.map((why, index) => (index === place ? { ...why, ...some } : why)));
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
            onRemove={() => setDraft(whys.filter((_, index) => index !== place))}
          />
        ))}
      </ol>
      {isEditable && (
        <div className={styles['bar']}>
          {whys.length < whysMax && (
            <Button
              icon={<Icon name="plus" />}
              onClick={() => setDraft([...whys, { because: '', evidence: '', isControllable: false }])}
            >
              {t(words.whyAgain)}
            </Button>
          )}
          {draft && <SaveChain finding={finding} whys={draft} onDone={() => setDraft(null)} />}
        </div>
      )}
    </Part>
  );
}

interface SaveProps {
  readonly finding: FindingDetail;
  readonly whys: readonly Why[];
  /** It was written, or is not wanted after all. */
  readonly onDone: () => void;
}

function SaveChain({ finding: { findingId, revision, analysis }, whys, onDone }: SaveProps) {
  const t = useSay();
  const toast = useToast();
  const act = useChange();
  const isReady = whys.every(({ because }) => because.trim() !== '');
  const body = { revision, analysis: { ...analysis, whys: [...whys] } };
  const save = () => act.mutateAsync({ params: { findingId }, body }).then(onDone, toast.refuse);
  return (
    <>
      <Button type="primary" loading={act.isPending} disabled={!isReady} onClick={save}>
        {t(words.save)}
      </Button>
      <Button onClick={onDone}>{t(words.discard)}</Button>
    </>
  );
}

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
