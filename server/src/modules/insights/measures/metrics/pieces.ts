import { firstMeasureSettings, type MeasureSettings } from '@zhiyin/domain/insights';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { Asked, Keeping, Since } from '#platform/metrics/metric-source.ts';
import { readMeasureSettings } from '../settings.ts';

/** The workspace of the question, where no row stands that names it: read once, not once a row. */
const ownWorkspace = sql`nullif(current_setting('app.workspace_id', true), '')::uuid`;

type NumberSetting = Exclude<keyof MeasureSettings, 'dsrWindow'>;

const columns: Readonly<Record<NumberSetting, string>> = {
  answerWithinSeconds: 'answer_within_seconds',
  repeatDays: 'repeat_days',
  hourCost: 'hour_cost',
  contactCost: 'contact_cost',
};

/** An id for a row that has none: the same each time for the same name, and one as lists are paged by. */
export function idOfName(name: Expression<unknown>): RawBuilder<unknown> {
  return sql`overlay(overlay(md5(${name}) placing '8' from 13) placing '8' from 17)::uuid`;
}

/** What the shop says of itself, as a number. */
export function setting(key: NumberSetting): RawBuilder<number> {
  return sql`coalesce((select ${sql.ref(columns[key])} from measure_settings
    where workspace_id = ${ownWorkspace}), ${sql.lit(firstMeasureSettings[key])})`;
}

/** The moment at which the shop's month began that a moment lies in. */
export function monthOf(moment: Expression<unknown>): RawBuilder<unknown> {
  return sql`(select date_trunc('month', ${moment}, time_zone) from workspaces where workspace_id = ${ownWorkspace})`;
}

/** How far back the DSR scores look, as an interval. */
const dsrWindow: RawBuilder<unknown> = sql`coalesce((select dsr_window from measure_settings
  where workspace_id = ${ownWorkspace}), ${sql.lit(firstMeasureSettings.dsrWindow)})::interval`;

/**
 * From when on ratings count that stand at an end: the first day that is not over six months, or 90 days, before the
 * end's own day is over. Where a month has no such day, that is the first of the next one. Days of the zone, which come
 * one after the other whatever its clocks do.
 */
export const dsrSince: Since = (end, zone) => sql<Date>`(
  select (case when back + ${dsrWindow} >= over then back else date_trunc('month', back) + interval '1 month' end)
    at time zone ${zone}
  from (select date_trunc('day', (${end} - interval '1 microsecond') at time zone ${zone}) + interval '1 day' as over) day,
    lateral (select over - ${dsrWindow} as back) earlier)`;

/** Seconds from one moment to another; null when either is. */
export function seconds(from: Expression<unknown>, to: Expression<unknown>): RawBuilder<unknown> {
  return sql`extract(epoch from ${to} - ${from})`;
}

/** 1 where it holds, 0 where it does not, null where that is not known. */
export function holds(condition: Expression<unknown>): RawBuilder<unknown> {
  return sql`(${condition})::int`;
}

/** True when so many days have gone by since a moment. */
export function isOld(asked: Asked, at: Expression<unknown>, days: Expression<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`${at} + make_interval(days => ${days}) <= ${asked.now}`;
}

/** What days of measures were, until rows of that table or what the shop says of itself change. What is read elsewhere is not kept. */
export function measuresKept(table: string, elsewhere: readonly string[] = []): Keeping {
  return { touchedBy: [table, 'of-measure_settings'], exceptBy: ['tags', 'product', 'bought', ...elsewhere] };
}

/** Until then a customer who comes again takes a contact's being solved back. */
export async function repeatDays(tx: Tx): Promise<number> {
  return (await readMeasureSettings(tx)).repeatDays;
}
