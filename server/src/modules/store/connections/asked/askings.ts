import type { StoreConnection } from '@zhiyin/domain/store';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { StoreAskings } from '#platform/database/tables.gen.ts';
import { scheduleNext } from '#platform/due/schedule.ts';

export type AskingRow = Selectable<StoreAskings>;

/** The kind of due work that asks a platform for what changed. */
export const askKind = 'store:ask';
/** Nobody is asked more often by what others push: a storm of it is one question. */
const leastMs = 5_000;

/** How far a connection was asked; null for one that is not asked. */
export async function findAsking(tx: Tx, connectionId: string): Promise<AskingRow | null> {
  const row = await tx.db
    .selectFrom('storeAskings')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId)
    .executeTakeFirst();
  return row ?? null;
}

/** Those of all connections, by connection. */
export async function allAskings(tx: Tx): Promise<Map<string, AskingRow>> {
  const rows = await tx.db
    .selectFrom('storeAskings')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .limit(200)
    .execute();
  return new Map(rows.map((row) => [row.connectionId, row]));
}

/** Begins to ask a platform for everything since a moment. */
export async function beginAsking(tx: Tx, connectionId: string, since: Date): Promise<void> {
  const { workspaceId } = tx;
  await tx.db
    .insertInto('storeAskings')
    .values({ workspaceId, connectionId, sinceAt: since, askedUntil: since })
    .execute();
  await askNow(tx, connectionId);
}

/**
 * A span that was begun with other credentials is begun anew: the pages of it may be another shop's. So may be all that
 * was asked with credentials that never told of ours.
 */
export async function dropSpan(tx: Tx, connectionId: string): Promise<void> {
  await tx.db
    .updateTable('storeAskings')
    .set(({ eb }) => ({
      ...{ spanUntil: null, page: null, step: eb('step', '+', 1) },
      askedUntil: sql`coalesce(sure_until, asked_until)`,
      sureUntil: sql`case when shop_key is not null then coalesce(sure_until, asked_until) end`,
    }))
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId)
    .execute();
}

/** Has a connection asked now, whatever went wrong before. */
export async function askNow(tx: Tx, connectionId: string): Promise<void> {
  await tx.db
    .updateTable('storeAskings')
    .set({ failures: 0 })
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId)
    .execute();
  await scheduleNext(tx, { kind: askKind }, connectionId, tx.system.now());
}

/** Has a connection asked as soon as may be, because its platform said that something changed. */
export async function askSoon(tx: Tx, connectionId: string): Promise<void> {
  const asking = await findAsking(tx, connectionId);
  // One that the platform turned away waits for its turn.
  if (!asking || asking.failures > 0) return;
  const soonest = (asking.askedAt?.getTime() ?? 0) + leastMs;
  const at = new Date(Math.max(tx.system.now().getTime(), soonest));
  await scheduleNext(tx, { kind: askKind }, connectionId, at);
}

/** How far a connection was asked, as the API gives it. */
export function presentAsking(
  { createdAt }: { readonly createdAt: Date },
  asking: AskingRow | undefined,
): StoreConnection['asking'] {
  if (!asking) return null;
  return {
    sinceAt: asking.sinceAt.toISOString(),
    askedUntil: asking.askedUntil.toISOString(),
    isReachingBack: asking.askedUntil < createdAt,
    askedAt: asking.askedAt?.toISOString() ?? null,
    againAt: asking.againAt?.toISOString() ?? null,
    gap:
      asking.gapFrom && asking.gapUntil
        ? { from: asking.gapFrom.toISOString(), until: asking.gapUntil.toISOString() }
        : null,
    lineTrouble: asking.lineTrouble,
  };
}
