import { words } from '@zhiyin/domain/console';
import { type KeyboardEvent, use, useId, useState, useSyncExternalStore } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import { Option } from '#ui/pick/option.tsx';
import { walkOptions } from '#ui/pick/walk-options.ts';
import styles from './palette.module.css';
import { type PaletteGroup, type PaletteItem, paletteGroups } from './palette-items.ts';
import { CommandContext } from './use-commands.ts';
import { useFindings } from './use-findings.ts';

/** Goes anywhere and does anything by name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { groups, items } = useOffer(typed);
  const current = items[Math.min(at, items.length - 1)];

  const run = (item: PaletteItem | undefined) => {
    if (item) onClose();
    item?.run();
  };
  const type = (next: string) => {
    setTyped(next);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) =>
    walkOptions(event, { at, count: items.length, setAt, pick: () => run(current) });

  return (
    <Dialog title={t(words.paletteTitle)} place="top" width={600} isBare onClose={onClose}>
      <TypingField
        typed={typed}
        listId={listId}
        currentId={current && optionId(listId, current)}
        onType={type}
        onKeyDown={onKeyDown}
      />
      <Options
        listId={listId}
        groups={groups}
        current={current}
        onPoint={(item) => setAt(items.indexOf(item))}
        onRun={run}
      />
      {items.length === 0 && (
        <p role="status" className={styles['none']}>
          {t(words.paletteNone, { typed })}
        </p>
      )}
    </Dialog>
  );
}

/** What the palette shows for the typed text. */
function useOffer(typed: string) {
  const { locale } = useLocale();
  const store = use(CommandContext);
  const commands = useSyncExternalStore(store.watch, store.commands);
  const groups = paletteGroups(typed, commands, useFindings(typed.trim()), locale);
  return { groups, items: groups.flatMap((group) => group.items) };
}

interface FieldProps {
  readonly typed: string;
  readonly listId: string;
  readonly currentId: string | undefined;
  readonly onType: (typed: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TypingField({ typed, listId, currentId, onType, onKeyDown }: FieldProps) {
  const t = useSay();
  return (
    <div className={styles['field']}>
      <Icon name="search" />
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={currentId}
        aria-label={t(words.paletteTitle)}
        placeholder={t(words.palettePlaceholder)}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        className={styles['input']}
      />
    </div>
  );
}

interface OptionsProps {
  readonly listId: string;
  readonly groups: readonly PaletteGroup[];
  readonly current: PaletteItem | undefined;
  readonly onPoint: (item: PaletteItem) => void;
  readonly onRun: (item: PaletteItem) => void;
}

function Options({ listId, groups, current, onPoint, onRun }: OptionsProps) {
  const t = useSay();
  return (
    <div id={listId} role="listbox" aria-label={t(words.paletteTitle)} className={styles['list']}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
        <div key={group.label} role="group" aria-label={group.label}>
          <div aria-hidden="true" className={styles['group']}>
            {group.label}
          </div>
          {group.items.map((item) => (
            <Option
              key={item.id}
              id={optionId(listId, item)}
              className={styles['option']}
              isCurrent={item === current}
              onPoint={() => onPoint(item)}
              onPick={() => onRun(item)}
            >
              <ItemFace item={item} />
            </Option>
          ))}
        </div>
      ))}
    </div>
  );
}

function ItemFace({ item: { icon, label, hint, keys } }: { item: PaletteItem }) {
  return (
    <>
      <Icon name={icon} className={styles['icon']} />
      <span className={styles['label']}>{label}</span>
      {hint && <span className={styles['hint']}>{hint}</span>}
      {keys && <KeyHint keys={keys} />}
    </>
  );
}

function optionId(listId: string, item: PaletteItem): string {
  return `${listId}-${item.id}`;
}
