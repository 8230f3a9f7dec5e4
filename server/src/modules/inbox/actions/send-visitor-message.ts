import { conversationOpened, type Message, messageReceived } from '@zhiyin/domain/inbox';
import { greetCustomer } from '#modules/customers';
import { type Context, requireVisitor, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { appendMessage } from '../append-message.ts';
import { latestConversation, lockOpenConversation } from '../queries.ts';
import { type ConversationRow, type MessageRow, presentToCustomer } from '../rows.ts';
import { sameMessage } from '../same-message.ts';
import { forVisitor, type VisitorConversation } from './read-visitor-thread.ts';

interface Sent {
  conversation: VisitorConversation;
  message: Message;
}

/** Takes a visitor's message into their open conversation, or opens one. Sending twice stores once. */
export async function sendVisitorMessage(
  ctx: Context,
  { clientMessageId, text }: { clientMessageId: string; text: string },
): Promise<Sent> {
  const customerId = requireVisitor(ctx);
  const channelId = ctx.actor.channelId ?? null;
  return transact(ctx, async (tx) => {
    const expected = { authorKind: 'customer', visibility: 'public' };
    let open = await lockOpenConversation(tx, customerId, channelId);
    let before = await sameMessage(tx, clientMessageId, expected);
    if (!open && !before) {
      // Holds the customer's row, so that two first messages at once open one conversation.
      await greetCustomer(tx, customerId, tx.locale, 'widget');
      open = await lockOpenConversation(tx, customerId, channelId);
      before = await sameMessage(tx, clientMessageId, expected);
    }
    if (before) return repeated(tx, before, customerId, channelId);

    const conversation = open ?? (await openConversation(tx, customerId, channelId));
    const message = await appendMessage(tx, conversation, {
      clientMessageId,
      text,
      authorKind: 'customer',
      authorId: customerId,
      visibility: 'public',
    });
    const { conversationId, teamId, assigneeId } = conversation;
    const { messageId, number, sentAt } = message;
    const about = { conversationId, customerId, teamId, assigneeId };
    await announce(tx, messageReceived, { ...about, messageId, number, sentAt: sentAt.toISOString() });
    return {
      conversation: forVisitor({ ...conversation, messageCount: number }),
      message: presentToCustomer(message),
    };
  });
}

async function repeated(
  tx: Tx,
  message: MessageRow,
  customerId: string,
  channelId: string | null,
): Promise<Sent> {
  const latest = await latestConversation(tx, customerId, channelId);
  if (!latest) throw new Error('a message was stored in no conversation');
  return { conversation: forVisitor(latest), message: presentToCustomer(message) };
}

async function openConversation(
  tx: Tx,
  customerId: string,
  channelId: string | null,
): Promise<ConversationRow> {
  const now = tx.system.now();
  const row: ConversationRow = {
    conversationId: tx.system.newId(),
    customerId,
    channel: 'widget',
    state: 'open',
    assigneeId: null,
    teamId: null,
    reasonKey: null,
    messageCount: 0,
    lastMessageText: '',
    lastMessageAuthor: 'customer',
    lastMessageAt: now,
    waitingSince: null,
    firstResponseAt: null,
    openedAt: now,
    closedAt: null,
  };
  await tx.db
    .insertInto('conversations')
    .values({ ...row, workspaceId: tx.workspaceId, channelId })
    .execute();
  const { conversationId, teamId, assigneeId, channel } = row;
  const about = { conversationId, customerId, teamId, assigneeId };
  await announce(tx, conversationOpened, { ...about, channel, channelId, openedAt: now.toISOString() });
  return row;
}
