import { useEffect } from 'react';
import { useLineState } from '#lib/live/live-context.ts';
import { useLiveInbox } from './live.ts';
import { useOutbox } from './outbox/use-outbox.ts';

/** A proxy may refuse what is written while the line itself holds. */
const wakeEveryMs = 20_000;

/** Keeps the inbox's lists renewed and its unsent messages going, whatever page is open. */
export function InboxEverywhere() {
  const line = useLineState();
  const outbox = useOutbox();
  useLiveInbox();
  // The outside systems are the line and the network: what they failed is sent again when they are back.
  useEffect(() => {
    if (line !== 'live' && line !== 'polling') return;
    const wake = () => outbox.wake();
    wake();
    const timer = setInterval(wake, wakeEveryMs);
    addEventListener('online', wake);
    return () => {
      clearInterval(timer);
      removeEventListener('online', wake);
    };
  }, [line, outbox]);
  return null;
}
