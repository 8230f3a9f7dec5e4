import { words } from '@zhiyin/domain/console';
import { ConfigProvider } from 'antd';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import styles from './dialog.module.css';

/** Fields that Enter alone does nothing in; a file's or a date's opens what one chooses from. */
const typed = new Set(['text', 'search', 'number', 'email', 'url', 'tel']);

interface Props {
  readonly title: string;
  /** `centre` asks, `side` shows something beside the page, `top` is for typing into. */
  readonly place?: 'centre' | 'side' | 'top';
  /** Pixels. */
  readonly width?: number;
  /** Hides the title from those who look; it is still read out. */
  readonly isBare?: boolean;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog while it is rendered: the browser's own, so focus stays inside, Escape closes it and the focus returns.
 * antd's lists and pickers open within it.
 */
export function Dialog({ title, place = 'centre', width = 440, isBare, footer, onClose, children }: Props) {
  const t = useSay();
  const titleId = useId();
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);

  useTopLayer(dialog);

  const closeOnScrim = (event: MouseEvent) => {
    if (event.target === dialog) onClose();
  };

  return (
    <dialog
      ref={setDialog}
      aria-labelledby={titleId}
      className={classNames(styles['dialog'], styles[place])}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={closeOnScrim}
      onKeyDown={keepEnter}
      onKeyDownCapture={keepEscape}
    >
      <div className={styles['panel']} style={{ width }}>
        <header className={isBare ? 'spoken' : styles['head']}>
          <h2 id={titleId} className={styles['title']}>
            {title}
          </h2>
          {!isBare && <IconButton icon="close" label={t(words.close)} onClick={onClose} />}
        </header>
        <div className={classNames(styles['body'], isBare && styles['bare'])}>
          {dialog && <ConfigProvider getPopupContainer={() => dialog}>{children}</ConfigProvider>}
        </div>
        {footer && <footer className={styles['foot']}>{footer}</footer>}
      </div>
    </dialog>
  );
}

/** Shows it above all, the focus in its first field; gone, the focus is back where it was. */
function useTopLayer(dialog: HTMLDialogElement | null): void {
  // The outside system is the browser's top layer.
  useEffect(() => {
    if (!dialog) return;
    const opener = document.activeElement;
    dialog.showModal();
    // The browser would take the first button, which is the one that closes. A Select wears the mark on its box.
    const first = dialog.querySelector<HTMLElement>('[data-first]');
    (first?.querySelector('input') ?? first)?.focus();
    return () => {
      dialog.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [dialog]);
}

/**
 * Enter in a field that ends the dialog is not to press what opened it, too: the focus returns there before the key is
 * done. In a form it sends the form.
 */
function keepEnter(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.form !== null) return;
  if (typed.has(target.type)) event.preventDefault();
}

/**
 * Escape in a list that is open closes the list, and not the dialog with all that was typed there. On its way down: the
 * list lets nobody above it know of the key.
 */
function keepEscape(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key !== 'Escape' || !(target instanceof Element)) return;
  // antd's lists alone: one that stands open below its field all the time, as the palette's, has nothing to close.
  if (target.matches('.ant-select [role=combobox][aria-expanded=true]')) event.preventDefault();
}
