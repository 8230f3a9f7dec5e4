import { words as consoleWords } from '@zhiyin/domain/console';
import { inboxComposerWords, type Message, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './lightbox.module.css';

interface Props {
  readonly pictures: Message['files'];
  /** The file's id. */
  readonly shown: string;
  readonly onShow: (fileId: string) => void;
  /** Marks it for a reply; null for who may not reply. */
  readonly onMarkUp: ((fileId: string) => void) | null;
  readonly onClose: () => void;
}

/** A picture as large as the window; ← → walk the conversation's pictures, Escape closes. */
export function Lightbox({ pictures, shown, onShow, onMarkUp, onClose }: Props) {
  const setDialog = useModal();
  const at = pictures.findIndex((picture) => picture.fileId === shown);
  const picture = pictures[at];
  if (!picture) return null;
  const step = (by: 1 | -1) => {
    const next = pictures[at + by];
    if (next) onShow(next.fileId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    // What is under it must not hear the keys.
    event.stopPropagation();
    if (by) step(by);
  };
  const { name, url, width, height } = picture;
  return (
    <dialog
      ref={setDialog}
      aria-label={name}
      className={styles['lightbox']}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Head
        picture={picture}
        place={pictures.length > 1 ? `${at + 1} / ${pictures.length}` : ''}
        onMarkUp={onMarkUp}
        onClose={onClose}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the picture closes, as Escape does */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same */}
      <div className={styles['stage']} onClick={(event) => event.target === event.currentTarget && onClose()}>
        <img key={url} src={url} alt={name} {...(width && height && { width, height })} />
      </div>
      {pictures.length > 1 && <Foot isFirst={at === 0} isLast={at === pictures.length - 1} onStep={step} />}
    </dialog>
  );
}

interface HeadProps extends Pick<Props, 'onMarkUp'> {
  readonly picture: Message['files'][number];
  /** Which of how many; empty where there is but one. */
  readonly place: string;
  readonly onClose: () => void;
}

function Head({ picture: { name, url, fileId }, place, onMarkUp, onClose }: HeadProps) {
  const t = useSay();
  return (
    <header className={styles['head']}>
      <bdi className={styles['name']}>{name}</bdi>
      <span>{place}</span>
      {onMarkUp && (
        <IconButton
          icon="mark-up"
          label={t(inboxComposerWords.annotateAndReply)}
          onClick={() => onMarkUp(fileId)}
          className={styles['button']}
        />
      )}
      <a href={url} download={name} className={styles['download']} aria-label={t(words.download)}>
        <Icon name="download" size={20} />
      </a>
      <IconButton icon="close" label={t(consoleWords.close)} onClick={onClose} className={styles['button']} />
    </header>
  );
}

interface FootProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

function Foot({ isFirst, isLast, onStep }: FootProps) {
  const t = useSay();
  return (
    <footer className={styles['foot']}>
      <IconButton
        icon="chevron-left"
        label={t(words.previousPicture)}
        disabled={isFirst}
        onClick={() => onStep(-1)}
        className={styles['button']}
      />
      <IconButton
        icon="chevron-right"
        label={t(words.nextPicture)}
        disabled={isLast}
        onClick={() => onStep(1)}
        className={styles['button']}
      />
    </footer>
  );
}

/** Lays a dialog over everything while it is drawn, and gives the focus back after it. */
function useModal(): (dialog: HTMLDialogElement | null) => void {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  // The outside system is the browser's top layer.
  useEffect(() => {
    if (!dialog) return;
    const opener = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [dialog]);
  return setDialog;
}
