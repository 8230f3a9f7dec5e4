import { dayAfter, feedRead, type Insight, type InsightSample } from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { readablePreview } from '#modules/inbox';
import { listMetricRows } from '#modules/platform';
import { type Context, may, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { shopDay } from '../shop-day.ts';
import { findInsight } from './read-feed.ts';

/** Conversations that are shown, and rows among which they are looked for. */
const [shownMax, rowsMax] = [5, 200];

/**
 * Conversations behind a change that the caller may see: of a share those that are more now, of times and scores those
 * where it shows most, of all else the newest.
 */
export async function listInsightSamples(
  ctx: Context,
  insightId: string,
): Promise<{ items: InsightSample[] }> {
  requirePermission(ctx, feedRead);
  return look(ctx, async (tx) => {
    const insight = await findInsight(tx, insightId);
    if (!may(tx, readMetrics)) return { items: [] };
    const { timeZone } = await shopDay(tx);
    const { items } = await listMetricRows(tx, {
      metric: insight.metric,
      period: { from: insight.since, to: dayAfter(insight.until, 1), zone: timeZone },
      filter: undefined,
      bucket: 'none',
      ...(insight.field !== null && { groupBy: insight.field, group: insight.group }),
      ...onlyOf(tx, insight),
      limit: rowsMax,
    });
    const told = new Map<string, { at: string; value: number }>();
    for (const { conversationId, at, value } of tellingFirst(insight, items)) {
      if (conversationId !== null && !told.has(conversationId)) told.set(conversationId, { at, value });
    }
    return { items: await shown(tx, [...told].slice(0, shownMax)) };
  });
}

function onlyOf(ctx: Context, { metric, direction }: Insight): { only?: 'holds' | 'fails' } {
  if (knownMetrics.of(ctx.system).find(metric)?.aggregate !== 'share') return {};
  return { only: direction === 'up' ? 'holds' : 'fails' };
}

function tellingFirst<Row extends { readonly value: number }>(
  { shown: { unit, level }, direction }: Insight,
  rows: readonly Row[],
): Row[] {
  if (level === 'day' || unit === 'share') return [...rows];
  return rows.toSorted((a, b) => (direction === 'up' ? b.value - a.value : a.value - b.value));
}

async function shown(
  tx: Tx,
  told: readonly (readonly [string, { at: string; value: number }])[],
): Promise<InsightSample[]> {
  if (told.length === 0) return [];
  const rows = await tx.db
    .selectFrom('conversations as c')
    .leftJoin('customers as record', (join) =>
      join.onRef('record.workspaceId', '=', 'c.workspaceId').onRef('record.customerId', '=', 'c.customerId'),
    )
    .leftJoin('customers as person', (join) =>
      join
        .onRef('person.workspaceId', '=', 'record.workspaceId')
        .onRef('person.customerId', '=', 'record.personId'),
    )
    .select(['c.conversationId', 'c.channel', 'c.lastMessageText', 'person.name as customerName'])
    .where('c.workspaceId', '=', tx.workspaceId)
    .where(
      'c.conversationId',
      'in',
      told.map(([conversationId]) => conversationId),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.conversationId, row]));
  return told.flatMap(([conversationId, { at, value }]) => {
    const row = byId.get(conversationId);
    return row ? [{ ...row, lastMessageText: readablePreview(tx, row.lastMessageText), at, value }] : [];
  });
}
