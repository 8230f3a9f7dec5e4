import type { FactKind } from '@zhiyin/domain/kit';
import { type Context, may, type Tx } from '../context.ts';
import { look } from '../database/transact.ts';
import type { FactCatalogue } from './catalogue.ts';

/** A fact as it is read: with its position, or null while it has none yet. */
export interface FactRow {
  readonly factId: string;
  readonly position: number;
  readonly kind: string;
  readonly subjectId: string | null;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

const columns = [
  'factId',
  'position',
  'kind',
  'subjectId',
  'actorKind',
  'actorId',
  'occurredAt',
  'payload',
] as const;

/** One fact by id. @throws when there is none, which cannot happen to work that the fact itself queued. */
export async function findFact(tx: Tx, factId: string): Promise<FactRow> {
  const row = await tx.db
    .selectFrom('facts')
    .select(columns)
    .where('factId', '=', factId)
    .executeTakeFirstOrThrow();
  return { ...row, position: row.position ?? 0 };
}

/**
 * What came after a position, in order, of the kinds the caller may see. `position` is how far the reader has now
 * read, hidden facts included; `isAll` is false when more waits behind the limit.
 */
export async function factsAfter(
  ctx: Context,
  catalogue: FactCatalogue,
  after: number,
  limit: number,
): Promise<{ facts: FactRow[]; position: number; isAll: boolean }> {
  return look(ctx, async (tx) => {
    const rows = await tx.db
      .selectFrom('facts')
      .select(columns)
      .where('workspaceId', '=', tx.workspaceId)
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit)
      .execute();
    const stamped = rows.map((row) => ({ ...row, position: row.position ?? 0 }));
    const position = stamped.at(-1)?.position ?? after;
    const facts = stamped.filter((row) => isSeen(ctx, catalogue, row));
    return { facts, position, isAll: rows.length < limit };
  });
}

/** The last position of the workspace; 0 before its first fact. */
export async function lastPosition(ctx: Context): Promise<number> {
  const row = await look(ctx, (tx) =>
    tx.db
      .selectFrom('positions')
      .select('lastPosition')
      .where('workspaceId', '=', tx.workspaceId)
      .executeTakeFirst(),
  );
  return row?.lastPosition ?? 0;
}

/** Whether the caller may be told of a fact on a live socket. Unknown kinds are seen by nobody. */
export function isSeen(
  ctx: Context,
  catalogue: FactCatalogue,
  fact: Pick<FactRow, 'kind' | 'payload'>,
): boolean {
  if (ctx.actor.kind === 'system') return true;
  const kind = catalogue.find(fact.kind);
  if (!kind) return false;
  if (ctx.actor.kind === 'visitor') return isAbout(kind, fact.payload, ctx.actor.id);
  return kind.seenWith !== null && may(ctx, kind.seenWith) && catalogue.isVisible(ctx, kind, fact.payload);
}

/** A visitor hears only of what names them. */
function isAbout(kind: FactKind, payload: unknown, customerId: string | null): boolean {
  if (kind.customerField === undefined || customerId === null) return false;
  return (
    typeof payload === 'object' && payload !== null && Reflect.get(payload, kind.customerField) === customerId
  );
}
