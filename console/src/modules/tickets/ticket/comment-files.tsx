import { type TicketComment, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../tickets.module.css';

/** The files of a comment: pictures as pictures, the rest by name. */
export function CommentFiles({ files }: { files: TicketComment['files'] }) {
  if (files.length === 0) return null;
  return (
    <ul className={styles['files']}>
      {files.map(({ fileId, name, url, thumbnailUrl }) => (
        <li key={fileId}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {thumbnailUrl !== null && <img src={thumbnailUrl} alt={name} loading="lazy" />}
            {thumbnailUrl === null && (
              <>
                <Icon name="document" /> <bdi>{name}</bdi>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface ChosenProps {
  readonly ids: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly onRemove: (id: string) => void;
}

/** Files that are uploaded and not sent yet. */
export function ChosenFiles({ ids, names, onRemove }: ChosenProps) {
  const t = useSay();
  if (ids.length === 0) return null;
  return (
    <ul className={styles['files']}>
      {ids.map((id) => {
        const name = names.get(id) ?? '';
        return (
          <li key={id}>
            <Icon name="document" /> <bdi>{name}</bdi>
            <IconButton icon="close" label={t(words.removeFile, { name })} onClick={() => onRemove(id)} />
          </li>
        );
      })}
    </ul>
  );
}
