import { useEffect } from 'react';
import { useSeenStore } from '../list/use-seen.ts';

/** Remembers that a conversation was seen up to a message, once its end is on a screen that somebody looks at. */
export function useReadMark(conversationId: string, number: number, isAtEnd: boolean): void {
  const seen = useSeenStore();
  // The outside systems are the browser's store and its word on whether the page is looked at.
  useEffect(() => {
    if (!isAtEnd || number === 0) return;
    const mark = () => {
      if (document.visibilityState === 'visible') seen.mark(conversationId, number);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [seen, conversationId, number, isAtEnd]);
}
