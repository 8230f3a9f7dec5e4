import { useQueryClient } from '@tanstack/react-query';
import { countConversations, markRead } from '@zhiyin/domain/inbox';
import { useEffect, useRef } from 'react';
import { call } from '#lib/call/call.ts';
import { patchConversation } from '../conversation-cache.ts';

/**
 * Says that a conversation was read up to a message, once its end is on a screen that somebody looks at. What is
 * known to be read already is not said again.
 */
export function useReadMark(
  conversationId: string,
  number: number,
  isAtEnd: boolean,
  readNumber: number,
): void {
  const cache = useQueryClient();
  const said = useRef(readNumber);
  // The outside systems are the server and the browser's word on whether the page is looked at.
  useEffect(() => {
    if (!isAtEnd) return;
    const mark = async () => {
      if (document.visibilityState !== 'visible' || number <= said.current) return;
      said.current = number;
      const isDone = await call(markRead, { params: { conversationId }, body: { number } }).then(
        () => true,
        () => false,
      );
      // The next message or look tries again.
      if (!isDone) said.current = 0;
      if (isDone)
        patchConversation(cache, conversationId, (one) => ({ readNumber: Math.max(one.readNumber, number) }));
      if (isDone) void cache.invalidateQueries({ queryKey: [countConversations.name] });
    };
    void mark();
    const look = () => void mark();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [cache, conversationId, number, isAtEnd]);
}
