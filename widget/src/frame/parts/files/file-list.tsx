import { useRef, useState } from 'preact/hooks';
import type { StoredFile } from '../../../chat/contract.ts';
import { playsAs } from '../../../chat/files/plays-as.ts';
import type { Bubble } from '../../../chat/timeline.ts';
import { sayBytes } from '../../../text/file-size.ts';
import { fileWords } from '../../../words.ts';
import { useSay, useSetting } from '../../chat-context.ts';
import { useLater } from '../../later/use-later.ts';
import { Icon } from '../icon.tsx';

/** The server's links work for an hour; older ones are asked for again before they are followed. */
const linkLastsMs = 50 * 60_000;
const loadViewer = () => import('../../later/picture-viewer.tsx').then((part) => part.PictureViewer);

interface One {
  readonly file: StoredFile;
  /** Asks for the message again, and with it for addresses that work. */
  readonly renew: () => Promise<boolean>;
}

/** The files of one message: pictures as such, clips to play, all else by name. */
export function FileList({ files, stored }: Pick<Bubble, 'files' | 'stored'>) {
  const { chat } = useSetting();
  const renew = async (): Promise<boolean> => stored !== null && chat.reader.readAgain(stored);
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.fileId}>
          {file.thumbnailUrl === null ? (
            <OtherFile file={file} renew={renew} />
          ) : (
            <Picture file={file} renew={renew} />
          )}
        </li>
      ))}
    </ul>
  );
}

function OtherFile({ file, renew }: One) {
  const { chat } = useSetting();
  const kind = playsAs(file.mediaType);
  const [failed, setFailed] = useState('');
  if (kind === null || failed === file.url) return <FileLink file={file} renew={renew} />;
  const parts = {
    class: 'clip',
    controls: true,
    // Nothing is loaded before somebody plays it.
    preload: 'none',
    src: chat.addressOf(file.url),
    'aria-label': file.name,
    onError: (): void => {
      setFailed(file.url);
      void renew();
    },
  } as const;
  return kind === 'audio' ? <audio {...parts} /> : <video {...parts} />;
}

function FileLink({ file: { name, url, sizeBytes }, renew }: One) {
  const { chat, locale } = useSetting();
  const say = useSay();
  const since = useRef({ url: '', atMs: 0 });
  if (since.current.url !== url) since.current = { url, atMs: Date.now() };
  const size = sayBytes(sizeBytes, locale);
  const follow = (event: Event): void => {
    if (Date.now() - since.current.atMs < linkLastsMs) return;
    event.preventDefault();
    const link = event.currentTarget;
    void renew().then(() => link instanceof HTMLAnchorElement && location.assign(link.href));
  };
  return (
    <a
      class="file"
      href={chat.addressOf(url)}
      download={name}
      target="_blank"
      rel="noopener noreferrer"
      onClick={follow}
    >
      <Icon name="file" />
      <span>
        <span class="said">{say(fileWords.download)}</span>
        <span class="file-name">{name}</span>
        <span class="file-size">{size}</span>
      </span>
    </a>
  );
}

function Picture({ file, renew }: One) {
  const { chat } = useSetting();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const tried = useRef('');
  const Viewer = useLater(loadViewer, isOpen);
  const { name, thumbnailUrl, width, height } = file;
  const onError = (): void => {
    if (thumbnailUrl === null || tried.current === thumbnailUrl) return;
    tried.current = thumbnailUrl;
    void renew();
  };
  return (
    <>
      <button
        type="button"
        class="picture"
        aria-label={say(fileWords.enlarge, { name })}
        onClick={() => setOpen(true)}
      >
        <img
          src={chat.addressOf(thumbnailUrl ?? file.url)}
          alt=""
          width={width ?? undefined}
          height={height ?? undefined}
          onError={onError}
        />
      </button>
      {isOpen && Viewer && <Viewer file={file} onClose={() => setOpen(false)} onStale={renew} />}
    </>
  );
}
