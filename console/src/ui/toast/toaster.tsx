import { words } from '@zhiyin/domain/console';
import { use, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import type { Toast } from './toast-store.ts';
import styles from './toaster.module.css';
import { ToastContext } from './use-toast.ts';

const lastsMs = { plain: 4000, undo: 8000, failed: 10_000 };

/** Where the slips lie. Rendered once, by the app. */
export function Toaster() {
  const t = useSay();
  const store = use(ToastContext);
  const toasts = useSyncExternalStore(store.watch, store.list);
  const region = useRef<HTMLElement>(null);
  const isEmpty = toasts.length === 0;
  const undoable = toasts.findLast((toast) => toast.undo);

  // The outside system is the top layer: slips must lie above an open dialog.
  useEffect(() => {
    if (isEmpty) region.current?.hidePopover();
    else region.current?.showPopover();
  }, [isEmpty]);

  const undo = (toast: Toast) => {
    store.remove(toast.id);
    toast.undo?.();
  };
  useShortcut('mod+z', words.undo, () => undoable && undo(undoable), { isOn: undoable !== undefined });

  return (
    <section ref={region} popover="manual" aria-label={t(words.notices)} className={styles['toaster']}>
      {toasts.map((toast) => (
        <Slip key={toast.id} toast={toast} onUndo={() => undo(toast)} onGone={() => store.remove(toast.id)} />
      ))}
    </section>
  );
}

function Slip({ toast, onUndo, onGone }: { toast: Toast; onUndo: () => void; onGone: () => void }) {
  const t = useSay();
  const [isHeld, setHeld] = useState(false);
  const leave = useEffectEvent(onGone);
  const ms = lastsMs[toast.undo ? 'undo' : toast.tone];

  // The outside system is the clock. A slip under the pointer or with the focus stays.
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => leave(), ms);
    return () => clearTimeout(timer);
  }, [isHeld, ms]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding only keeps it readable, nothing is done by it
    <div
      role={toast.tone === 'failed' ? 'alert' : 'status'}
      className={classNames(styles['slip'], toast.tone === 'failed' && styles['failed'])}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles['text']}>{toast.text}</span>
      {toast.undo && (
        <button type="button" className={styles['undo']} onClick={onUndo}>
          {t(words.undo)}
        </button>
      )}
      <IconButton icon="close" label={t(words.dismiss)} onClick={onGone} className={styles['close']} />
    </div>
  );
}
