import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { type Prepared, prepare } from '#platform/database/prepare.ts';
import { type MessageRow, messageColumns } from './rows.ts';

/** Which part of a thread is read: after a number, or the last ones before one. */
export interface ThreadPart {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

interface Asked {
  workspaceId: string;
  conversationId: string;
  number: number;
}

const lastNumber = 2_147_483_647;
/** One query for each way to read and each of a few limits: the limit stands in its text. */
const queries = new Map<string, Prepared<Asked, MessageRow>>();
const queriesMax = 500;

function queryOf(isForward: boolean, isPublicOnly: boolean, limit: number): Prepared<Asked, MessageRow> {
  const key = `${isForward} ${isPublicOnly} ${limit}`;
  const before = queries.get(key);
  if (before) return before;
  if (queries.size >= queriesMax) queries.clear();
  const fresh = prepare((db, given: Asked) => {
    let select = db
      .selectFrom('messages')
      .select(messageColumns)
      .where('workspaceId', '=', given.workspaceId)
      .where('conversationId', '=', given.conversationId)
      .where('number', isForward ? '>' : '<', given.number);
    if (isPublicOnly) select = select.where('visibility', '=', 'public');
    return select.orderBy('number', isForward ? 'asc' : 'desc').limit(limit);
  });
  queries.set(key, fresh);
  return fresh;
}

/** Messages of a thread in order. */
export async function messagesOf(
  tx: Tx,
  conversationId: string,
  { after, before = lastNumber, limit, isPublicOnly }: ThreadPart & { isPublicOnly: boolean },
): Promise<MessageRow[]> {
  const isForward = after !== undefined;
  const asked = { workspaceId: tx.workspaceId, conversationId, number: after ?? before };
  const rows = await queryOf(isForward, isPublicOnly, limit).all(tx, asked);
  return isForward ? rows : rows.reverse();
}

const byClientId = prepare((db, given: { workspaceId: string; clientMessageId: string }) =>
  db
    .selectFrom('messages')
    .select(messageColumns)
    .where('workspaceId', '=', given.workspaceId)
    .where('clientMessageId', '=', given.clientMessageId),
);

const idsKnown = prepare((db, given: { workspaceId: string; clientMessageIds: readonly string[] }) =>
  db
    .selectFrom('messages')
    .select('clientMessageId')
    .where('workspaceId', '=', given.workspaceId)
    .where(sql<SqlBool>`client_message_id = any(${given.clientMessageIds}::uuid[])`),
);

/** Those of some clients' ids that stand for a message already. */
export async function knownClientIds(
  tx: Tx,
  clientMessageIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await idsKnown.all(tx, { workspaceId: tx.workspaceId, clientMessageIds });
  return new Set(rows.map((row) => row.clientMessageId));
}

/** The message that a client's id already stands for, if it was stored before. */
export async function findByClientId(tx: Tx, clientMessageId: string): Promise<MessageRow | undefined> {
  return byClientId.first(tx, { workspaceId: tx.workspaceId, clientMessageId });
}
