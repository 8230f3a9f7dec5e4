import { coversAll, type DayCell, dayAfter, levelKindOf, watchedFieldsOf } from '@zhiyin/domain/insights';
import {
  type Filter,
  fieldOf,
  type MetricPeriod,
  type MetricQuestion,
  type MetricRow,
} from '@zhiyin/domain/kit';
import type { Context } from '#platform/context.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { askAsShop } from '../goals/measure-goals.ts';

/** Days of a search: a metric's latest weeks. */
const windowDays = 84;
/** Groups of a field that are looked at, the largest, and the fewest rows of one. */
const [groupsMax, rowsMin] = [24, 150];

/** A number by day: of the whole, or of one group of a field. */
export interface Series {
  readonly field: string | null;
  readonly group: string | null;
  readonly days: readonly (DayCell & { readonly day: string })[];
}

/** The last weeks up to a day, itself among them. */
export function windowTo(day: string, zone: string): MetricPeriod {
  return { from: dayAfter(day, 1 - windowDays), to: dayAfter(day, 1), zone };
}

/** What holds the rows of one group. */
export function groupFilter(source: MetricSource, field: string, groups: readonly string[]): Filter {
  const isMany = fieldOf(source.metric.fields, field)?.type === 'choices';
  return { field, operator: isMany ? 'has-any-of' : 'is-any-of', value: [...groups] };
}

/** The series of a metric: the whole, and the larger groups of the fields that are watched; none of too few rows. */
export async function seriesOf(
  ctx: Context,
  source: MetricSource,
  period: MetricPeriod,
  within: Filter = { all: [] },
  fields: readonly string[] = watchedFieldsOf(source.metric),
): Promise<Series[]> {
  const ask = (more: Partial<MetricQuestion>): MetricQuestion => ({
    ...{ metric: source.metric.key, period, bucket: 'none', compare: 'none', filter: within },
    ...more,
  });
  const [whole, ...sizes] = await askAsShop(ctx, [
    ask({ bucket: 'day' }),
    ...fields.map((groupBy) => ask({ groupBy })),
  ]);
  if (!whole || whole.total.n < rowsMin) return [];
  const chosen = fields.flatMap((field, index) => {
    const groups = largestOf(sizes[index]?.rows ?? []);
    return saysNothing(groups, whole.total.n) ? [] : [{ field, groups: groups.map(({ key }) => key) }];
  });
  const cut = await askAsShop(
    ctx,
    chosen.map(({ field, groups }) =>
      ask({ bucket: 'day', groupBy: field, filter: { all: [within, groupFilter(source, field, groups)] } }),
    ),
  );
  const begun = whole.rows.flatMap(({ bucket }) => bucket ?? []).toSorted()[0] ?? period.to;
  const days = daysOf(begun, period.to);
  return [
    { field: null, group: null, days: filled(source, days, whole.rows) },
    ...chosen.flatMap(({ field, groups }, index) => {
      const byGroup = Map.groupBy(cut[index]?.rows ?? [], ({ group }) => group);
      return groups.map((group) => ({ field, group, days: filled(source, days, byGroup.get(group) ?? []) }));
    }),
  ];
}

interface Sized {
  readonly key: string;
  readonly n: number;
}

/** A field with one group alone that is as good as all says nothing by it. */
function saysNothing(groups: readonly Sized[], all: number): boolean {
  return groups.length < 2 && groups.every(({ n }) => coversAll(n, all));
}

function largestOf(rows: readonly MetricRow[]): Sized[] {
  return rows
    .filter(({ group, n }) => group !== null && n >= rowsMin)
    .toSorted((a, b) => b.n - a.n || String(a.group).localeCompare(String(b.group)))
    .slice(0, groupsMax)
    .map(({ group, n }) => ({ key: group ?? '', n }));
}

function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day < to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

/** Every day once: of an amount a day without rows is a day of 0, of all else nothing can be said. */
function filled(
  { aggregate }: MetricSource,
  days: readonly string[],
  rows: readonly MetricRow[],
): Series['days'] {
  const byDay = new Map(rows.map((row) => [row.bucket, row]));
  const none = { value: levelKindOf(aggregate) === 'day' ? 0 : null, n: 0, sum: null, over: null };
  return days.map((day) => {
    const { value, n, sum, over } = byDay.get(day) ?? none;
    return { day, value, n, sum, over };
  });
}
