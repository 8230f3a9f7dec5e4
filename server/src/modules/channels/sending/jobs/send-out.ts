import { splitText, type Written } from '@zhiyin/domain/channels';
import type { StoredFile } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { z } from 'zod';
import { publicOrigin } from '#platform/auth/cookies.ts';
import type { Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { fileStore } from '#platform/files/open-store.ts';
import { keyOf } from '#platform/files/store.ts';
import { noteTrouble, noteWell } from '../../accounts/health.ts';
import { type AccountRow, findAccountRow } from '../../accounts/rows.ts';
import type {
  ChannelAdapter,
  FilledTemplate,
  OutgoingFile,
  OutgoingPart,
  SendResult,
} from '../../adapters/adapter.ts';
import { outcomeOf } from '../../adapters/outcome-of.ts';
import { adapterOf } from '../../adapters/registry.ts';
import { sessionOf } from '../../adapters/session.ts';
import { TokenNotHad, TokenRefused } from '../../adapters/token-failures.ts';
import { keepLetterIds } from '../../letters/letter-ids.ts';
import { completeLetter, type LetterToSend } from '../letters.ts';
import { standingOf } from '../standing.ts';
import { takeQuota } from './take-quota.ts';
import { withToken } from './with-token.ts';

/** One piece of a message, as a vendor takes them: a text that fits, or a file. */
export interface PartToSend {
  readonly text: string;
  readonly file: StoredFile | null;
  readonly template?: FilledTemplate | null;
  /** Where messages are letters: this one, of which there is one piece. */
  readonly letter?: LetterToSend;
}

/** A message in the pieces that its channel takes, in order: the text first, then each file. */
export function partsOf(
  ctx: Context,
  channel: string,
  text: string,
  files: readonly StoredFile[],
): PartToSend[] {
  const { capabilities } = adapterOf(ctx.system, channel).manifest;
  const texts = text === '' ? [] : splitText(text, capabilities.fromShop.text);
  return [...texts.map((part) => ({ text: part, file: null })), ...files.map((file) => ({ text: '', file }))];
}

interface Thread {
  readonly threadKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly row: AccountRow;
  readonly written: Written;
}

const Address = z.record(z.string(), z.string());

/**
 * Sends one piece through the vendor of a thread. `unsure` comes back only where sending it again might send it twice.
 *
 * @param key the same on every try of this piece
 * @param isAbandoned somebody began to send it and never said what came of it
 * @param isRetry it was tried before
 */
export async function sendOut(
  ctx: Context,
  threadId: string,
  key: string,
  part: PartToSend,
  { isAbandoned = false, isRetry = false }: { isAbandoned?: boolean; isRetry?: boolean } = {},
): Promise<SendResult> {
  const found = await look(ctx, async (tx) => ({
    thread: await findThread(tx, threadId),
    standing: await standingOf(tx, threadId),
  }));
  const { thread, standing } = found;
  if (!thread || !standing || standing.isOff) return { kind: 'failed', failure: 'switched-off', detail: '' };
  const { text, template = null } = part;
  if (standing.reply.kind !== 'open' && !template)
    return { kind: 'failed', failure: 'window-closed', detail: '' };
  const adapter = adapterOf(ctx.system, thread.row.kind);
  const { threadKey, address, row, written } = thread;
  const file = part.file && outgoingFile(ctx, part.file);
  const letter =
    part.letter && completeLetter(part.letter, { threadId, address }, (one) => outgoingFile(ctx, one));
  const outgoing = {
    key,
    threadKey,
    address,
    text,
    file,
    template,
    written,
    isRetry,
    ...(letter && { letter }),
  };
  if (isAbandoned && !isTakenOnce(ctx, adapter, row, outgoing)) return { kind: 'unsure', detail: '' };
  const waitSeconds = await transact(ctx, (tx) =>
    takeQuota(tx, row.accountId, adapter.manifest.capabilities.quota),
  );
  if (waitSeconds > 0) return { kind: 'again', failure: 'busy', afterSeconds: waitSeconds, detail: '' };
  const result = await send(ctx, adapter, row, outgoing);
  await transact(ctx, (tx) => noteResult(tx, row.accountId, threadId, result));
  return result;
}

async function send(
  ctx: Context,
  adapter: ChannelAdapter,
  row: AccountRow,
  part: OutgoingPart,
): Promise<SendResult> {
  const result = await withToken(ctx, adapter, row, {
    work: (session) => adapter.send(session, part).catch(outcomeOf),
    isRefused: ({ kind }) => kind === 'unauthorised',
  }).catch(withoutToken);
  if (result.kind !== 'unsure' || !isTakenOnce(ctx, adapter, row, part)) return result;
  return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail: result.detail };
}

/** Nothing was sent: there was no token to send it with. */
function withoutToken(error: unknown): SendResult {
  if (error instanceof TokenRefused) return { kind: 'unauthorised', detail: error.message };
  if (!(error instanceof TokenNotHad)) throw error;
  return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail: error.message };
}

/** Whether the vendor knows what it has taken, so that sending it again cannot send it twice. */
function isTakenOnce(ctx: Context, adapter: ChannelAdapter, row: AccountRow, part: OutgoingPart): boolean {
  const { isIdempotent } = adapter;
  return typeof isIdempotent === 'boolean' ? isIdempotent : isIdempotent(sessionOf(ctx.system, row), part);
}

async function findThread(tx: Tx, threadId: string): Promise<Thread | null> {
  const thread = await tx.db
    .selectFrom('channelThreads')
    .select(['threadKey', 'address', 'accountId', 'lastFromCustomerAt', 'sentSince'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('threadId', '=', threadId)
    .executeTakeFirst();
  if (!thread) return null;
  const { threadKey, address, accountId, lastFromCustomerAt, sentSince } = thread;
  const row = await findAccountRow(tx, accountId);
  return { threadKey, address: Address.parse(address), row, written: { lastFromCustomerAt, sentSince } };
}

async function noteResult(tx: Tx, accountId: string, threadId: string, result: SendResult): Promise<void> {
  if (result.kind === 'unauthorised')
    return noteTrouble(tx, accountId, { failure: 'credentials', detail: result.detail });
  if (result.kind === 'again' && result.failure === 'unreachable')
    return noteTrouble(tx, accountId, { failure: 'unreachable', detail: result.detail });
  if (result.kind !== 'sent') return;
  await noteWell(tx, accountId, 'out');
  await keepLetterIds(tx, threadId, result.alsoKnownAs ?? []);
  await tx.db
    .updateTable('channelThreads')
    .set((row) => ({
      sentSince: row('sentSince', '+', 1),
      acts: countedInEach,
      ...(result.address && { address: laidOver(result.address) }),
    }))
    .where('workspaceId', '=', tx.workspaceId)
    .where('threadId', '=', threadId)
    .execute();
}

/** What is sent counts against every window that is open. */
const countedInEach = sql<string>`coalesce((
  select jsonb_object_agg(act.key, jsonb_set(act.value, '{sentSince}', to_jsonb((act.value->>'sentSince')::int + 1)))
  from jsonb_each(acts) act), '{}')`;

function laidOver(address: Readonly<Record<string, string>>) {
  return sql<string>`address || ${JSON.stringify(address)}::jsonb`;
}

function outgoingFile(ctx: Context, file: StoredFile): OutgoingFile {
  const { name, mediaType, width, url } = file;
  return {
    name,
    mediaType,
    isPicture: width !== null,
    url: new URL(url, publicOrigin(ctx.system.config)).href,
    read: async () => {
      const bytes = await fileStore.of(ctx.system).read(keyOf(ctx.workspaceId, file.fileId));
      return Buffer.concat(await bytes.toArray());
    },
  };
}
