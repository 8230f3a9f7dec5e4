import type { Letter } from '@zhiyin/domain/channels';
import { letterPageWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { MessageText } from '../thread/message-text.tsx';
import { useLetter } from './data.ts';
import styles from './letters.module.css';

interface Props {
  readonly conversationId: string;
  readonly number: number;
  readonly letter: Letter;
  readonly as: 'quoted' | 'page';
}

/** A letter whole: what it carries along, or as its writer laid it out. */
export function LetterBodyView({ conversationId, number, letter, as }: Props) {
  const body = useLetter(conversationId, number, true);
  if (body.isPending) return <PageLoading rows={3} />;
  if (body.isError) return <PageError error={body.error} onRetry={body.refetch} />;
  const { text, quotedFrom, pages } = body.data;
  if (as === 'page' && pages) return <Framed letter={letter} pages={pages} />;
  return (
    <blockquote className={styles['quoted']}>
      <MessageText text={quotedFrom === null ? text : text.slice(quotedFrom)} />
    </blockquote>
  );
}

interface FramedProps {
  readonly letter: Letter;
  readonly pages: { readonly plain: string; readonly withPictures: string };
}

/** In a frame in which nothing runs; pictures from elsewhere only when the reader asks for them. */
function Framed({ letter: { subject, remotePictures }, pages }: FramedProps) {
  const t = useSay();
  const [hasPictures, setPictures] = useState(false);
  return (
    <div className={styles['framed']}>
      {remotePictures > 0 && !hasPictures && (
        <p className={styles['pictures']}>
          <Button size="small" onClick={() => setPictures(true)}>
            {t(words.letterPictures, { count: remotePictures })}
          </Button>
          <span>{t(words.letterPicturesHint)}</span>
        </p>
      )}
      <iframe
        title={t(words.letterPageOf, { subject })}
        src={hasPictures ? pages.withPictures : pages.plain}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        loading="lazy"
      />
    </div>
  );
}
