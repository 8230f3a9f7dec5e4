import { useEffect } from 'react';
import { useLineState } from '#lib/live/live-context.ts';
import { useTitleCount } from '#ui/page/document-title.ts';
import { useCounts } from './list/use-counts.ts';
import { useLiveInbox } from './live.ts';
import { useOutbox } from './outbox/use-outbox.ts';
import { useHearPresence } from './presence/use-presence.ts';
import { useRing } from './ring/use-ring.ts';
import { useMessageFindings } from './search/use-message-findings.ts';

/** A proxy may refuse what is written while the line itself holds. */
const wakeEveryMs = 20_000;

/** Keeps the inbox's lists renewed, its unsent messages going and its bell ringing, whatever page is open. */
export function InboxEverywhere() {
  const line = useLineState();
  const outbox = useOutbox();
  useLiveInbox();
  useHearPresence();
  useRing();
  useMessageFindings();
  useTitleCount(useCounts()?.unread ?? 0);
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
