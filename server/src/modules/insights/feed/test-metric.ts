import {
  coversAll,
  dayAfter,
  type FoundChange,
  findChange,
  levelOf,
  type MovedLevel,
  settlingDays,
  sizeOf,
  touchedOf,
} from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { knownAmong } from './known-days.ts';
import type { Off } from './lessons.ts';
import { type Series, seriesOf, windowTo } from './series.ts';

/** Days before a change that it is compared with. */
const comparedDays = 28;

/** Looks at every series of a metric and keeps what each came to; what readers turned off is not looked at. */
export async function testMetric(
  tx: Tx,
  source: MetricSource,
  { day, zone, isOff }: { day: string; zone: string; isOff: Off },
): Promise<number> {
  const last = dayAfter(day, -settlingDays(source.metric.key));
  const all = await seriesOf(tx, source, windowTo(last, zone));
  const known = await knownAmong(
    tx,
    (all[0]?.days ?? []).map((one) => one.day),
  );
  const rows = all.flatMap((series) => {
    const { field, group } = series;
    if (isOff({ metric: source.metric.key, field, group }) || isWholeAgain(series, all[0])) return [];
    const found = findChange(series.days, source.metric.unit, known);
    if (found === null) return [];
    const { before, after } = levelsOf(series, source, found.since, known);
    const { unit } = source.metric;
    return [
      {
        workspaceId: tx.workspaceId,
        candidateId: tx.system.newId(),
        metric: source.metric.key,
        field,
        groupKey: group,
        direction: directionOf(found, before.value, after.value),
        since: found.since,
        p: found.p,
        size: sizeOf(unit, before.value, after.value),
        touched: touchedOf(unit, before, after),
      },
    ];
  });
  if (rows.length > 0) await tx.db.insertInto('insightCandidates').values(rows).execute();
  return rows.length;
}

/** A group that is as good as all would be told as the whole by another name. */
function isWholeAgain({ field, days }: Series, whole: Series | undefined): boolean {
  const rowsOf = (some: Series['days']) => some.reduce((sum, { n }) => sum + n, 0);
  return field !== null && whole !== undefined && coversAll(rowsOf(days), rowsOf(whole.days));
}

/** Where both are known, by the numbers that are shown: on the judged scale a mean may lie on the other side. */
function directionOf({ direction }: FoundChange, before: number | null, after: number | null): 'up' | 'down' {
  if (before === null || after === null || before === after) return direction;
  return after > before ? 'up' : 'down';
}

/** The number of the four weeks before a day, and of the days from it on; days that are known for something left out. */
export function levelsOf(
  { days }: Series,
  { aggregate }: MetricSource,
  since: string,
  known: ReadonlyMap<string, Text>,
): MovedLevel {
  const judged = days.filter(({ day }) => !known.has(day));
  const first = dayAfter(since, -comparedDays);
  const before = judged.filter(({ day }) => day >= first && day < since);
  const after = judged.filter(({ day }) => day >= since);
  return {
    before: levelOf(before, before.length, aggregate),
    after: levelOf(after, after.length, aggregate),
  };
}
