import type { Message } from '@zhiyin/domain/inbox';
import { inboxPageWords as words } from '@zhiyin/domain/inbox';
import { playsAs } from '@zhiyin/domain/platform';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { sizeText } from './file-size.ts';
import styles from './files.module.css';
import { useOpenPicture } from './pictures.ts';

type File = Message['files'][number];

/** What came with a message: pictures to look at, clips to play, all else to download. */
export function MessageFiles({ files, isOurs }: { files: readonly File[]; isOurs: boolean }) {
  if (files.length === 0) return null;
  const pictures = files.filter((file) => file.thumbnailUrl !== null);
  const others = files.filter((file) => file.thumbnailUrl === null);
  return (
    <div className={classNames(styles['files'], isOurs && styles['ours'])}>
      {pictures.map((file) => (
        <Picture key={file.fileId} file={file} isAlone={pictures.length === 1} />
      ))}
      {others.map((file) => (
        <Other key={file.fileId} file={file} />
      ))}
    </div>
  );
}

function Other({ file }: { file: File }) {
  const kind = playsAs(file.mediaType);
  return kind === null ? <FileChip file={file} /> : <Clip file={file} kind={kind} />;
}

/** A clip where it stands: nothing of it is loaded before somebody plays it. What a browser cannot play is a file. */
function Clip({ file, kind: Kind }: { file: File; kind: 'audio' | 'video' }) {
  const open = useOpenPicture();
  const [failed, setFailed] = useState<string | null>(null);
  if (failed === file.url) return <FileChip file={file} />;
  return (
    <figure className={styles['clip']}>
      <Kind
        controls
        preload="none"
        src={file.url}
        aria-label={file.name}
        className={styles[Kind]}
        onError={() => {
          setFailed(file.url);
          open.onExpired();
        }}
      />
      <figcaption className={styles['clipName']}>
        <bdi className={styles['name']}>{file.name}</bdi>
        <a href={file.url} download={file.name} rel="noopener" className={styles['size']}>
          {sizeText(file.sizeBytes)}
        </a>
      </figcaption>
    </figure>
  );
}

const aloneMax = { width: 280, height: 220 };
const tile = 108;

function Picture({ file, isAlone }: { file: File; isAlone: boolean }) {
  const t = useSay();
  const open = useOpenPicture();
  const { name, thumbnailUrl, width, height, fileId } = file;
  return (
    <button
      type="button"
      className={styles['picture']}
      aria-label={t(words.openPicture, { name })}
      onClick={() => open.show(fileId)}
    >
      <img
        src={thumbnailUrl ?? ''}
        alt=""
        loading="lazy"
        // Its room is kept from the beginning: what is read must not jump when a picture comes.
        {...(isAlone ? fitted(width, height) : { width: tile, height: tile })}
        onError={open.onExpired}
      />
    </button>
  );
}

/** As large as it is, but no larger than there is room. */
function fitted(width: number | null, height: number | null) {
  if (!width || !height) return aloneMax;
  const scale = Math.min(1, aloneMax.width / width, aloneMax.height / height);
  return { width: Math.max(40, Math.round(width * scale)), height: Math.max(40, Math.round(height * scale)) };
}

function FileChip({ file: { name, sizeBytes, url } }: { file: File }) {
  return (
    <a href={url} download={name} className={styles['chip']} rel="noopener">
      <Icon name="document" />
      <bdi className={styles['name']}>{name}</bdi>
      <span className={styles['size']}>{sizeText(sizeBytes)}</span>
      <Icon name="download" />
    </a>
  );
}
