import { type Reason, reasonsWords as words } from '@zhiyin/domain/reasons';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { ActMenu, type MenuAct } from '#ui/control/act-menu.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import type { TreeRow } from '../tree/flat-tree.ts';
import type { TreeEditor } from './use-tree-editor.ts';

interface Props {
  readonly row: TreeRow<Reason>;
  readonly editor: TreeEditor;
  readonly onMerge: () => void;
}

type Act = Omit<MenuAct, 'label'> & { readonly words: typeof words.rename };

/** Everything that can be done with one reason; for fingers and mice what the keys are for hands on the keyboard. */
export function ReasonMenu({ row, editor, onMerge }: Props) {
  const t = useSay();
  const { locale } = useLocale();
  const name = row.reason.words[locale];
  const acts = actsOn(row, editor, onMerge).map(({ words: verb, ...act }) => ({ ...act, label: t(verb) }));
  return <ActMenu label={t(words.actsOn, { name })} acts={acts} />;
}

function actsOn({ reason, depth }: TreeRow<Reason>, editor: TreeEditor, onMerge: () => void): Act[] {
  const { key } = reason;
  if (reason.mergedInto !== null) return [rename(key, editor)];
  if (reason.archivedAt !== null) {
    return [rename(key, editor), { words: words.restore, icon: 'undo', run: () => editor.restore(reason) }];
  }
  const move = (
    name: Act['words'],
    icon: IconName,
    direction: 'up' | 'down' | 'in' | 'out',
    arrow: string,
  ) => ({
    words: name,
    icon,
    keys: `alt+arrow${arrow}`,
    run: () => editor.move(reason, direction),
  });
  return [
    rename(key, editor),
    ...(depth < 4
      ? [
          {
            words: words.addBelow,
            icon: 'plus' as const,
            keys: '+',
            run: () => editor.edit({ kind: 'add', parentKey: key }),
          },
        ]
      : []),
    move(words.moveUp, 'chevron-up', 'up', 'up'),
    move(words.moveDown, 'chevron-down', 'down', 'down'),
    move(words.moveIn, 'chevron-right', 'in', 'right'),
    move(words.moveOut, 'chevron-left', 'out', 'left'),
    { words: words.mergeInto, icon: 'group', run: onMerge },
    { words: words.archive, icon: 'minus', run: () => editor.archive(reason) },
  ];
}

function rename(key: string, editor: TreeEditor): Act {
  return {
    words: words.rename,
    icon: 'edit',
    keys: 'enter',
    run: () => editor.edit({ kind: 'rename', key }),
  };
}
