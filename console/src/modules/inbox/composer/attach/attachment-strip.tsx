import { words as consoleWords } from '@zhiyin/domain/console';
import { inboxComposerWords, inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useState, useSyncExternalStore } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { sizeText } from '../../files/file-size.ts';
import { Annotator } from '../annotate/annotator-later.ts';
import styles from './attach.module.css';
import type { Attachment, Attachments } from './attachments.ts';

/** The files that go with what is written: how far each is, and what can be done when one fails. */
export function AttachmentStrip({ attachments }: { attachments: Attachments }) {
  const t = useSay();
  const list = useSyncExternalStore(attachments.watch, attachments.list);
  if (list.length === 0) return null;
  return (
    <ul className={styles['strip']} aria-label={t(words.attachments)}>
      {list.map((one) => (
        <li key={one.id} className={styles['file']} data-state={one.state}>
          {one.stored?.thumbnailUrl ? (
            <img src={one.stored.thumbnailUrl} alt="" width={32} height={32} />
          ) : (
            <Icon name="document" />
          )}
          <span className={styles['words']}>
            <bdi className={styles['name']}>{one.name}</bdi>
            <State attachment={one} />
          </span>
          {one.stored?.thumbnailUrl && <MarkUp attachment={one} attachments={attachments} />}
          {one.state === 'failed' && (
            <IconButton
              icon="refresh"
              label={t(inboxWords.tryAgain)}
              onClick={() => attachments.retry(one.id)}
            />
          )}
          <IconButton
            icon="close"
            label={`${t(one.state === 'uploading' ? consoleWords.cancel : words.removeFile)} ${one.name}`}
            onClick={() => attachments.remove(one.id)}
          />
          {one.state === 'uploading' && (
            <progress max={1} value={one.progress} aria-label={one.name} className={styles['progress']} />
          )}
        </li>
      ))}
    </ul>
  );
}

function MarkUp({ attachment, attachments }: { attachment: Attachment; attachments: Attachments }) {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  const { id, name, stored } = attachment;
  return (
    <>
      <IconButton
        icon="mark-up"
        label={`${t(inboxComposerWords.annotate)} ${name}`}
        onClick={() => setOpen(true)}
      />
      {isOpen && stored && (
        <Annotator
          url={stored.url}
          name={name}
          onMarked={(file) => attachments.swap(id, file)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function State({ attachment: { state, sizeBytes, progress, problem } }: { attachment: Attachment }) {
  const format = useFormat();
  if (problem !== null) {
    return (
      <span role="alert" className={styles['problem']}>
        {problem}
      </span>
    );
  }
  const share = state === 'uploading' ? ` · ${format.percent(progress, 0)}` : '';
  return (
    <span className={styles['size']}>
      {sizeText(sizeBytes)}
      {share}
    </span>
  );
}
