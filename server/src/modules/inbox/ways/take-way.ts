import { channelName } from '@zhiyin/domain/channels';
import {
  type Conversation,
  inboxReply,
  inboxWords,
  isReachable,
  type WayReason,
  wayChanged,
  wayWords as words,
} from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { openThread } from '#modules/channels';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { deliverKind } from '../outside/queue-delivery.ts';
import { threadOf } from '../outside/threads.ts';
import { findConversation, lockConversation } from '../queries.ts';
import { aboutOf, type ConversationRow } from '../rows.ts';
import { isTaken, keepWay, turnWaiting } from './rows.ts';
import { shopName } from './shop-name.ts';
import { type WayOfConversation, type WayTo, waysOf } from './ways-of.ts';

interface Asked {
  readonly conversationId: string;
  readonly key: string;
  readonly from: string | null;
  readonly why: WayReason;
}

/**
 * Has a conversation go on another way: its history stays, and what the customer writes by either way comes to it. Asked
 * again, it is as it was.
 *
 * @throws Refusal `missing` for a way that is gone; `conflict` when the conversation is closed, nothing can be written
 *   that way now, another open conversation goes there, or a colleague was quicker.
 */
export async function takeWay(
  ctx: Context,
  { conversationId, key, from, why }: Asked,
): Promise<Conversation> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation.state === 'closed') throw new Refusal('conflict', inboxWords.conversationClosed);
    const ways = await waysOf(tx, conversation);
    const current = ways.find(({ isCurrent }) => isCurrent);
    const next = ways.find((way) => way.key === key);
    if (!next) throw new Refusal('missing', words.wayNotFound);
    if (next.isCurrent) return findConversation(tx, conversationId);
    if (from !== null && current && from !== current.key)
      throw new Refusal('conflict', words.wayChangedMeanwhile);
    requireOpen(tx, next);
    await goBy(tx, conversation, next, why);
    return findConversation(tx, conversationId);
  });
}

function requireOpen(tx: Tx, { standing, channel }: WayOfConversation): void {
  if (isReachable(standing)) return;
  const name = channelName(channel);
  const said = { channel: name ? say(name, tx.locale) : channel };
  throw new Refusal('conflict', standing === 'elsewhere' ? words.wayTaken : words.wayNotOpen, said);
}

/** Turns a conversation, whose row the caller holds, into another way. */
export async function goBy(
  tx: Tx,
  conversation: ConversationRow,
  { channel, channelId, vendor }: WayTo,
  why: WayReason,
): Promise<ConversationRow> {
  const { conversationId } = conversation;
  const subject = await subjectOf(tx);
  const threadId = vendor && (await openThread(tx, vendor, subject));
  // Its row is held now: two that are turned there at once are one after the other.
  if (threadId !== null && (await isTaken(tx, threadId, conversationId))) {
    const name = channelName(channel);
    throw new Refusal('conflict', words.wayTaken, { channel: name ? say(name, tx.locale) : channel });
  }
  const fromThreadId = await threadOf(tx, conversationId);
  await keepWay(tx, conversation, fromThreadId, { channel, channelId, threadId });
  if (threadId !== null) {
    await turnWaiting(tx, conversationId, threadId);
    await schedule(tx, { kind: deliverKind }, conversationId, tx.system.now());
  }
  const told = { fromChannel: conversation.channel, channel, channelId, why };
  await announce(tx, wayChanged, { ...aboutOf(conversation), ...told });
  return { ...conversation, channel, channelId };
}

/** What a letter that the shop begins is about, unless its writer says. */
export async function subjectOf(tx: Tx): Promise<string> {
  return say(words.waySubject, tx.locale, { shop: await shopName(tx) });
}
