import {
  type BoneKind,
  boneKinds,
  boneKindWords,
  type Cause,
  type CauseState,
  causeStates,
  causeStateWords,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Tone } from '#ui/theme/tokens.ts';
import { useOptions } from '../data.ts';
import styles from '../improvement.module.css';

interface Props {
  readonly cause: Cause;
  readonly isEditable: boolean;
  readonly onChange: (cause: Cause) => void;
  readonly onMove: (to: BoneKind) => void;
  readonly onRemove: () => void;
}

const tones: Record<CauseState, Tone> = { suspected: 'amber', verified: 'jade', 'ruled-out': 'ash' };

/** One cause: what is thought of it, and what shows that. Opens to be worked on. */
export function CauseSlip({ cause, isEditable, onChange, onMove, onRemove }: Props) {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  const { text, evidence, state } = cause;
  return (
    <div className={classNames(styles['cause'], state === 'ruled-out' && styles['out'])}>
      <button
        type="button"
        aria-expanded={isOpen}
        className={styles['causeHead']}
        onClick={() => setOpen(!isOpen)}
      >
        <bdi>{text}</bdi>
        <StatusTag tone={tones[state]}>{t(causeStateWords[state])}</StatusTag>
      </button>
      {isOpen && !isEditable && evidence !== '' && (
        <p className={styles['faint']}>
          <bdi>{evidence}</bdi>
        </p>
      )}
      {isOpen && isEditable && <Work cause={cause} onChange={onChange} onMove={onMove} onRemove={onRemove} />}
    </div>
  );
}

function Work({ cause, onChange, onMove, onRemove }: Omit<Props, 'isEditable'>) {
  const t = useSay();
  const [evidence, setEvidence] = useState(cause.evidence);
  const named = { cause: cause.text };
  return (
    <div className={styles['causeWork']}>
      <Select<CauseState>
        size="small"
        aria-label={t(words.causeState, named)}
        value={cause.state}
        options={useOptions(causeStates, causeStateWords)}
        onChange={(state) => onChange({ ...cause, state })}
      />
      <Select<BoneKind>
        size="small"
        aria-label={t(words.moveCause, named)}
        value={cause.bone}
        options={useOptions(boneKinds, boneKindWords)}
        onChange={onMove}
      />
      <IconButton icon="trash" label={t(words.removeCause, named)} onClick={onRemove} />
      <Input
        size="small"
        aria-label={t(words.causeEvidence, named)}
        placeholder={t(words.whyEvidence)}
        value={evidence}
        maxLength={1000}
        onChange={(event) => setEvidence(event.target.value)}
        onBlur={() => {
          const written = evidence.trim() === '' ? '' : evidence;
          if (written !== cause.evidence) onChange({ ...cause, evidence: written });
        }}
      />
    </div>
  );
}
