import type { FactKind } from '@zhiyin/domain/kit';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type Actor, type Context, may, type Tx } from '../context.ts';
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
    .where('workspaceId', '=', tx.workspaceId)
    .where('factId', '=', factId)
    .executeTakeFirstOrThrow();
  return { ...row, position: row.position ?? 0 };
}

/** Facts by their ids, in order. @throws as `findFact`. */
export async function findFacts(tx: Tx, factIds: readonly string[]): Promise<FactRow[]> {
  const rows = await tx.db
    .selectFrom('facts')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`fact_id = any(${[...factIds]}::uuid[])`)
    .orderBy('position')
    .execute();
  if (rows.length < factIds.length) throw new Error('a fact that queued work is gone');
  return rows.map((row) => ({ ...row, position: row.position ?? 0 }));
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
    const facts = stamped.flatMap((row) => shownTo(ctx, catalogue, row) ?? []);
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

/**
 * A fact as the caller may be told of it; `null` when they may not. Unknown kinds are seen by nobody. A visitor hears
 * only of what names them, and of that only what the kind lets customers know: not who in the shop dealt with it.
 */
export function shownTo(ctx: Context, catalogue: FactCatalogue, fact: FactRow): FactRow | null {
  if (ctx.actor.kind === 'system') return fact;
  const kind = catalogue.find(fact.kind);
  if (!kind) return null;
  if (ctx.actor.kind === 'visitor') return forVisitor(kind, fact, ctx.actor);
  const isSeen =
    kind.seenWith !== null && may(ctx, kind.seenWith) && catalogue.isVisible(ctx, kind, fact.payload);
  return isSeen ? fact : null;
}

const Payload = z.record(z.string(), z.unknown());

function forVisitor(kind: FactKind, fact: FactRow, { id, alsoCustomerIds = [] }: Actor): FactRow | null {
  const { customerField, customerSees = [] } = kind;
  const payload = Payload.safeParse(fact.payload).data;
  const records = [id, ...alsoCustomerIds].filter((one) => one !== null);
  const isTheirs = records.some((one) => customerField !== undefined && payload?.[customerField] === one);
  if (customerField === undefined || payload === undefined || !isTheirs) return null;
  const shown = [kind.subject, customerField, ...customerSees];
  return {
    ...fact,
    actorId: records.some((one) => one === fact.actorId) ? fact.actorId : null,
    payload: Object.fromEntries(Object.entries(payload).filter(([name]) => shown.includes(name))),
  };
}
