import {
  type listPromises as contract,
  endOfDayIn,
  inboxRead,
  type PromiseSummary,
  type ShopPromise,
} from '@zhiyin/domain/inbox';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { isVisible } from '../../metrics.ts';
import { ownersOf, present, shownPromises } from '../rows.ts';
import { showSettings } from '../settings/settings-of.ts';

type Query = z.output<typeof contract.query>;

/** Promises in conversations that the caller may see: what is owed by when it is due, what is decided the last first. */
export async function listPromises(
  ctx: Context,
  query: Query,
): Promise<{ items: ShopPromise[]; next: string | null }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const isOwed = ['open', 'today', 'late'].includes(query.view);
    const after = momentCursor.read(query.after);
    let select = (await narrowed(tx, query))
      .orderBy('p.dueAt', isOwed ? 'asc' : 'desc')
      .orderBy('p.promiseId', isOwed ? 'asc' : 'desc')
      .limit(query.limit + 1);
    if (after) {
      const than = sql.raw(isOwed ? '>' : '<');
      select = select.where(
        sql<SqlBool>`(p.due_at, p.promise_id) ${than} (${after.at}::timestamptz, ${after.id}::uuid)`,
      );
    }
    const [rows, owners] = [await select.execute(), await ownersOf(tx)];
    const items = rows.map((row) => present(tx, row, owners(row.memberId)));
    return asPage(items, query.limit, (last) => momentCursor.write(last.dueAt, last.promiseId));
  });
}

/** What the promises of a list come to. */
export async function summarisePromises(
  ctx: Context,
  query: Omit<Query, 'view' | 'limit' | 'after' | 'conversationId'>,
): Promise<PromiseSummary> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const is = (condition: RawBuilder<SqlBool>) => sql<number>`count(*) filter (where ${condition})::int`;
    const isOwed = sql<SqlBool>`p.kept_at is null`;
    const all = await narrowed(tx, { ...query, view: 'all' });
    return all
      .clearSelect()
      .select([
        is(isOwed).as('open'),
        is(sql<SqlBool>`${isOwed} and p.due_at <= ${tx.system.now()}`).as('late'),
        is(sql<SqlBool>`p.state = 'kept'`).as('kept'),
        is(sql<SqlBool>`p.state = 'broken'`).as('broken'),
      ])
      .executeTakeFirstOrThrow();
  });
}

/** How many of one's own are due today, late ones among them. */
export async function countPromises(ctx: Context): Promise<{ today: number; late: number }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const mine = await narrowed(tx, { scope: 'mine', view: 'today' });
    const rows = await mine.limit(200).execute();
    const now = tx.system.now();
    return { today: rows.length, late: rows.filter(({ dueAt }) => dueAt <= now).length };
  });
}

async function narrowed(
  tx: Tx,
  { scope, view, promise, ownerId, conversationId, from }: Omit<Query, 'limit'>,
) {
  const now = tx.system.now();
  let select = shownPromises(tx).where(isVisible(tx)).where('p.state', '<>', 'withdrawn');
  if (scope === 'mine') select = select.where('p.memberId', '=', tx.actor.id);
  if (scope === 'team')
    select = select.where(sql<SqlBool>`c.team_id = any(${[...tx.actor.teamIds]}::uuid[])`);
  if (promise) select = select.where('p.promise', '=', promise);
  if (ownerId) select = select.where('p.memberId', '=', ownerId);
  if (from) select = select.where('p.dueAt', '>=', new Date(from));
  if (conversationId) select = select.where('p.conversationId', '=', conversationId);
  if (view === 'kept' || view === 'broken') return select.where('p.state', '=', view);
  if (view === 'all') return select;
  const owed = select.where('p.keptAt', 'is', null);
  if (view === 'open') return owed;
  if (view === 'late') return owed.where('p.dueAt', '<=', now);
  return owed.where('p.dueAt', '<=', endOfDayIn((await showSettings(tx)).calendar.timeZone, now));
}
