import { useEffect } from 'react';
import { useLineState } from '#lib/live/live-context.ts';
import { useLiveInbox } from './live.ts';
import { useOutbox } from './outbox/use-outbox.ts';

/** Keeps the inbox's lists renewed and its unsent messages going, whatever page is open. */
export function InboxEverywhere() {
  const line = useLineState();
  const outbox = useOutbox();
  useLiveInbox();
  // The outside system is the line: what it failed is sent again when it is back, and after a reload.
  useEffect(() => {
    if (line === 'live' || line === 'polling') outbox.wake();
  }, [line, outbox]);
  return null;
}
