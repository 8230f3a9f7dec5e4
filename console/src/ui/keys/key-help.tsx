import { words } from '@zhiyin/domain/console';
import { use, useState, useSyncExternalStore } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import styles from './key-help.module.css';
import { KeyHint } from './key-hint.tsx';
import { ShortcutContext } from './shortcut-context.ts';
import { useShortcut } from './use-shortcut.ts';

/** The page of keys: `?` shows every key that works where one is now. */
export function KeyHelp() {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  const store = use(ShortcutContext);
  const shortcuts = useSyncExternalStore(store.watch, store.list);
  useShortcut('?', words.showKeys, () => setOpen(true));
  if (!isOpen) return null;

  // The last of a key is the one that works.
  const working = [...new Map(shortcuts.map((one) => [one.keys, one])).values()];
  return (
    <Dialog title={t(words.keysTitle)} width={520} onClose={() => setOpen(false)}>
      <dl className={styles['keys']}>
        {working.map(({ keys, words: what }) => (
          <div key={keys} className={styles['row']}>
            <dt>{t(what)}</dt>
            <dd>
              <KeyHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
