import { Letter, LetterBody, type LetterWarning } from '@zhiyin/domain/channels';
import { type SqlBool, sql } from 'kysely';
import type { Context, Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { findAccountRow } from '../accounts/rows.ts';
import type { ChannelAdapter, Session } from '../adapters/adapter.ts';
import { adapterOf } from '../adapters/registry.ts';
import { sessionOf } from '../adapters/session.ts';

/** What letters say of themselves, by the client's id of the message that each became. */
export async function lettersOf(tx: Tx, clientMessageIds: readonly string[]): Promise<Map<string, Letter>> {
  if (clientMessageIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('incomingLetters')
    .select(['clientMessageId', 'letter'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('clientMessageId', 'in', [...clientMessageIds])
    .execute();
  return new Map(rows.map((row) => [row.clientMessageId, Letter.parse(row.letter)]));
}

/** Those of some messages that are letters into a thread of somebody else's, as far as anybody can tell. */
export async function strangersLetters(tx: Tx, clientMessageIds: readonly string[]): Promise<Set<string>> {
  if (clientMessageIds.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('incomingLetters')
    .select('clientMessageId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('clientMessageId', 'in', [...clientMessageIds])
    .where(sql<SqlBool>`letter -> 'warnings' ? ${'stranger-in-thread' satisfies LetterWarning}`)
    .execute();
  return new Set(rows.map(({ clientMessageId }) => clientMessageId));
}

/** The file in which a letter lies as it came; null when the message was no letter. */
export async function rawLetter(tx: Tx, clientMessageId: string): Promise<string | null> {
  return (await rowOf(tx, clientMessageId))?.rawFileId ?? null;
}

/**
 * The words of a letter, its own pictures put in; null when the message was none. For whoever has made sure that the
 * caller may see the conversation.
 */
export async function letterBody(ctx: Context, clientMessageId: string): Promise<LetterBody | null> {
  const found = await look(ctx, async (tx) => {
    const row = await rowOf(tx, clientMessageId);
    return row && { row, account: await findAccountRow(tx, row.accountId) };
  });
  if (!found) return null;
  const { bodyText, quotedFrom, html, rawFileId } = found.row;
  const adapter = adapterOf(ctx.system, found.account.kind);
  const session = sessionOf(ctx.system, found.account);
  const filled = html === null ? null : await withPictures(adapter, session, html, rawFileId);
  return LetterBody.parse({ text: bodyText, quotedFrom, html: filled });
}

/** Where the letter itself is gone, its words are shown without its pictures. */
async function withPictures(
  adapter: ChannelAdapter,
  session: Session,
  html: string,
  rawFileId: string,
): Promise<string> {
  try {
    return (await adapter.withPictures?.(session, html, rawFileId)) ?? html;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'missing') return html;
    throw error;
  }
}

function rowOf(tx: Tx, clientMessageId: string) {
  return tx.db
    .selectFrom('incomingLetters')
    .select(['accountId', 'bodyText', 'quotedFrom', 'html', 'rawFileId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('clientMessageId', '=', clientMessageId)
    .executeTakeFirst();
}
