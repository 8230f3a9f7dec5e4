import { type Reason, reasonsWords as words } from '@zhiyin/domain/reasons';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { AddRow } from './add-row.tsx';
import styles from './editor.module.css';
import { ReasonRow } from './reason-row.tsx';
import { treeStep } from './tree-key.ts';
import { lastBelow, type TreeEditor } from './use-tree-editor.ts';
import { WholeRow } from './whole-row.tsx';

interface Props {
  readonly editor: TreeEditor;
  readonly takenKeys: ReadonlySet<string>;
  readonly mayEdit: boolean;
  readonly onMerge: (reason: Reason) => void;
}

/** The tree with both names side by side; everything can be done from the keyboard. */
export function ReasonTree({ editor, takenKeys, mayEdit, onMerge }: Props) {
  const { rows, current, editing } = editor;
  const { body, keepFocus } = useRowFocus();
  useTreeKeys(editor, mayEdit && editing === null, keepFocus);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey || !current || !isOnRow(event.target)) return;
    const step = treeStep(event.key, rows, rows.indexOf(current));
    if (step && 'to' in step) editor.go(step.to);
    else if (step) editor.fold(step.fold, step.isFolded);
    else if (event.key === 'Enter' && mayEdit) editor.edit({ kind: 'rename', key: current.reason.key });
    else return;
    keepFocus();
    event.preventDefault();
  };
  const onLeave = () => {
    editor.edit(null);
    keepFocus();
  };
  const adding = editing?.kind === 'add' && (
    <AddingRow editor={editor} parentKey={editing.parentKey} takenKeys={takenKeys} onLeave={onLeave} />
  );
  const addAfter = editing?.kind === 'add' ? lastBelow(rows, editing.parentKey) : null;
  return (
    <TreeFrame>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.length === 0 && adding}
        {rows.map((row) => (
          <ReasonRow
            key={row.reason.key}
            row={row}
            editor={editor}
            mayEdit={mayEdit}
            onMerge={() => onMerge(row.reason)}
            onLeave={onLeave}
            after={row.reason.key === addAfter ? adding : null}
          />
        ))}
      </tbody>
    </TreeFrame>
  );
}

/** Columns by the reader's language first. */
function TreeFrame({ children }: { children: ReactNode }) {
  const t = useSay();
  const { locale } = useLocale();
  const names = locale === 'zh' ? [words.nameZh, words.nameEn] : [words.nameEn, words.nameZh];
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows fold is a treegrid
    <table role="treegrid" aria-label={t(words.reasons)} className={styles['tree']}>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name.key} scope="col">
              {t(name)}
            </th>
          ))}
          <th scope="col" className={styles['wide']}>
            {t(words.key)}
          </th>
          <th scope="col" className={styles['acts']}>
            <span className="spoken">{t(words.acts)}</span>
          </th>
        </tr>
      </thead>
      {children}
    </table>
  );
}

interface AddingProps {
  readonly editor: TreeEditor;
  readonly parentKey: string | null;
  readonly takenKeys: ReadonlySet<string>;
  readonly onLeave: () => void;
}

function AddingRow({ editor, parentKey, takenKeys, onLeave }: AddingProps) {
  const parent = editor.rows.find((row) => row.reason.key === parentKey);
  const onAdded = (key: string) => {
    editor.go(key);
    onLeave();
  };
  return (
    <WholeRow>
      <AddRow
        parentKey={parentKey}
        depth={(parent?.depth ?? 0) + 1}
        takenKeys={takenKeys}
        onAdded={onAdded}
        onCancel={onLeave}
      />
    </WholeRow>
  );
}

/** Brings the focus back to the current row after a change that would lose it. */
function useRowFocus() {
  const body = useRef<HTMLTableSectionElement>(null);
  const isWanted = useRef(false);
  // The outside system is the browser's focus, which a row loses when it moves.
  useEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    body.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  });
  const keepFocus = () => {
    isWanted.current = true;
  };
  return { body, keepFocus };
}

/** Listed on the page of keys; they work on the row that is current. */
function useTreeKeys(editor: TreeEditor, isOn: boolean, keepFocus: () => void): void {
  const act = (run: (reason: Reason) => void) => () => {
    if (!editor.current) return;
    run(editor.current.reason);
    keepFocus();
  };
  useShortcut(
    'alt+arrowup',
    words.moveUp,
    act((one) => editor.move(one, 'up')),
    { isOn },
  );
  useShortcut(
    'alt+arrowdown',
    words.moveDown,
    act((one) => editor.move(one, 'down')),
    { isOn },
  );
  useShortcut(
    'alt+arrowright',
    words.moveIn,
    act((one) => editor.move(one, 'in')),
    { isOn },
  );
  useShortcut(
    'alt+arrowleft',
    words.moveOut,
    act((one) => editor.move(one, 'out')),
    { isOn },
  );
  useShortcut(
    '+',
    words.addBelow,
    act((one) => editor.edit({ kind: 'add', parentKey: one.key })),
    { isOn },
  );
}

function isOnRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.hasAttribute('data-row');
}
