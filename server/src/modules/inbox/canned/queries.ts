import { CannedReply, cannedManage, inboxWords } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import { requirePermission, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

const columns = [
  'cannedReplyId',
  'ownerId',
  'shortcut',
  'title',
  'textZh',
  'textEn',
  'tones',
  'useCount',
  'changedAt',
] as const;

type Row = Omit<CannedReply, 'changedAt' | 'tones'> & { changedAt: Date; tones: unknown };

/** The shop's canned replies and the caller's own: other members' are theirs alone. */
function visible(tx: Tx) {
  return tx.db
    .selectFrom('cannedReplies')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`(owner_id is null or owner_id = ${tx.actor.id}::uuid)`);
}

/** The shop's and the caller's own, by shortcut. */
export async function allCannedReplies(tx: Tx): Promise<CannedReply[]> {
  const rows = await visible(tx).orderBy('shortcut').orderBy('cannedReplyId').limit(2000).execute();
  return rows.map(present);
}

/** @throws Refusal `missing` for one that is gone or somebody else's. */
export async function requireVisible(tx: Tx, cannedReplyId: string): Promise<void> {
  const row = await visible(tx).where('cannedReplyId', '=', cannedReplyId).executeTakeFirst();
  if (!row) throw new Refusal('missing', inboxWords.cannedReplyNotFound);
}

/** One that the caller may change, held until the transaction ends. @throws Refusal `missing` or `forbidden`. */
export async function lockCannedReply(tx: Tx, cannedReplyId: string): Promise<CannedReply> {
  const row = await visible(tx).where('cannedReplyId', '=', cannedReplyId).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('missing', inboxWords.cannedReplyNotFound);
  if (row.ownerId === null) requirePermission(tx, cannedManage);
  return present(row);
}

/** Refuses a shortcut that the same owner has already; capitals aside. @throws Refusal `conflict`. */
export async function requireFreeShortcut(
  tx: Tx,
  shortcut: string,
  ownerId: string | null,
  cannedReplyId: string | null,
): Promise<void> {
  const taken = await tx.db
    .selectFrom('cannedReplies')
    .select('cannedReplyId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('ownerId', 'is not distinct from', ownerId)
    .where(sql`lower(shortcut)`, '=', sql`lower(${shortcut})`)
    .where('cannedReplyId', 'is distinct from', cannedReplyId)
    .executeTakeFirst();
  if (!taken) return;
  const message = inboxWords.shortcutTaken[tx.locale];
  throw new Refusal('conflict', inboxWords.shortcutTaken, {}, [{ path: 'shortcut', message }]);
}

function present(row: Row): CannedReply {
  return { ...row, tones: CannedReply.shape.tones.parse(row.tones), changedAt: row.changedAt.toISOString() };
}
