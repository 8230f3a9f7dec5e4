import { conversationWoke } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeConversation, lockConversation } from './queries.ts';
import { aboutOf, type ConversationRow } from './rows.ts';

/** Wakes a conversation at its moment, unless it is awake already or sleeps on to a later one. */
export const wakeAtItsMoment = dueKind('inbox:wake', {
  run: async (tx, { refId }) => {
    const conversation = await lockConversation(tx, refId);
    const { snoozedUntil } = conversation;
    if (!snoozedUntil) return undefined;
    if (snoozedUntil > tx.system.now()) return { at: snoozedUntil };

    await changeConversation(tx, refId, { snoozedUntil: null });
    await announce(tx, conversationWoke, { ...aboutOf(conversation), why: 'moment' });
    return undefined;
  },
});

/** Sets the clock that wakes a conversation; setting it again moves it. */
export async function wakeAt(tx: Tx, conversationId: string, until: Date): Promise<void> {
  await schedule(tx, wakeAtItsMoment, conversationId, until);
}

/**
 * Tells that a sleeping conversation is awake; the caller has cleared `snoozedUntil`. Its clock stays set and finds
 * nothing to do: taking it off here could wait for the clock that is just ringing, and it for us.
 */
export async function tellAwake(
  tx: Tx,
  conversation: ConversationRow,
  why: 'message' | 'hand',
): Promise<void> {
  await announce(tx, conversationWoke, { ...aboutOf(conversation), why });
}
