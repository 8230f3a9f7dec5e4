import { conversationBegun, inboxReply, type Message } from '@zhiyin/domain/inbox';
import { openThread, type VendorWay } from '#modules/channels';
import { requirePermission, type Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { replyIn } from '../actions/send-reply.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { keepThread } from '../outside/threads.ts';
import { aboutOf } from '../rows.ts';
import { findByClientId } from '../thread.ts';
import { conversationFor } from './conversation-for.ts';
import { subjectOf } from './take-way.ts';

interface First {
  readonly customerId: string;
  readonly way: VendorWay;
  readonly clientMessageId: string;
  readonly text: string;
  /** What a letter is about. */
  readonly subject?: string;
  readonly fileIds?: readonly string[];
}

/**
 * Writes to a customer who has not written about this: into what is open that way, else into a conversation that begins
 * with it. The same client id again answers the message it stands for. For modules that write to customers.
 *
 * @throws Refusal as `sendReply`
 */
export async function writeFirst(tx: Tx, first: First): Promise<Message> {
  requirePermission(tx, inboxReply);
  const { customerId, way, clientMessageId, text, subject, fileIds = [] } = first;
  // Two that ask at once begin one conversation.
  await oneAtATime(tx, `first ${clientMessageId}`);
  const before = await findByClientId(tx, clientMessageId);
  const reply = { clientMessageId, text, fileIds };
  if (before) return replyIn(tx, { ...reply, conversationId: before.conversationId });
  const threadId = await openThread(tx, way, subject ?? (await subjectOf(tx)));
  const open = await conversationFor(tx, threadId, customerId, false);
  const conversationId = open?.conversationId ?? (await begin(tx, customerId, way, threadId));
  return replyIn(tx, { ...reply, conversationId });
}

async function begin(
  tx: Tx,
  customerId: string,
  { channel, accountId }: VendorWay,
  threadId: string,
): Promise<string> {
  const [conversationId, openedAt] = [tx.system.newId(), tx.system.now()];
  await tx.db
    .insertInto('conversations')
    .values({
      ...{ workspaceId: tx.workspaceId, conversationId, customerId, channel, channelId: accountId },
      ...{ state: 'open', openedAt, messageCount: 0, lastMessageText: '', lastMessageAuthor: 'member' },
      lastMessageAt: openedAt,
    })
    .execute();
  await keepThread(tx, conversationId, threadId);
  const about = aboutOf({ conversationId, customerId, teamId: null, assigneeId: null });
  await announce(tx, conversationBegun, { ...about, channel, channelId: accountId });
  return conversationId;
}
