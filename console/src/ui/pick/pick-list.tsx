import { words } from '@zhiyin/domain/console';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Option } from './option.tsx';
import styles from './pick-list.module.css';
import { type PickOption, pickRows } from './pick-rows.ts';
import { walkOptions } from './walk-options.ts';

interface Props {
  /** What is picked, read out and shown in the empty field. */
  readonly label: string;
  readonly options: readonly PickOption[];
  readonly onPick: (option: PickOption) => void;
  /** Offers to make what was typed, when nothing is called so; the text says it, e.g. “Create “tea””. */
  readonly create?: { readonly say: (typed: string) => string; readonly run: (typed: string) => void };
  /** Shown while there is nothing to pick from. */
  readonly empty?: ReactNode;
}

/** Picks one of several by typing a part of its name, or by ↑ ↓ and Enter. */
export function PickList({ label, options, onPick, create, empty }: Props) {
  const listId = useId();
  const t = useSay();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const rows = pickRows(options, typed, create?.say);
  const current = rows[Math.min(at, rows.length - 1)];
  const pick = (row: PickOption | undefined) => {
    if (!row) return;
    if (row.isNew) create?.run(typed.trim());
    else onPick(row);
    if (row.isNew) setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) =>
    walkOptions(event, { at, count: rows.length, setAt, pick: () => pick(current) });
  return (
    <div className={styles['pick']}>
      <Field
        label={label}
        listId={listId}
        currentId={current && `${listId}-${current.id}`}
        typed={typed}
        onType={(next) => {
          setTyped(next);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={label} className={styles['list']}>
        {rows.map((row, index) => (
          <Row
            key={row.id}
            id={`${listId}-${row.id}`}
            row={row}
            isCurrent={row === current}
            onPoint={() => setAt(index)}
            onPick={() => pick(row)}
          />
        ))}
      </div>
      {rows.length === 0 && (
        <p role="status" className={styles['none']}>
          {options.length === 0 ? empty : t(words.paletteNone, { typed })}
        </p>
      )}
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly listId: string;
  readonly currentId: string | undefined;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Field({ label, listId, currentId, typed, onType, onKeyDown }: FieldProps) {
  return (
    <div className={styles['field']}>
      <Icon name="search" />
      <input
        data-first
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={currentId}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: PickOption;
  readonly isCurrent: boolean;
  readonly onPoint: () => void;
  readonly onPick: () => void;
}

function Row({ row: { picture, label, hint, beside, isChosen = false }, ...rest }: RowProps) {
  return (
    <Option {...rest} isChosen={isChosen} className={styles['option']}>
      {picture}
      <bdi className={styles['label']}>{label}</bdi>
      <span className={styles['end']}>
        {hint && <span className={styles['hint']}>{hint}</span>}
        {beside}
        {isChosen && <Icon name="check" className={styles['mark']} />}
      </span>
    </Option>
  );
}
