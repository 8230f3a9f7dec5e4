import { boardRead, type ToldMetric, toldMetrics } from '@zhiyin/domain/insights';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { accountOf, isOwnOrAll } from './pieces.ts';

const told = {
  may: boardRead,
  workspaceId: sql.ref('f.workspace_id'),
  id: sql.ref('f.row_id'),
  at: sql`(f.from_day::timestamp at time zone z.time_zone)`,
};
const dated = sql`told_figures f join workspaces z on z.workspace_id = f.workspace_id`;

const ofShop = { ...told, from: dated, columns: { shop: sql.ref('f.shop') } };
const ofAgents = {
  ...told,
  from: sql`${dated} ${accountOf}`,
  isVisible: isOwnOrAll,
  columns: {
    shop: sql.ref('f.shop'),
    account: sql.ref('f.account'),
    member: sql.ref('a.member_id'),
    team: sql`array(select tm.team_id::text from team_members tm
      where tm.workspace_id = f.workspace_id and tm.member_id = a.member_id)`,
  },
};

/** A figure of a row, null where the file does not say it. */
function said(figure: string): RawBuilder<unknown> {
  return sql`(f.figures ->> ${sql.lit(figure)})::double precision`;
}

/** Counts are added, quotients weighed by what they were divided by, and what has no weight stands alone. */
function howOf({ figure }: ToldMetric): Pick<MetricSource, 'value' | 'aggregate' | 'over'> {
  const value = said(figure.key);
  if (figure.adds === 'sum') return { value, aggregate: 'told' };
  if (figure.adds === 'alone') return { value, aggregate: 'only' };
  const weight = said(figure.adds.by);
  return { value: sql`${value} * ${weight}`, over: weight, aggregate: 'ratio' };
}

function sourceOf(one: ToldMetric): MetricSource {
  const isOf = one.of === 'shop' ? sql`f.account = ''` : sql`f.account <> ''`;
  return {
    ...(one.of === 'shop' ? ofShop : ofAgents),
    ...howOf(one),
    metric: one.metric,
    where: sql<SqlBool>`f.export = ${sql.lit(one.export.key)} and f.from_day = f.to_day and ${isOf}`,
  };
}

/** Platforms' own figures, as they were imported. */
export const toldSources: readonly MetricSource[] = toldMetrics.map(sourceOf);
