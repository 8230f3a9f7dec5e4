import { Conversation, inboxReadAll } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import { may, type Tx } from '#platform/context.ts';
import { prepare } from '#platform/database/prepare.ts';
import { shapeOf } from '#platform/http/shape.ts';
import { perSystem } from '#platform/per-system.ts';
import { type ConversationRow, conversationColumns, type KeptPart, keptPart } from '../rows.ts';
import { isSeen } from './listed.ts';

/** What a conversation's own row says, as it was at one version of it. */
export interface Kept {
  readonly version: string;
  readonly part: KeptPart;
  /** The part as JSON without its last brace, so that the rest may follow. */
  readonly json: string;
  /** As it was written: who may read it is asked each time. */
  readonly lastMessageText: string;
}

const keptMax = 5_000;
const remembered = perSystem(() => new Map<string, Kept>());
const shape = shapeOf(
  Conversation.omit({ personId: true, customerName: true, readNumber: true, lastMessageText: true }),
);

interface Versioned {
  readonly conversationId: string;
  readonly version: string;
}

/**
 * What conversations say of themselves, by id. Most of a list is what it was a moment ago: only what has another
 * version than the one remembered is read and written anew. What was deleted since is left out. `isFresh` for a
 * transaction that may have changed some itself: nothing is remembered from it.
 */
export async function keptConversations(
  tx: Tx,
  wanted: readonly Versioned[],
  isFresh: boolean,
): Promise<ReadonlyMap<string, Kept>> {
  const known = isFresh ? new Map<string, Kept>() : remembered.of(tx.system);
  const found = new Map<string, Kept>();
  const missing: string[] = [];
  for (const { conversationId, version } of wanted) {
    const before = known.get(keyOf(tx, conversationId));
    if (before?.version === version) found.set(conversationId, before);
    else missing.push(conversationId);
  }
  if (missing.length === 0) return found;
  for (const { version, ...row } of await rowsOf(tx, missing)) {
    const kept = keep(version, row);
    found.set(row.conversationId, kept);
    // Those that were asked for longest ago come first.
    known.delete(keyOf(tx, row.conversationId));
    known.set(keyOf(tx, row.conversationId), kept);
  }
  for (const key of known.keys()) {
    if (known.size <= keptMax) break;
    known.delete(key);
  }
  return found;
}

function keep(version: string, row: ConversationRow): Kept {
  const part = keptPart(row);
  const json = JSON.stringify(shape(part)).slice(0, -1);
  return { version, part, json, lastMessageText: row.lastMessageText };
}

function keyOf({ workspaceId }: Tx, conversationId: string): string {
  return workspaceId + conversationId;
}

interface Wanted {
  workspaceId: string;
  ids: readonly string[];
}

const rowsById = prepare((db, given: Wanted) =>
  db
    .selectFrom('conversations')
    .select([...conversationColumns, sql<string>`conversations.xmin::text`.as('version')])
    .where('conversations.workspaceId', '=', given.workspaceId)
    .where(sql<SqlBool>`conversations.conversation_id = any(${given.ids}::uuid[])`),
);

/** What was given to others between the two questions is not shown. */
async function rowsOf(tx: Tx, ids: readonly string[]): Promise<(ConversationRow & { version: string })[]> {
  const given = { workspaceId: tx.workspaceId, ids };
  if (may(tx, inboxReadAll)) return rowsById.all(tx, given);
  return tx.db
    .selectFrom('conversations')
    .select([...conversationColumns, sql<string>`conversations.xmin::text`.as('version')])
    .where('conversations.workspaceId', '=', tx.workspaceId)
    .where('conversations.conversationId', 'in', [...ids])
    .where(isSeen(tx))
    .execute();
}
