import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** When today began where the shop is. */
export interface ShopDay {
  readonly dayStart: Date;
  readonly timeZone: string;
}

/** The shop's day as of now, by the system's clock. */
export async function shopDay(tx: Tx): Promise<ShopDay> {
  const now = tx.system.now();
  return tx.db
    .selectFrom('workspaces')
    .select(['timeZone', sql<Date>`date_trunc('day', ${now}::timestamptz, time_zone)`.as('dayStart')])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
}
