import { useEffect, useRef } from 'preact/hooks';
import type { StoredFile } from '../../chat/contract.ts';
import { fileWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';
import { Icon } from '../parts/icon.tsx';

interface Shown {
  readonly file: StoredFile;
  readonly onClose: () => void;
  /** The address no longer works. */
  readonly onStale: () => Promise<boolean>;
}

/** One picture over the whole chat. */
export function PictureViewer({ file, onClose, onStale }: Shown) {
  const { chat } = useSetting();
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const tried = useRef('');
  const { name, url } = file;
  // The outside system is the browser's own dialog, which keeps the focus inside and gives it back.
  useEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  const onError = (): void => {
    if (tried.current === url) return;
    tried.current = url;
    void onStale();
  };
  return (
    <dialog
      class="viewer"
      ref={dialog}
      aria-label={say(fileWords.picture, { name })}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="viewer-bar">
        <a class="viewer-open" href={chat.addressOf(url)} target="_blank" rel="noopener noreferrer">
          {say(fileWords.open)}
        </a>
        <button
          type="button"
          class="plain"
          aria-label={say(fileWords.close)}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="x" />
        </button>
      </div>
      <img src={chat.addressOf(url)} alt={name} onError={onError} />
    </dialog>
  );
}
