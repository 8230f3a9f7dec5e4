import {
  messageCharactersMax,
  type TransferReason,
  transferReasons,
  transferReasonWords,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import { Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { GrowingArea } from '#ui/form/growing-area.tsx';
import styles from './acts.module.css';

/** What whoever takes over is told. */
export interface Said {
  readonly reason: TransferReason | null;
  readonly tried: string;
  readonly note: string;
}

interface Props {
  readonly said: Said;
  readonly isReasonNeeded: boolean;
  readonly onChange: (said: Said) => void;
  readonly onSend: () => void;
}

/** Why it is handed over, what was tried, and a word for whoever takes it. */
export function TransferFields({ said, isReasonNeeded, onChange, onSend }: Props) {
  const t = useSay();
  const id = useId();
  const set = (change: Partial<Said>) => onChange({ ...said, ...change });
  const onKeyDown = (event: { key: string; metaKey: boolean; ctrlKey: boolean }) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onSend();
  };
  const area = (key: 'tried' | 'note', placeholder: string) => (
    <GrowingArea
      id={`${id}-${key}`}
      rows={2}
      rowsMax={6}
      maxLength={messageCharactersMax / 2}
      placeholder={placeholder}
      value={said[key]}
      onChange={(event) => set({ [key]: event.target.value })}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <div className={styles['form']}>
      <label htmlFor={`${id}-reason`}>
        {t(isReasonNeeded ? words.transferReason : words.transferReasonOptional)}
      </label>
      <Select<TransferReason>
        id={`${id}-reason`}
        data-first
        value={said.reason}
        allowClear={!isReasonNeeded}
        placeholder={t(words.transferReasonHint)}
        options={transferReasons.map((value) => ({ value, label: t(transferReasonWords[value]) }))}
        onChange={(value) => set({ reason: value ?? null })}
      />
      <label htmlFor={`${id}-tried`}>{t(words.transferTried)}</label>
      {area('tried', t(words.transferTriedHint))}
      <label htmlFor={`${id}-note`}>{t(words.transferNote)}</label>
      {area('note', t(words.transferNoteHint))}
    </div>
  );
}
