import { atConversation, messageReceived, noteAdded, replySent } from '@zhiyin/domain/inbox';
import { Id } from '@zhiyin/domain/kit';
import { useEffect, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { useFacts } from '#lib/live/live-context.ts';
import { useSignals } from '#lib/live/use-signals.ts';
import { useSession } from '#lib/session/session-context.ts';
import { PresenceStore, type Somebody } from './presence-store.ts';

// One for the tab: whoever is signed in hears only what she may.
const store = new PresenceStore();
const AboutConversation = z.object({ conversationId: Id });
const spoken = [messageReceived.kind, replySent.kind, noteAdded.kind];
const forgetEveryMs = 2000;

/** Listens for who is where. Rendered once. */
export function useHearPresence(): void {
  const { member } = useSession();
  useSignals(atConversation, (heard) => {
    if (heard.who !== member.memberId) store.hear(heard, performance.now());
  });
  useFacts(spoken, ({ kind, actor, payload }) => {
    const about = AboutConversation.safeParse(payload);
    const who = kind === messageReceived.kind ? 'customer' : actor.id;
    if (about.success && who !== null) store.stopTyping(about.data.conversationId, who);
  });
  // The outside system is the clock: nobody says that a laptop was closed.
  useEffect(() => {
    const timer = setInterval(() => store.forget(performance.now()), forgetEveryMs);
    return () => clearInterval(timer);
  }, []);
}

/** Who is at a conversation now, the reader aside. */
export function usePresence(conversationId: string): readonly Somebody[] {
  return useSyncExternalStore(store.watch, () => store.at(conversationId));
}

/** The conversations whose customer types now. */
export function useTypingCustomers(): ReadonlySet<string> {
  return useSyncExternalStore(store.watch, store.typing);
}
