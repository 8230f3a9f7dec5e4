import { useQueryClient } from '@tanstack/react-query';
import { customerEdited, customersMerged, customerTakenApart } from '@zhiyin/domain/customers';
import {
  conversationRead,
  countConversations,
  getConversation,
  inboxFacts,
  listConversations,
  listEvents,
  messageRedacted,
} from '@zhiyin/domain/inbox';
import { Id } from '@zhiyin/domain/kit';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { useFacts } from '#lib/live/live-context.ts';
import { useSignals } from '#lib/live/use-signals.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { patchConversation } from './conversation-cache.ts';
import { threadKey } from './thread/use-thread.ts';

const kinds = inboxFacts.map((fact) => fact.kind);
const AboutConversation = z.object({ conversationId: Id });

/** A burst of facts about one conversation asks once. */
const gatherMs = 60;
/** A busy shop has many facts a second; lists are asked again at most this often, the first time at once. */
const listEveryMs = 900;

/** Renews what the inbox shows as the facts arrive: the conversation that is open at once, lists within a second. */
export function useLiveInbox(): void {
  const cache = useQueryClient();
  const changed = useRef(new Set<string>());
  const renewOpen = useGathered(gatherMs, 0, () => {
    for (const conversationId of changed.current) {
      void cache.invalidateQueries({ queryKey: threadKey(conversationId) });
      for (const { name } of [getConversation, listEvents]) {
        void cache.invalidateQueries({ queryKey: [name, { params: { conversationId } }] });
      }
    }
    changed.current.clear();
  });
  const renewLists = useGathered(gatherMs, listEveryMs, () => {
    void cache.invalidateQueries({ queryKey: [listConversations.name] });
    void cache.invalidateQueries({ queryKey: [countConversations.name] });
  });

  useFacts(kinds, ({ payload }) => {
    const about = AboutConversation.safeParse(payload);
    if (about.success) changed.current.add(about.data.conversationId);
    renewOpen();
    renewLists();
  });
  // What is held of the thread was read before something was taken out of it.
  useFacts([messageRedacted.kind], ({ payload }) => {
    const about = AboutConversation.safeParse(payload);
    if (about.success) void cache.resetQueries({ queryKey: threadKey(about.data.conversationId) });
  });
  // The customer's mark moves without a fact.
  useSignals(conversationRead, ({ conversationId, by, number }) => {
    if (by !== 'customer') return;
    patchConversation(cache, conversationId, (one) => ({
      customerReadNumber: Math.max(one.customerReadNumber, number),
    }));
  });
  // Conversations carry their customer's name.
  useStaleOn(
    [customerEdited.kind, customersMerged.kind, customerTakenApart.kind],
    [listConversations, getConversation],
  );
}

/** Runs something soon after it was asked for, once for all who asked meanwhile, and not again within `everyMs`. */
function useGathered(soonMs: number, everyMs: number, act: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastMs = useRef(Number.NEGATIVE_INFINITY);
  // The outside system is the clock: what was gathered must not be asked for by a page that has gone.
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        lastMs.current = performance.now();
        act();
      },
      Math.max(soonMs, lastMs.current + everyMs - performance.now()),
    );
  };
}
