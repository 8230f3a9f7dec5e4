import { type Reason, reasonsWords as words } from '@zhiyin/domain/reasons';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import type { Keys } from '#ui/keys/key-stroke.ts';
import type { TreeRow } from '../tree/flat-tree.ts';
import styles from './editor.module.css';
import type { TreeEditor } from './use-tree-editor.ts';

interface Props {
  readonly row: TreeRow<Reason>;
  readonly editor: TreeEditor;
  readonly onMerge: () => void;
}

interface Act {
  readonly words: typeof words.rename;
  readonly icon: IconName;
  readonly keys?: Keys;
  readonly run: () => void;
}

/** Everything that can be done with one reason; for fingers and mice what the keys are for hands on the keyboard. */
export function ReasonMenu({ row, editor, onMerge }: Props) {
  const t = useSay();
  const { locale } = useLocale();
  const { reason } = row;
  return (
    <Disclosure
      label={t(words.actsOn, { name: reason.words[locale] })}
      buttonClassName={styles['menu']}
      button={<Icon name="more" />}
    >
      {(close) => (
        <ul className={styles['list']}>
          {actsOn(row, editor, onMerge).map(({ words: name, icon, keys, run }) => (
            <li key={name.key}>
              <button
                type="button"
                className={styles['act']}
                onClick={() => {
                  close();
                  run();
                }}
              >
                <Icon name={icon} />
                <span>{t(name)}</span>
                {keys && <KeyHint keys={keys} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
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
