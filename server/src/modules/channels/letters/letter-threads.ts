import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { InboundLetter, InboundMessage } from '../adapters/adapter.ts';
import { idOf } from '../arrivals/arrival-ids.ts';
import type { Opening } from './held/flood.ts';
import { threadsOfIds } from './letter-ids.ts';

/** Letters that hang together, and by what an answer finds its way back to them. */
export interface LetterThread {
  readonly threadId: string;
  readonly accountId: string;
  readonly threadKey: string;
  /** Who began it. */
  readonly senderId: string;
  readonly senderName: string | null;
  readonly number: number;
  readonly token: string;
  /** Everybody outside the shop who wrote or was written to. */
  readonly addresses: readonly string[];
}

/** A thread that a letter belongs to. */
interface FoundThread {
  readonly thread: LetterThread;
  /** Its sender neither wrote nor was written to there before. */
  readonly isStranger: boolean;
  /** It was found by what others have seen, and only the letter itself says who wrote it. */
  readonly isGuessed: boolean;
}

const columns = [
  'threadId',
  'accountId',
  'threadKey',
  'senderId',
  'senderName',
  'number',
  'token',
  'addresses',
] as const;

/**
 * The thread that a letter belongs to, in this order: a token in its addresses; an id of ours with its proof; the id of
 * a letter that came before, or that a mail service gave one of ours, the latest first; a token in its words, which it may quote; the number in its subject. The
 * last words of a subject prove nothing, nor does what others have seen: these count only from whoever is part of the
 * thread. Where nobody knows who wrote, nothing counts.
 */
export async function findLetterThread(tx: Tx, enclosed: InboundLetter): Promise<FoundThread | null> {
  if (enclosed.letter.from.length !== 1) return null;
  const isMachine = enclosed.letter.automatic !== null;
  for (const find of [byToken, byProof, byReference, byMark, byNumber]) {
    const thread = await find(tx, enclosed);
    if (!thread) continue;
    const isTrusted = find === byProof || (find === byToken && !isMachine);
    const isPart = isPartOf(thread, enclosed);
    const isGuessed = find !== byProof && find !== byToken;
    const isProven = enclosed.letter.verdict.dmarc === 'pass';
    if (isTrusted || isPart) return { thread, isGuessed: isGuessed && !isProven, isStranger: !isPart };
  }
  return null;
}

/** Whether a letter's sender wrote or was written to there before, as far as anybody can tell. */
function isPartOf({ addresses }: LetterThread, { letter }: InboundLetter): boolean {
  const [sender] = letter.from;
  return (
    sender !== undefined && !letter.warnings.includes('not-proven') && addresses.includes(sender.address)
  );
}

function threads(tx: Tx) {
  return tx.db.selectFrom('letterThreads').select(columns).where('workspaceId', '=', tx.workspaceId);
}

function byToken(tx: Tx, { tokens }: InboundLetter): Promise<LetterThread | null> {
  return firstWith(tx, tokens);
}

function byMark(tx: Tx, { marks }: InboundLetter): Promise<LetterThread | null> {
  return firstWith(tx, marks);
}

async function firstWith(tx: Tx, tokens: readonly string[]): Promise<LetterThread | null> {
  if (tokens.length === 0) return null;
  const found = await threads(tx)
    .where('token', 'in', [...tokens])
    .execute();
  return firstNamed(tokens, found, ({ token }) => token);
}

async function byProof(tx: Tx, { provenThreadIds }: InboundLetter): Promise<LetterThread | null> {
  if (provenThreadIds.length === 0) return null;
  const found = await threads(tx)
    .where('threadId', 'in', [...provenThreadIds])
    .execute();
  return firstNamed(provenThreadIds, found, ({ threadId }) => threadId);
}

async function byReference(tx: Tx, { letter }: InboundLetter): Promise<LetterThread | null> {
  if (letter.references.length === 0) return null;
  const named = await threadsOfIds(tx, letter.references);
  const latest = firstNamed([...letter.references].reverse(), named, ({ rfcMessageId }) => rfcMessageId);
  if (!latest) return null;
  return (await threads(tx).where('threadId', '=', latest.threadId).executeTakeFirst()) ?? null;
}

async function byNumber(tx: Tx, { number }: InboundLetter): Promise<LetterThread | null> {
  if (number === null) return null;
  return (await threads(tx).where('number', '=', number).executeTakeFirst()) ?? null;
}

function firstNamed<Row>(
  names: readonly string[],
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Row | null {
  for (const name of names) {
    const row = rows.find((one) => nameOf(one) === name);
    if (row) return row;
  }
  return null;
}

const firstNumber = 1001;

/** A thread that begins with a letter. */
export async function openLetterThread(
  tx: Tx,
  accountId: string,
  { sender, threadKey }: { sender: Pick<InboundMessage['sender'], 'id' | 'name'>; threadKey: string },
  { addresses }: Pick<InboundLetter, 'addresses'>,
  opening: Opening | null = null,
): Promise<LetterThread> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number) + 1, ${firstNumber})::int as number from letter_threads
    where workspace_id = ${tx.workspaceId}
  `.execute(tx.db);
  const thread: LetterThread = {
    threadId: idOf(accountId, threadKey),
    accountId,
    threadKey,
    senderId: sender.id,
    senderName: sender.name,
    number: rows[0]?.number ?? firstNumber,
    token: newToken(),
    addresses: [...addresses],
  };
  await tx.db
    .insertInto('letterThreads')
    .values({
      ...{ workspaceId: tx.workspaceId, ...thread, addresses: [...addresses], createdAt: tx.system.now() },
      ...opening,
    })
    .execute();
  return thread;
}

/** Whoever is named in a letter of the thread is part of it from then on, where the letter is what it says to be. */
export async function widenThread(tx: Tx, found: FoundThread, enclosed: InboundLetter): Promise<void> {
  const { thread, isGuessed } = found;
  const { letter, addresses } = enclosed;
  const isSure = !isGuessed && letter.automatic === null && !letter.warnings.includes('not-proven');
  const fresh = addresses.filter((address) => !thread.addresses.includes(address));
  if (!isSure || fresh.length === 0) return;
  await tx.db
    .updateTable('letterThreads')
    .set({ addresses: [...thread.addresses, ...fresh].slice(0, 500) })
    .where('workspaceId', '=', tx.workspaceId)
    .where('threadId', '=', thread.threadId)
    .execute();
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const tokenLength = 26;

/** 130 bits that mail servers leave as they are: nobody finds a thread by trying. */
function newToken(): string {
  return Array.from({ length: tokenLength }, () => letters[randomInt(letters.length)]).join('');
}
