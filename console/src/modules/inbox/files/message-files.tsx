import type { Message } from '@zhiyin/domain/inbox';
import { inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { sizeText } from './file-size.ts';
import styles from './files.module.css';
import { useOpenPicture } from './pictures.ts';

type File = Message['files'][number];

/** What came with a message: pictures to look at, all else to download. */
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
        <FileChip key={file.fileId} file={file} />
      ))}
    </div>
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
