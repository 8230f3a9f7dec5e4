import { ownFiguresRead } from '@zhiyin/domain/insights';
import { type Filter, type MetricAnswer, type MetricQuestion, me } from '@zhiyin/domain/kit';
import {
  type MetricEntry,
  type MetricRowEntry,
  type MetricRowsQuestion,
  readMetrics,
} from '@zhiyin/domain/platform';
import { askMetrics, listMetricRows, listMetrics } from '#modules/platform';
import { type Context, requirePermission } from '#platform/context.ts';

/** The field by which metrics say whose work it was. */
const whose = 'assignee';

/** The metrics of the caller's own work: those that know whose work it was. */
export async function listOwnMetrics(ctx: Context): Promise<{ items: MetricEntry[] }> {
  const { items } = await listMetrics(reading(ctx));
  return { items: items.filter(({ fields }) => Object.hasOwn(fields, whose)) };
}

/** As `askMetrics`, of the caller's own work alone. */
export function askOwn(
  ctx: Context,
  questions: readonly MetricQuestion[],
): Promise<{ answers: MetricAnswer[] }> {
  return askMetrics(
    reading(ctx),
    questions.map((question) => ({ ...question, filter: onlyOwn(question.filter) })),
  );
}

/** What stands behind one of the caller's own figures. */
export function listOwnRows(
  ctx: Context,
  asked: MetricRowsQuestion,
): Promise<{ items: MetricRowEntry[]; next: string | null }> {
  return listMetricRows(reading(ctx), { ...asked, filter: onlyOwn(asked.filter) });
}

/** A metric that does not know whose work it was refuses this filter: of it there are no own figures. */
function onlyOwn(filter: Filter | undefined): Filter {
  const mine: Filter = { field: whose, operator: 'is', value: me };
  return filter === undefined ? mine : { all: [mine, filter] };
}

/** The caller as somebody who may ask metrics, each still by its own right. */
function reading(ctx: Context): Context {
  requirePermission(ctx, ownFiguresRead);
  const permissions = new Set([...ctx.actor.permissions, readMetrics.key]);
  return { ...ctx, actor: { ...ctx.actor, permissions } };
}
