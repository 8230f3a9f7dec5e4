import {
  careRead,
  type FollowUp,
  type FollowUpDetail,
  FollowUpOutcome,
  FollowUpReason,
  type FollowUpSummary,
} from '@zhiyin/domain/care';
import { sql } from 'kysely';
import { isOurs, isVisible } from '#modules/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { type Narrowing, narrowed } from '../narrowed.ts';
import { followUpsWithConversation, showFollowUp, shownFollowUps } from '../queries.ts';
import { presentFollowUp } from '../rows.ts';

interface Listing extends Narrowing {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Follow-ups that the caller may see: what is to do by its date, everything else newest first. */
export async function listFollowUps(
  ctx: Context,
  { after, limit, ...by }: Listing,
): Promise<{ items: FollowUp[]; next: string | null }> {
  requirePermission(ctx, careRead);
  const last = momentCursor.read(after);
  const isToDo = by.state === 'open';
  const ways = isToDo
    ? ({
        column: 'f.dueAt',
        direction: 'asc',
        moment: 'dueAt',
        beyond: sql`(f.due_at, f.follow_up_id) >`,
      } as const)
    : ({
        column: 'f.askedAt',
        direction: 'desc',
        moment: 'askedAt',
        beyond: sql`(f.asked_at, f.follow_up_id) <`,
      } as const);
  return look(ctx, async (tx) => {
    const rows = await shownFollowUps(tx)
      .where(narrowed(tx, by))
      .$if(last !== null, (all) => all.where(sql<boolean>`${ways.beyond} (${last?.at}, ${last?.id}::uuid)`))
      .orderBy(ways.column, ways.direction)
      .orderBy('f.followUpId', ways.direction)
      .limit(limit + 1)
      .execute();
    const page = asPage(rows, limit, (row) => momentCursor.write(row[ways.moment], row.followUpId));
    return { ...page, items: page.items.map(presentFollowUp) };
  });
}

export async function getFollowUp(
  ctx: Context,
  { followUpId }: { followUpId: string },
): Promise<FollowUpDetail> {
  requirePermission(ctx, careRead);
  return look(ctx, (tx) => showFollowUp(tx, followUpId));
}

/** How many follow-ups are to do: one's own, one's teams', all that one sees, and those that are late. */
export async function countFollowUps(
  ctx: Context,
): Promise<{ mine: number; team: number; all: number; overdue: number }> {
  requirePermission(ctx, careRead);
  return look(ctx, async (tx) => {
    const is = (by: Partial<Narrowing>) =>
      sql<number>`count(*) filter (where ${narrowed(tx, { box: 'all', ...by })})::int`;
    return followUpsWithConversation(tx)
      .where('f.state', '=', 'open')
      .select([
        is({ box: 'mine' }).as('mine'),
        is({ box: 'team' }).as('team'),
        is({}).as('all'),
        is({ due: 'overdue' }).as('overdue'),
      ])
      .executeTakeFirstOrThrow();
  });
}

/** What a list of follow-ups comes to. */
export async function summariseFollowUps(ctx: Context, by: Narrowing): Promise<FollowUpSummary> {
  requirePermission(ctx, careRead);
  return look(ctx, async (tx) => {
    const is = (some: Partial<Narrowing>) =>
      sql<number>`count(*) filter (where ${narrowed(tx, { ...by, ...some })})::int`;
    const counts = await followUpsWithConversation(tx)
      .where(narrowed(tx, by))
      .select([
        sql<number>`count(*)::int`.as('asked'),
        is({ state: 'open' }).as('open'),
        is({ due: 'overdue' }).as('overdue'),
        is({ state: 'done' }).as('done'),
        is({ state: 'given-up' }).as('givenUp'),
        is({ state: 'cancelled' }).as('cancelled'),
        sql<number>`count(*) filter (where f.state in ('done', 'given-up'))::int`.as('ended'),
        is({ reached: 'yes' }).as('reached'),
        sql<number>`count(f.rating)::int`.as('rated'),
        sql<number | null>`avg(f.rating)::float8`.as('rating'),
      ])
      .executeTakeFirstOrThrow();
    return { ...counts, cells: await cellsOf(tx, by), ...(await closedIn(tx, by)) };
  });
}

async function cellsOf(tx: Tx, by: Narrowing): Promise<FollowUpSummary['cells']> {
  const rows = await followUpsWithConversation(tx)
    .where(narrowed(tx, by))
    .where('f.outcome', 'is not', null)
    .select(['f.reason', 'f.outcome', sql<number>`count(*)::int`.as('count')])
    .groupBy(['f.reason', 'f.outcome'])
    .execute();
  return rows.map(({ reason, outcome, count }) => ({
    reason: FollowUpReason.parse(reason),
    outcome: FollowUpOutcome.parse(outcome),
    count,
  }));
}

/** Conversations closed in the period that the caller may see, and those whose customer was followed up. */
async function closedIn(
  tx: Tx,
  { from, to }: Narrowing,
): Promise<Pick<FollowUpSummary, 'closed' | 'followed'>> {
  const { rows } = await sql<{ closed: number; followed: number }>`
    select count(*)::int as closed, count(*) filter (where exists (
      select from follow_ups f where f.workspace_id = c.workspace_id and f.conversation_id = c.conversation_id
        and f.state = 'done'))::int as followed
    from conversations c
    where c.workspace_id = ${tx.workspaceId} and c.closed_at is not null and ${isOurs} and ${isVisible(tx)}
      and c.closed_at >= ${new Date(from ?? 0)} and c.closed_at < ${new Date(to ?? '9999-01-01')}
  `.execute(tx.db);
  return rows[0] ?? { closed: 0, followed: 0 };
}
