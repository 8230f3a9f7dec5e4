import { type Reason, reasonsWords as words } from '@zhiyin/domain/reasons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { walkOptions } from '#ui/pick/walk-options.ts';
import { useReasons } from '../data.ts';
import styles from './picker.module.css';
import { type PickerRow, pickerRows } from './picker-rows.ts';
import { ReasonOption } from './reason-option.tsx';

interface Props {
  readonly value: string | null;
  readonly onChange: (key: string) => void;
  /** Enter was pressed on a reason: it is meant, and the next step may follow. */
  readonly onDone?: () => void;
  /** Reasons that cannot be picked, with all below them. */
  readonly except?: readonly string[];
}

/** Picks one reason of the shop's tree: type a part of its name in either language, or walk it by ↑ ↓. */
export function ReasonPicker(props: Props) {
  const reasons = useReasons();
  if (reasons.isPending) return <PageLoading rows={4} />;
  if (!reasons.data) return <PageError error={reasons.error} onRetry={reasons.refetch} />;
  return <Picker {...props} reasons={reasons.data.items} />;
}

function Picker({ value, onChange, onDone, except = [], reasons }: Props & { reasons: readonly Reason[] }) {
  const t = useSay();
  const { locale } = useLocale();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const rows = pickerRows(reasons, typed, locale, new Set(except));
  const pick = (key: string) => {
    onChange(key);
    onDone?.();
  };
  const { current, setAt, onKeyDown } = useListKeys(rows, pick);
  const field = useFirstFocus();
  return (
    <div className={styles['picker']}>
      <Input
        ref={field}
        prefix={<Icon name="search" />}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${current.key}` : undefined}
        aria-label={t(words.findReason)}
        placeholder={t(words.findReason)}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t(words.reasons)} className={styles['list']}>
        {rows.map((row, index) => (
          <ReasonOption
            key={row.key}
            id={`${listId}-${row.key}`}
            row={row}
            isCurrent={row === current}
            isPicked={row.key === value}
            onPoint={() => setAt(index)}
            onPick={() => onChange(row.key)}
          />
        ))}
      </div>
      {rows.length === 0 && <p className={styles['none']}>{t(typed ? words.noneFound : words.noneYet)}</p>}
    </div>
  );
}

/** ↑ ↓ walk the list round, Enter picks. */
function useListKeys(rows: readonly PickerRow[], onPick: (key: string) => void) {
  const [at, setAt] = useState(0);
  const place = Math.min(at, rows.length - 1);
  const current = rows[place];
  const onKeyDown = (event: KeyboardEvent) =>
    walkOptions(event, { at: place, count: rows.length, setAt, pick: () => current && onPick(current.key) });
  return { current, setAt, onKeyDown };
}

/** Gives the field the focus when it appears. */
function useFirstFocus() {
  const field = useRef<InputRef>(null);
  // The outside system is the browser's focus, which a dialog takes when it opens around this.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return field;
}
