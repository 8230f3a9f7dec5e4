import { calendarEditorWords as words } from '@zhiyin/domain/console';
import { Input } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { readTime } from './calendar-edit.ts';
import styles from './calendar-editor.module.css';

interface Props {
  readonly label: string;
  readonly id?: string;
  readonly value: string;
  /** An end may be 24:00. */
  readonly isEnd?: boolean;
  readonly onChange: (time: string) => void;
}

/** A time of day, typed as one likes: `9`, `930`, `9:30`. Leaving it writes it out; what is no time stays marked. */
export function TimeInput({ label, id, value, isEnd = false, onChange }: Props) {
  const t = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readTime(typed, isEnd);
  const leave = () => {
    if (read === null) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  return (
    <Input
      className={styles['time'] ?? ''}
      aria-label={label}
      {...(id && { id })}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? value}
      {...(read === null && { status: 'error' as const, title: t(words.badTime), 'aria-invalid': true })}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
