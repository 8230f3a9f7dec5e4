import { type Reason, reasonsWords as words } from '@zhiyin/domain/reasons';
import type { ReactNode } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { ReasonName } from '../picker/reason-name.tsx';
import type { TreeRow } from '../tree/flat-tree.ts';
import styles from './editor.module.css';
import { ReasonMenu } from './reason-menu.tsx';
import { RenameRow } from './rename-row.tsx';
import type { TreeEditor } from './use-tree-editor.ts';
import { WholeRow } from './whole-row.tsx';

interface Props {
  readonly row: TreeRow<Reason>;
  readonly editor: TreeEditor;
  readonly mayEdit: boolean;
  readonly onMerge: () => void;
  readonly onLeave: () => void;
  /** A row that is being written after this one. */
  readonly after: ReactNode;
}

export function ReasonRow({ row, editor, mayEdit, onMerge, onLeave, after }: Props) {
  const { locale } = useLocale();
  const { reason, depth, hasChildren, isOpen, place, siblingCount } = row;
  const { editing } = editor;
  if (editing?.kind === 'rename' && editing.key === reason.key) {
    return (
      <WholeRow>
        <RenameRow reason={reason} depth={depth} onDone={onLeave} />
      </WholeRow>
    );
  }
  const isCurrent = editor.current === row;
  return (
    <>
      <tr
        data-row
        tabIndex={isCurrent ? 0 : -1}
        aria-level={depth}
        aria-posinset={place}
        aria-setsize={siblingCount}
        aria-expanded={hasChildren ? isOpen : undefined}
        className={classNames(styles['row'], reason.archivedAt !== null && styles['archived'])}
        onFocus={() => editor.go(reason.key)}
        onDoubleClick={() => mayEdit && editor.edit({ kind: 'rename', key: reason.key })}
      >
        <th scope="row" style={{ paddingInlineStart: 8 + (depth - 1) * 20 }}>
          <span className={styles['name']}>
            <Fold row={row} onFold={() => editor.fold(reason.key, isOpen)} />
            <span className={styles['words']}>
              <bdi>{reason.words[locale]}</bdi>
              <ReasonState reason={reason} />
            </span>
          </span>
        </th>
        <td>
          <bdi>{reason.words[locale === 'zh' ? 'en' : 'zh']}</bdi>
        </td>
        <td className={classNames(styles['wide'], styles['key'])}>{reason.key}</td>
        <td className={styles['acts']}>
          {mayEdit && <ReasonMenu row={row} editor={editor} onMerge={onMerge} />}
        </td>
      </tr>
      {after}
    </>
  );
}

function Fold({ row, onFold }: { row: TreeRow<Reason>; onFold: () => void }) {
  const t = useSay();
  const { locale } = useLocale();
  if (!row.hasChildren) return <span className={styles['leaf']} />;
  const name = row.reason.words[locale];
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['fold']}
      aria-label={t(row.isOpen ? words.fold : words.open, { name })}
      onClick={onFold}
    >
      <Icon name={row.isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
    </button>
  );
}

function ReasonState({ reason }: { reason: Reason }) {
  const t = useSay();
  if (reason.archivedAt === null) return null;
  if (reason.mergedInto === null) return <StatusTag tone="ash">{t(words.archived)}</StatusTag>;
  const [before = '', after = ''] = t(words.merged).split('{name}');
  return (
    <StatusTag tone="ash">
      {before}
      <ReasonName reasonKey={reason.mergedInto} />
      {after}
    </StatusTag>
  );
}
