import {
  type Finding,
  type FindingDetail,
  type ImprovementSummary,
  improvementRead,
  type ListedAction,
  lastYear,
} from '@zhiyin/domain/improvement';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { countedFindings, showFinding } from '../queries.ts';
import { presentAction, presentFinding } from '../rows.ts';
import { shopDay } from '../shop-day.ts';

interface Paged {
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Narrowing extends Paged {
  readonly state?: string | undefined;
  readonly outcome?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly reasonKey?: string | undefined;
  readonly evidence?: string | undefined;
  readonly q?: string | undefined;
}

/** Findings, the latest first. */
export async function listFindings(
  ctx: Context,
  { after, limit, state, outcome, ownerId, reasonKey, evidence, q }: Narrowing,
): Promise<{ items: Finding[]; next: string | null }> {
  requirePermission(ctx, improvementRead);
  const last = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const rows = await countedFindings(tx)
      .$if(state !== undefined, (all) => all.where('f.state', '=', state ?? ''))
      .$if(outcome !== undefined, (all) => all.where('f.outcome', '=', outcome ?? ''))
      .$if(ownerId !== undefined, (all) => all.where('f.ownerId', '=', ownerId ?? ''))
      .$if(reasonKey !== undefined, (all) => all.where('f.reasonKey', '=', reasonKey ?? ''))
      .$if(evidence !== undefined, (all) =>
        all.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('findingEvidence as e')
              .select('e.evidenceId')
              .where('e.workspaceId', '=', tx.workspaceId)
              .whereRef('e.findingId', '=', 'f.findingId')
              .where('e.ref', '=', evidence ?? ''),
          ),
        ),
      )
      .$if(!!q, (all) => all.where(sql<boolean>`strpos(lower(f.title), lower(${q ?? ''})) > 0`))
      .$if(last !== null, (all) =>
        all.where(sql<boolean>`(f.opened_at, f.finding_id) < (${last?.at}, ${last?.id}::uuid)`),
      )
      .orderBy('f.openedAt', 'desc')
      .orderBy('f.findingId', 'desc')
      .limit(limit + 1)
      .execute();
    const page = asPage(rows, limit, (row) => momentCursor.write(row.openedAt, row.findingId));
    return { ...page, items: page.items.map(presentFinding) };
  });
}

export async function getFinding(ctx: Context, { findingId }: { findingId: string }): Promise<FindingDetail> {
  requirePermission(ctx, improvementRead);
  return look(ctx, (tx) => showFinding(tx, findingId));
}

interface NarrowingActions extends Paged {
  readonly ownerId?: string | undefined;
  readonly state?: string | undefined;
  readonly late?: boolean | undefined;
}

/** Actions by their date. What is planned of a finding that is closed is not to do, and not listed as planned. */
export async function listActions(
  ctx: Context,
  { after, limit, ownerId, state, late }: NarrowingActions,
): Promise<{ items: ListedAction[]; next: string | null }> {
  requirePermission(ctx, improvementRead);
  const last = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const now = tx.system.now();
    const rows = await actionsWithFinding(tx)
      .selectAll('a')
      .select(['f.title as findingTitle', 'f.state as findingState'])
      .$if(ownerId !== undefined, (all) => all.where('a.ownerId', '=', ownerId ?? ''))
      .$if(state !== undefined, (all) => all.where('a.state', '=', state ?? ''))
      .$if(state === 'planned' || late === true, (all) => all.where('f.state', '<>', 'closed'))
      .$if(late === true, (all) => all.where('a.state', '=', 'planned').where('a.dueAt', '<', now))
      .$if(last !== null, (all) =>
        all.where(sql<boolean>`(a.due_at, a.action_id) > (${last?.at}, ${last?.id}::uuid)`),
      )
      .orderBy('a.dueAt')
      .orderBy('a.actionId')
      .limit(limit + 1)
      .execute();
    const page = asPage(rows, limit, (row) => momentCursor.write(row.dueAt, row.actionId));
    const items = page.items.map((row) => ({
      ...presentAction(row, { now, isClosed: row.findingState === 'closed' }),
      findingTitle: row.findingTitle,
    }));
    return { ...page, items };
  });
}

function actionsWithFinding(tx: Tx) {
  return tx.db
    .selectFrom('improvementActions as a')
    .innerJoin('findings as f', (join) =>
      join.onRef('f.workspaceId', '=', 'a.workspaceId').onRef('f.findingId', '=', 'a.findingId'),
    )
    .where('a.workspaceId', '=', tx.workspaceId);
}

/** How improvement goes. */
export async function summariseImprovement(ctx: Context): Promise<ImprovementSummary> {
  requirePermission(ctx, improvementRead);
  const now = ctx.system.now();
  const me = ctx.actor.kind === 'member' ? ctx.actor.id : null;
  return look(ctx, async (tx) => {
    const count = (holds: RawBuilder<SqlBool>) => sql<number>`count(*) filter (where ${holds})::int`;
    const { today, zone } = await shopDay(tx);
    const judgedIn = lastYear(today, zone);
    const isThen = sql<SqlBool>`closed_at >= ${judgedIn.from}::timestamp at time zone ${zone}`;
    const findings = await tx.db
      .selectFrom('findings')
      .select([
        count(sql`state = 'open'`).as('open'),
        count(sql`state = 'acting'`).as('acting'),
        count(sql`state = 'proving'`).as('proving'),
        count(sql`state = 'closed'`).as('closed'),
        count(sql`outcome = 'proved' and ${isThen}`).as('proved'),
        count(sql`outcome in ('proved', 'disproved') and ${isThen}`).as('judged'),
        sql<number | null>`(avg(extract(epoch from ${now}::timestamptz - opened_at))
          filter (where state <> 'closed') / 86400)::float8`.as('ageDays'),
      ])
      .where('workspaceId', '=', tx.workspaceId)
      .executeTakeFirstOrThrow();
    const actions = await actionsWithFinding(tx)
      .select([
        sql<number>`count(*) filter (where a.due_at < ${now})::int`.as('actionsOverdue'),
        sql<number>`count(*) filter (where a.owner_id = ${me}::uuid)::int`.as('mineToDo'),
      ])
      .where('a.state', '=', 'planned')
      .where('f.state', '<>', 'closed')
      .executeTakeFirstOrThrow();
    return { ...findings, ...actions, judgedIn };
  });
}
