import type { HeldFor } from '@zhiyin/domain/channels';
import { sql } from 'kysely';
import { noteReachable } from '#modules/customers';
import { keepForGood } from '#modules/platform';
import type { Tx } from '#platform/context.ts';
import type { InboundEvent, InboundLetter, InboundMessage } from '../adapters/adapter.ts';
import { idOf } from '../arrivals/arrival-ids.ts';
import { floodOf, type LimitsSince, openingLimits, openingOf } from './held/flood.ts';
import { findLetterThread, type LetterThread, openLetterThread, widenThread } from './letter-threads.ts';

/** What is to be kept, and in which account: a letter follows its thread. */
export interface Placed {
  readonly accountId: string;
  readonly event: InboundEvent;
  /** Over which limit it is; null for what is taken in. What is held back keeps its letter. */
  readonly heldFor: HeldFor | null;
}

/**
 * Finds the thread of each letter and keeps what it says. What came before, to this account or another of the shop's,
 * is not told again; what is ours and came back is not told at all. Everything that is no letter stays as it is.
 *
 * @param isLetIn a person decided that they come in, however many there are
 */
export async function placeLetters(
  tx: Tx,
  accountId: string,
  events: readonly InboundEvent[],
  isLetIn = false,
): Promise<Placed[]> {
  const placed: Placed[] = [];
  const hasLetters = events.some((event) => letterOf(event));
  if (hasLetters) await lockLetters(tx);
  const limits = hasLetters && !isLetIn ? await openingLimits(tx, accountId) : null;
  for (const event of events) {
    const letter = letterOf(event);
    const found =
      letter && event.kind === 'message'
        ? await place(tx, { accountId, limits, isLetIn }, event, letter)
        : { accountId, event, heldFor: null };
    if (found) placed.push(found);
  }
  return placed;
}

function letterOf(event: InboundEvent): InboundLetter | undefined {
  return event.kind === 'message' ? event.letter : undefined;
}

/** One after the other in a shop: copies of one letter that come to two mailboxes at once must see each other. */
export async function lockLetters(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`letters ${tx.workspaceId}`}, 0))`.execute(tx.db);
}

interface At {
  readonly accountId: string;
  /** Null where nothing is held back. */
  readonly limits: LimitsSince | null;
  readonly isLetIn: boolean;
}

async function place(
  tx: Tx,
  { accountId, limits, isLetIn }: At,
  event: InboundMessage,
  enclosed: InboundLetter,
): Promise<Placed | null> {
  if (enclosed.isLoop || (await isKnown(tx, accountId, enclosed.fingerprint))) return null;
  if (!isLetIn && (await wasHeld(tx, accountId, event.dedupeKey))) return null;
  await noteSender(tx, enclosed);
  const found = await findLetterThread(tx, enclosed);
  const opening = found ? null : await openingOf(tx, event, enclosed);
  const heldFor =
    opening && limits && (await floodOf(tx, { accountId, senderId: event.sender.id }, opening, limits));
  if (heldFor) {
    await keepForGood(tx, [enclosed.rawFileId]);
    return { accountId, event, heldFor };
  }
  const thread = found?.thread ?? (await openLetterThread(tx, accountId, event, enclosed, opening));
  const isDoubtful = found !== null && (found.isStranger || found.isGuessed);
  const letter = isDoubtful ? warned(enclosed) : enclosed;
  await keepLetter(tx, thread, event, letter);
  if (found) await widenThread(tx, found, enclosed);
  const { letter: _, ...told } = event;
  return {
    accountId: thread.accountId,
    heldFor: null,
    event: {
      ...told,
      threadKey: thread.threadKey,
      sender: senderIn(thread, told.sender),
      goesOn: true,
      isAside: isMachine(enclosed) && (found !== null || !isHandedOn(enclosed)),
      address: await addressFor(tx, thread, told, isDoubtful || isMachine(enclosed)),
    },
  };
}

/** Whoever writes from an address takes mail there, where it is really them. */
async function noteSender(tx: Tx, { letter }: InboundLetter): Promise<void> {
  const [sender, ...others] = letter.from;
  const isSure = letter.automatic === null && !letter.warnings.includes('not-proven');
  if (sender && others.length === 0 && isSure) await noteReachable(tx, sender.address);
}

/** The thread is one customer's; what is known of somebody else who writes in it is not known of them. */
function senderIn({ senderId, senderName }: LetterThread, { knownBy, ...sender }: InboundMessage['sender']) {
  const isSame = sender.id === senderId;
  return { ...sender, id: senderId, name: senderName, ...(isSame && { knownBy }) };
}

function isMachine({ letter }: InboundLetter): boolean {
  return letter.automatic !== null && letter.automatic !== 'list';
}

/** What a machine writes for somebody else, such as a form on the shop's pages, says whom to answer: a person waits. */
function isHandedOn({ letter: { automatic, from, replyTo } }: InboundLetter): boolean {
  if (automatic === 'ours') return true;
  const answered = replyTo[0]?.address;
  if (automatic !== 'auto-reply' || answered === undefined) return false;
  return answered !== from[0]?.address && !/^(?:no|do-?not)[-_.]?reply\b/.test(answered);
}

function warned(enclosed: InboundLetter): InboundLetter {
  const { letter } = enclosed;
  return { ...enclosed, letter: { ...letter, warnings: [...letter.warnings, 'stranger-in-thread'] } };
}

/** Whether the same letter came before. That it came to this mailbox too is noted. */
async function isKnown(tx: Tx, accountId: string, fingerprint: string): Promise<boolean> {
  const { rows } = await sql<{ letterId: string }>`
    update incoming_letters set also_account_ids =
      case when account_id = ${accountId} or ${accountId} = any(also_account_ids) then also_account_ids
        else array_append(also_account_ids, ${accountId}::uuid) end
    where workspace_id = ${tx.workspaceId} and fingerprint = ${fingerprint}
    returning letter_id
  `.execute(tx.db);
  return rows.length > 0;
}

/** Whether it waits to be judged, or was: what was brought again since is the same letter. */
async function wasHeld(tx: Tx, accountId: string, dedupeKey: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('channelArrivals')
    .select('arrivalId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .where('dedupeKey', '=', dedupeKey)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * What answers go by: a letter of a stranger, of nobody knows whom, or of a machine does not turn them away from whoever
 * was answered before.
 */
async function addressFor(
  tx: Tx,
  { threadId, number, token }: LetterThread,
  event: InboundMessage,
  isKept: boolean,
): Promise<Record<string, string>> {
  const own = { tag: `[#ZY${number}]`, plus: token };
  const before = isKept ? await addressOf(tx, threadId) : null;
  return { ...(before ?? event.address), ...own, automatic: event.address['automatic'] ?? '' };
}

async function addressOf(tx: Tx, threadId: string): Promise<Record<string, string> | null> {
  const { rows } = await sql<{ address: Record<string, string> }>`
    select address from channel_threads where workspace_id = ${tx.workspaceId} and thread_id = ${threadId}
  `.execute(tx.db);
  return rows[0]?.address ?? null;
}

async function keepLetter(
  tx: Tx,
  { threadId, accountId }: LetterThread,
  { dedupeKey }: InboundMessage,
  { letter, body, fingerprint, rawFileId, addresses }: InboundLetter,
): Promise<void> {
  await tx.db
    .insertInto('incomingLetters')
    .values({
      workspaceId: tx.workspaceId,
      letterId: tx.system.newId(),
      accountId,
      threadId,
      clientMessageId: idOf(accountId, dedupeKey),
      rfcMessageId: letter.messageId,
      fingerprint,
      referenceIds: [...letter.references],
      fromAddress: letter.from[0]?.address ?? null,
      addresses: [...addresses],
      letter: JSON.stringify(letter),
      subject: letter.subject,
      bodyText: body.text,
      quotedFrom: body.quotedFrom,
      html: body.html,
      rawFileId,
      receivedAt: tx.system.now(),
    })
    .execute();
  await keepForGood(tx, [rawFileId]);
}
