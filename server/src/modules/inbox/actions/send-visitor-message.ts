import {
  conversationOpened,
  type Message,
  messageReceived,
  type VisitorConversation,
} from '@zhiyin/domain/inbox';
import { limitsOf, requireFits } from '#modules/channels';
import { greetCustomer, greetNewcomers } from '#modules/customers';
import { requireOwnFiles } from '#modules/platform';
import { type Context, requireVisitor, type Tx } from '#platform/context.ts';
import { type Asking, inCompany } from '#platform/database/in-company.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { appendMessage, type NewMessage, openWithMessage } from '../append-message.ts';
import { announceOpenedAgain, openedAgain } from '../opening-again.ts';
import { aboutOf, type ConversationRow, type MessageRow } from '../rows.ts';
import { sameMessage } from '../same-message.ts';
import { showToCustomer } from '../show-messages.ts';
import { tellAwake } from '../snoozing.ts';
import { knownClientIds } from '../thread.ts';
import {
  findOwnConversation,
  forVisitor,
  isOwn,
  lockOpenConversation,
  lockOpenConversations,
  lockOwnConversation,
  type VisitorRow,
} from '../visitors/own-conversations.ts';

interface Sent {
  conversation: VisitorConversation;
  message: Message;
}

/** A message where it stands, as rows. */
interface Placed {
  conversation: VisitorRow;
  message: MessageRow;
}

interface Sending {
  clientMessageId: string;
  text: string;
  fileIds?: readonly string[];
  conversationId?: string | undefined;
  /** Never into another conversation that happens to be open: what vendors keep apart stays apart. */
  isApart?: boolean;
}

/**
 * Takes a visitor's message into the conversation they name, else into their open one, else into a new one. A closed
 * one that is named opens again, and one that sleeps wakes. Sending twice stores once.
 */
export async function sendVisitorMessage(ctx: Context, sending: Sending): Promise<Sent> {
  requireVisitor(ctx);
  return isPlain(ctx, sending) ? inOneLot(ctx, sending) : sendAlone(ctx, sending);
}

/** A text into the open conversation of a chat: nearly everything that visitors write. */
function isPlain({ actor }: Context, { fileIds = [], conversationId }: Sending): boolean {
  const isOfOneChat = actor.channelId !== undefined && actor.alsoCustomerIds === undefined;
  return isOfOneChat && fileIds.length === 0 && conversationId === undefined;
}

const inOneLot = inCompany<Sending, Sent>({
  keyOf: requireVisitor,
  together: sendTogether,
  alone: sendAlone,
});

/** Leaves whatever needs more than writing to those who are served alone. */
async function sendTogether(tx: Tx, asked: readonly Asking<Sending>[]): Promise<readonly (Sent | null)[]> {
  const callers = asked.map((one) => ({ ...one, customerId: requireVisitor(one.tx) }));
  const [open, known] = await Promise.all([
    lockOpenConversations(
      tx,
      callers.map(({ customerId }) => customerId),
    ),
    knownClientIds(
      tx,
      asked.map(({ given }) => given.clientMessageId),
    ),
  ]);
  const fresh = callers.filter(({ given }) => !known.has(given.clientMessageId));
  const newcomers = fresh.filter(({ customerId }) => open.get(customerId) === null);
  // Whoever's record is made here has no conversation, and nobody else can open one before this is committed.
  const greeted = await greetNewcomers(tx, newcomers, 'widget');
  const sent: (Sent | null)[] = [];
  for (const one of callers) {
    const into = fresh.includes(one) ? open.get(one.customerId) : undefined;
    const isTheirs = into && into.channelId === one.tx.actor.channelId && !into.snoozedUntil;
    const isNew = greeted.has(one.customerId);
    if (isTheirs) sent.push(await show(one.tx, await append(one.tx, into, one.customerId, one.given)));
    else if (isNew)
      sent.push(
        await show(
          one.tx,
          await append(
            one.tx,
            await openConversation(one.tx, one.customerId),
            one.customerId,
            one.given,
            true,
          ),
        ),
      );
    else sent.push(null);
  }
  return sent;
}

/** As `sendVisitorMessage`, in a transaction of its own or in the caller's. */
export async function sendAlone(ctx: Context, sending: Sending): Promise<Sent> {
  requireVisitor(ctx);
  return transact(ctx, async (tx) => show(tx, await place(tx, sending)));
}

/**
 * As `sendAlone` for texts that one customer wrote into one conversation, in their order: the first one says which.
 * Answers that conversation.
 */
export async function sendInTurn(
  tx: Tx,
  [first, ...others]: readonly [Sending, ...Sending[]],
): Promise<string> {
  const customerId = requireVisitor(tx);
  let { conversation: into } = await place(tx, first);
  const known = await knownClientIds(
    tx,
    others.map(({ clientMessageId }) => clientMessageId),
  );
  for (const one of others)
    if (!known.has(one.clientMessageId)) ({ conversation: into } = await append(tx, into, customerId, one));
  return into.conversationId;
}

/** Stores a message, or finds it stored before, and its conversation. */
async function place(tx: Tx, sending: Sending): Promise<Placed> {
  const customerId = requireVisitor(tx);
  const { clientMessageId, conversationId, isApart = false } = sending;
  const lock = async (): Promise<VisitorRow | undefined> => {
    if (conversationId !== undefined) return lockOwnConversation(tx, conversationId);
    return isApart ? undefined : lockOpenConversation(tx);
  };
  // Asked together, they run in this order: the search sees what whoever held the row has stored.
  let [into, before] = await Promise.all([lock(), sameAsBefore(tx, clientMessageId)]);
  if (!into && !before) {
    // Holds the customer's row, so that two first messages at once open one conversation.
    const greeted = greetCustomer(tx, customerId, tx.locale, channelOf(tx));
    [, into, before] = await Promise.all([greeted, lock(), sameAsBefore(tx, clientMessageId)]);
  }
  if (before) return { conversation: await findOwnConversation(tx, before.conversationId), message: before };
  if (into) return append(tx, into, customerId, sending);
  return append(tx, await openConversation(tx, customerId), customerId, sending, true);
}

async function append(
  tx: Tx,
  into: VisitorRow,
  customerId: string,
  { clientMessageId, text, fileIds = [] }: Sending,
  isNew = false,
): Promise<Placed> {
  const files = fileIds.length > 0 ? await requireOwnFiles(tx, fileIds) : [];
  requireFits(tx, limitsOf(channelOf(tx)).fromCustomer, { text, files });
  const { closedAt } = into;
  const said: NewMessage = {
    ...{ clientMessageId, text, fileIds, visibility: 'public' },
    ...{ authorKind: 'customer', authorId: customerId },
  };
  const reopened = closedAt ? openedAgain(into, tx.system.now()) : {};
  const { message, conversation } = isNew
    ? openWithMessage(tx, into, said)
    : await appendMessage(tx, into, said, reopened);
  const { messageId, number } = message;
  const about = aboutOf(into);
  const sentAt = message.sentAt.toISOString();
  await announceOpenedAgain(tx, into, message.sentAt);
  await announce(tx, messageReceived, { ...about, messageId, number, sentAt });
  if (into.snoozedUntil) await tellAwake(tx, into, 'message');
  return { conversation, message };
}

async function show(tx: Tx, { conversation, message }: Placed): Promise<Sent> {
  const [shown] = await showToCustomer(tx, [message]);
  if (!shown) throw new Error('a message was lost on its way to be shown');
  return { conversation: forVisitor(conversation), message: shown };
}

/** The message a client's id stands for, also when the visitor wrote it before they signed in. */
async function sameAsBefore(tx: Tx, clientMessageId: string): Promise<MessageRow | undefined> {
  return sameMessage(tx, clientMessageId, {
    authorKind: 'customer',
    visibility: 'public',
    isTheirs: ({ conversationId }) => isOwn(tx, conversationId),
  });
}

/** A page of the shop's has a chat of its own, and so has a vendor's account; whoever has none came through the portal. */
function channelOf({ actor }: Tx): string {
  return actor.channel ?? (actor.channelId === undefined ? 'portal' : 'widget');
}

/** Announces a conversation, which is stored with its first message. */
async function openConversation(tx: Tx, customerId: string): Promise<VisitorRow> {
  const now = tx.system.now();
  const row: ConversationRow = {
    conversationId: tx.system.newId(),
    customerId,
    channel: channelOf(tx),
    channelId: tx.actor.channelId ?? null,
    state: 'open',
    assigneeId: null,
    teamId: null,
    reasonKey: null,
    priority: 'normal',
    tagIds: [],
    snoozedUntil: null,
    messageCount: 0,
    lastMessageText: '',
    lastMessageAuthor: 'customer',
    lastMessageAt: now,
    waitingSince: null,
    firstResponseAt: null,
    openedAt: now,
    closedAt: null,
    deskReadNumber: 0,
    customerReadNumber: 0,
    customerUnreadCount: 0,
    answeredBy: null,
    isFiled: false,
  };
  const { channel, channelId } = row;
  await announce(tx, conversationOpened, {
    ...aboutOf(row),
    channel,
    channelId,
    openedAt: now.toISOString(),
  });
  return { ...row, agentName: null };
}
