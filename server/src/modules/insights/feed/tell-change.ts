import {
  dayAfter,
  findChange,
  type InsightPart,
  isSpreadEvenly,
  type MovedLevel,
  partsOf,
  settlingDays,
  sizeOf,
  touchedOf,
  watchedFieldsOf,
} from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { knownAmong } from './known-days.ts';
import { postedBefore } from './lessons.ts';
import { groupFilter, type Series, seriesOf, windowTo } from './series.ts';
import { levelsOf } from './test-metric.ts';

/** Groups of a field that are named as having made a change. */
const namedMax = 4;

/** A change that was chosen to be told. */
export interface Chosen {
  readonly metric: string;
  readonly field: string | null;
  readonly group: string | null;
  readonly direction: 'up' | 'down';
  readonly since: string;
  readonly adjusted: number;
  readonly also: readonly { readonly field: string; readonly group: string }[];
  /** The change that it stands under; null for one that stands by itself. */
  readonly lead: Chosen | null;
}

/**
 * Posts a change with its chart and the groups that made it. One that goes on from an insight of late brings that up to
 * date instead. Answers whether it is new.
 */
export async function tellChange(
  tx: Tx,
  source: MetricSource,
  chosen: Chosen,
  { day, zone }: { day: string; zone: string },
): Promise<boolean> {
  const { metric } = source;
  const period = windowTo(dayAfter(day, -settlingDays(metric.key)), zone);
  const { field, group } = chosen;
  const within = field === null || group === null ? { all: [] } : groupFilter(source, field, [group]);
  const fields = watchedFieldsOf(metric).filter((one) => one !== field);
  const [whole, ...groups] = await seriesOf(tx, source, period, within, fields);
  if (!whole) return false;
  const known = await knownAmong(
    tx,
    whole.days.map((one) => one.day),
  );
  const found = findChange(whole.days, metric.unit, known);
  const levels = levelsOf(whole, source, chosen.since, known);
  const told = {
    before: levels.before.value,
    after: levels.after.value,
    rowCount: levels.after.n,
    size: sizeOf(metric.unit, levels.before.value, levels.after.value),
    touched: touchedOf(metric.unit, levels.before, levels.after),
    adjusted: chosen.adjusted,
    until: whole.days.at(-1)?.day ?? day,
    rules: [...(found?.rules ?? [])],
    days: JSON.stringify(found?.days ?? []),
    parts: JSON.stringify(
      fields.flatMap((one) => partsOfField(source, one, levels, groups, chosen.since, known)),
    ),
    also: JSON.stringify(chosen.also),
    seenAt: tx.system.now(),
  };
  return keep(tx, chosen, told);
}

/** Who made a change, of one field: the groups that gave most, and all others together. */
function partsOfField(
  source: MetricSource,
  field: string,
  whole: MovedLevel,
  all: readonly Series[],
  since: string,
  known: ReadonlyMap<string, Text>,
): InsightPart[] {
  const groups = all.filter((series) => series.field === field);
  const levels = groups.map((series) => levelsOf(series, source, since, known));
  const parts = partsOf(whole, levels, source.aggregate);
  if (parts !== null && isSpreadEvenly(whole, levels, parts, source.aggregate)) {
    const { before, after } = whole;
    const alike = { before: before.value, after: after.value, n: after.n, part: parts.change };
    // One group that is as good as all explains nothing either, and is not even a comparison.
    return levels.length < 2 ? [] : [{ field, group: null, isRest: false, ...alike, evenOf: levels.length }];
  }
  const change = Math.sign((whole.after.value ?? 0) - (whole.before.value ?? 0));
  const lines = groups.map(({ group }, index) => ({
    ...{ field, group, isRest: false },
    before: levels[index]?.before.value ?? null,
    after: levels[index]?.after.value ?? null,
    n: levels[index]?.after.n ?? 0,
    part: parts?.parts[index] ?? null,
    evenOf: null,
  }));
  const pushed = ({ part, before, after }: InsightPart) => (part ?? (after ?? 0) - (before ?? 0)) * change;
  const named = lines.toSorted((a, b) => pushed(b) - pushed(a)).slice(0, namedMax);
  if (parts === null || named.length === 0) return named;
  const rest = parts.change - named.reduce((sum, { part }) => sum + (part ?? 0), 0);
  return [
    ...named,
    { field, group: null, isRest: true, before: null, after: null, n: 0, part: rest, evenOf: null },
  ];
}

type ToldRow = Readonly<{
  before: number | null;
  after: number | null;
  rowCount: number;
  size: number;
  touched: number;
  adjusted: number;
  until: string;
  rules: string[];
  days: string;
  parts: string;
  also: string;
  seenAt: Date;
}>;

async function keep(tx: Tx, chosen: Chosen, told: ToldRow): Promise<boolean> {
  const { metric, field, group, direction, since } = chosen;
  const before = await postedBefore(tx, chosen);
  const lead = chosen.lead && (await postedBefore(tx, chosen.lead));
  if (before) {
    // What somebody judged stays where they saw it, and nothing stands under itself.
    const isMoved = lead && !before.isJudged && lead.insightId !== before.insightId;
    await tx.db
      .updateTable('insights')
      .set({ ...told, field, groupKey: group, since, leadId: isMoved ? lead.insightId : null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('insightId', '=', before.insightId)
      .execute();
    return false;
  }
  const { workspaceId } = tx;
  const row = { workspaceId, insightId: tx.system.newId(), metric, field, groupKey: group, direction, since };
  await tx.db
    .insertInto('insights')
    .values({ ...row, ...told, foundAt: told.seenAt, leadId: lead?.insightId ?? null })
    .execute();
  return true;
}
