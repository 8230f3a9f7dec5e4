import { useQueryClient } from '@tanstack/react-query';
import type { Message } from '@zhiyin/domain/inbox';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Annotator } from '../composer/annotate/annotator-later.ts';
import { threadKey } from '../thread/use-thread.ts';
import { Lightbox } from './lightbox.tsx';
import { PicturesContext } from './pictures.ts';

/** An address that does not work although it is new will not work the next time either. */
const renewEveryMs = 5 * 60_000;

interface Props {
  readonly conversationId: string;
  readonly messages: readonly Message[];
  /** Takes a marked picture into what is being written; null for who may not write. */
  readonly onMarked: ((file: File) => void) | null;
  readonly children: ReactNode;
}

/** Around a conversation's messages: lets their pictures be looked at one after the other. */
export function PicturesFrame({ conversationId, messages, onMarked, children }: Props) {
  const cache = useQueryClient();
  const renewedAt = useRef(Number.NEGATIVE_INFINITY);
  const [shown, setShown] = useState<string | null>(null);
  const [markedId, setMarkedId] = useState<string | null>(null);
  const pictures = messages.flatMap((message) => message.files).filter((file) => file.thumbnailUrl !== null);
  const marked = pictures.find(({ fileId }) => fileId === markedId);
  const markUp = (fileId: string) => {
    setShown(null);
    setMarkedId(fileId);
  };
  const context = useMemo(
    () => ({
      show: setShown,
      onExpired: () => {
        if (performance.now() - renewedAt.current < renewEveryMs) return;
        renewedAt.current = performance.now();
        void cache.resetQueries({ queryKey: threadKey(conversationId) });
      },
    }),
    [cache, conversationId],
  );
  return (
    <PicturesContext value={context}>
      {children}
      {shown !== null && (
        <Lightbox
          pictures={pictures}
          shown={shown}
          onShow={setShown}
          onMarkUp={onMarked && markUp}
          onClose={() => setShown(null)}
        />
      )}
      {marked && onMarked && (
        <Annotator
          url={marked.url}
          name={marked.name}
          onMarked={onMarked}
          onClose={() => setMarkedId(null)}
        />
      )}
    </PicturesContext>
  );
}
