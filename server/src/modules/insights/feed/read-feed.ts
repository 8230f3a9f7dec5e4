import {
  type Change,
  type FeedState,
  feedRead,
  feedReasons,
  Insight,
  InsightDay,
  InsightPart,
  levelKindOf,
} from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, may, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { Refusal } from '#platform/refusal.ts';
import { wayOf } from './lessons.ts';
import { findRound } from './round.ts';

interface Listing {
  readonly verdict?: 'open' | 'useful' | 'not-useful' | undefined;
  readonly insightId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What was found, the newest night first and in it what is felt most; of metrics that the caller may see. */
export async function listInsights(
  ctx: Context,
  { verdict, insightId, after, limit }: Listing,
): Promise<{ items: Insight[]; next: string | null }> {
  requirePermission(ctx, feedRead);
  const before = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const some = insightId === undefined ? leading(tx) : seenInsights(tx).where('insightId', '=', insightId);
    const rows = await some
      .$if(verdict === 'open', (some) => some.where('verdict', 'is', null))
      .$if(verdict !== undefined && verdict !== 'open', (some) => some.where('verdict', '=', verdict ?? ''))
      .$if(before !== null, (some) =>
        some.where(sql<boolean>`(found_at, insight_id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
      )
      .orderBy('foundAt', 'desc')
      .orderBy('insightId', 'desc')
      .limit(limit + 1)
      .execute();
    const page = asPage(rows, limit, (last) => momentCursor.write(last.foundAt, last.insightId));
    const alongside = await alongsideOf(
      tx,
      page.items.map(({ insightId }) => insightId),
    );
    return { ...page, items: page.items.flatMap((row) => present(tx, row, alongside) ?? []) };
  });
}

/** One that the caller may see. @throws Refusal `missing`. */
export async function findInsight(tx: Tx, insightId: string): Promise<Insight> {
  const row = await seenInsights(tx).where('insightId', '=', insightId).executeTakeFirst();
  const insight = row && present(tx, row, await alongsideOf(tx, [insightId]));
  if (!insight) throw new Refusal('missing', feedReasons.insightNotFound);
  return insight;
}

/** How the search stands. */
export async function getFeedState(ctx: Context): Promise<FeedState> {
  requirePermission(ctx, feedRead);
  return look(ctx, async (tx) => {
    const round = await findRound(tx);
    const { count } = await leading(tx)
      .clearSelect()
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('verdict', 'is', null)
      .executeTakeFirstOrThrow();
    const { stage = 'idle', place = 0, steps = 0, nextAt = null, lookedAt = null } = round ?? {};
    const isLooking = stage !== 'idle' || (nextAt !== null && nextAt <= tx.system.now());
    return {
      lookedAt: lookedAt?.toISOString() ?? null,
      nextAt: nextAt?.toISOString() ?? null,
      isLooking,
      progress: progressOf(stage, steps === 0 ? 0 : place / steps),
      series: round?.seriesCount ?? 0,
      unjudged: Number(count),
    };
  });
}

/** Nine tenths are for measuring, the last for what is told. */
function progressOf(stage: string, share: number): number {
  if (stage === 'measure') return 0.9 * Math.min(1, share);
  return stage === 'idle' ? 0 : 0.9 + 0.1 * (stage === 'tell' ? Math.min(1, share) : 0);
}

/** The metrics whose insights the caller may see; never none, as a list in SQL may not be empty. */
function metricsFor(ctx: Context): string[] {
  const { registry, find } = knownMetrics.of(ctx.system);
  const open = [...registry.keys()].filter((key) => {
    const source = find(key);
    return source !== undefined && may(ctx, source.may);
  });
  return ['', ...open];
}

/** Every insight that the caller may see, also those that stand under another. */
export function seenInsights(tx: Tx) {
  return insightRows(tx).where('metric', 'in', metricsFor(tx));
}

function insightRows(tx: Tx) {
  return tx.db.selectFrom('insights').selectAll().where('workspaceId', '=', tx.workspaceId);
}

/** What the caller may see that stands by itself, or under something that they may not see. */
function leading(tx: Tx) {
  const metrics = metricsFor(tx);
  return insightRows(tx)
    .where('metric', 'in', metrics)
    .where(
      sql<boolean>`not exists (select from insights lead where lead.workspace_id = insights.workspace_id
        and lead.insight_id = insights.lead_id and lead.metric = any(${metrics}::text[]))`,
    );
}

/** What the caller may see of what stands under some insights, by whose it is; the first that were found first. */
async function alongsideOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Change[]>> {
  if (ids.length === 0) return new Map();
  const rows = await insightRows(tx)
    .where('leadId', 'in', [...ids])
    .where('metric', 'in', metricsFor(tx))
    .orderBy('touched', 'desc')
    .orderBy('insightId')
    .execute();
  const byLead = new Map<string, Change[]>();
  for (const row of rows) {
    const change = changeOf(tx, row);
    if (change) byLead.set(row.leadId ?? '', [...(byLead.get(row.leadId ?? '') ?? []), change]);
  }
  return byLead;
}

type InsightRow = Awaited<ReturnType<ReturnType<typeof insightRows>['execute']>>[number];

const Days = z.array(InsightDay);
const Parts = z.array(InsightPart);
const Shape = Insight.pick({ rules: true, also: true, verdict: true, why: true });

/** Which number changed and how; null when the metric is there no more. */
function changeOf(ctx: Context, row: InsightRow): Change | null {
  const source = knownMetrics.of(ctx.system).find(row.metric);
  if (!source) return null;
  const { name, unit, currency, direction } = source.metric;
  const { insightId, metric, field, since, before, after, adjusted } = row;
  return {
    ...{ insightId, metric, field, since, before, after, adjusted },
    direction: wayOf(row.direction),
    group: row.groupKey,
    shown: { name, unit, currency: currency ?? null, direction, level: levelKindOf(source.aggregate) },
  };
}

/** As it is given; null when the metric is there no more. */
function present(ctx: Context, row: InsightRow, alongside: ReadonlyMap<string, Change[]>): Insight | null {
  const change = changeOf(ctx, row);
  if (!change) return null;
  const { until, touched, judgedBy } = row;
  return {
    ...change,
    ...{ until, touched, judgedBy },
    ...Shape.parse(row),
    n: row.rowCount,
    alongside: alongside.get(row.insightId) ?? [],
    days: Days.parse(row.days),
    parts: Parts.parse(row.parts),
    foundAt: row.foundAt.toISOString(),
    seenAt: row.seenAt.toISOString(),
  };
}
