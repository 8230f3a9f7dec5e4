import { type countTickets as contract, ticketsRead } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { isVisible } from '../visibility.ts';

/** How many tickets there are to do, of those that the caller may see. */
export async function countTickets(ctx: Context): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, ticketsRead);
  const counted = (condition: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${condition})::int`;
  return look(ctx, async (tx) =>
    tx.db
      .selectFrom('tickets')
      .where('tickets.workspaceId', '=', tx.workspaceId)
      .where(isVisible(tx))
      .where('tickets.category', '<>', 'closed')
      .select([
        counted(sql`category = 'open'`).as('open'),
        counted(sql`category = 'waiting'`).as('waiting'),
        counted(sql`category = 'solved'`).as('solved'),
        counted(sql`category in ('open', 'waiting') and assignee_id = ${tx.actor.id}::uuid`).as('mine'),
        counted(sql`category = 'open' and assignee_id is null`).as('unassigned'),
        counted(sql`category in ('open', 'waiting') and due_at < ${tx.system.now()}`).as('overdue'),
      ])
      .executeTakeFirstOrThrow(),
  );
}
