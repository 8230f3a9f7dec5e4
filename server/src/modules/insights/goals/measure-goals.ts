import {
  dayAfter,
  elapsedShare,
  forecastOf,
  type Goal,
  type GoalDraft,
  isGrowing,
  reachedOf,
  standingOf,
  type Today,
} from '@zhiyin/domain/insights';
import type { Filter, Metric, MetricAnswer, MetricPeriod, MetricQuestion } from '@zhiyin/domain/kit';
import { askMetrics } from '#modules/platform';
import { type Context, may, systemActor } from '#platform/context.ts';
import { knownMetrics, type MetricSource } from '#platform/metrics/metric-source.ts';
import type { SetGoal } from './rows.ts';

/** The fields by which metrics say whose work it was, the usual one first. */
const whoseFields = { team: ['team'], member: ['assignee', 'member', 'owner'] } as const;

/** The metric of a goal; undefined when there is none of that key any more. */
export function metricOf(ctx: Context, key: string): MetricSource | undefined {
  return knownMetrics.of(ctx.system).find(key);
}

/** The rows that a goal counts; null when the metric does not know people or teams. */
export function filterOf(
  metric: Metric,
  { scope, scopeId }: Pick<GoalDraft, 'scope' | 'scopeId'>,
): Filter | null {
  if (scope === 'shop' || scopeId === null) return { all: [] };
  const field = whoseFields[scope].find((one) => Object.hasOwn(metric.fields, one));
  return field === undefined ? null : { field, operator: 'is', value: scopeId };
}

/**
 * Asks about goals as the shop itself: a goal's number is one and the same for whoever may see the goal, however few
 * of the rows behind it they may open.
 */
export async function askAsShop(
  ctx: Context,
  questions: readonly MetricQuestion[],
): Promise<readonly MetricAnswer[]> {
  if (questions.length === 0) return [];
  return (await askMetrics({ ...ctx, actor: systemActor }, questions)).answers;
}

const historyDays = 56;
const lateDays = 28;

/** What must be known of a goal to judge it: its period so far, and what came before. */
interface Asking {
  readonly goal: SetGoal;
  readonly source: MetricSource;
  readonly questions: readonly MetricQuestion[];
}

/** The goals with how they stand, in their order. */
export async function measureGoals(ctx: Context, goals: readonly SetGoal[], today: Today): Promise<Goal[]> {
  const asking = goals.flatMap((goal) => askingOf(ctx, goal, today) ?? []);
  const answers = await askAsShop(
    ctx,
    asking.flatMap(({ questions }) => questions),
  );
  let next = 0;
  const measured = new Map(
    asking.map((one) => {
      const own = answers.slice(next, next + one.questions.length);
      next += one.questions.length;
      return [one.goal.goalId, judged(one, own, today)] as const;
    }),
  );
  return goals.map((goal) => measured.get(goal.goalId) ?? unmeasured(ctx, goal, today));
}

function askingOf(ctx: Context, goal: SetGoal, today: Today): Asking | null {
  const source = metricOf(ctx, goal.metric);
  const filter = source && filterOf(source.metric, goal);
  if (!source || !filter || !may(ctx, source.may) || goal.from > today.day) return null;
  const tomorrow = dayAfter(today.day, 1);
  const ask = (period: MetricPeriod, bucket: MetricQuestion['bucket']): MetricQuestion => ({
    metric: goal.metric,
    period,
    bucket,
    filter,
    compare: 'none',
  });
  const { zone } = today;
  const isOver = goal.to < tomorrow;
  const soFar = ask({ from: goal.from, to: isOver ? goal.to : tomorrow, zone }, 'none');
  if (isOver) return { goal, source, questions: [soFar] };
  const before = isGrowingSource(source)
    ? ask({ from: dayAfter(goal.from, -historyDays), to: goal.from, zone }, 'day')
    : ask({ from: dayAfter(tomorrow, -lateDays), to: tomorrow, zone }, 'none');
  return { goal, source, questions: [soFar, before] };
}

/** Whether a metric's number grows through its period. */
export function isGrowingSource({ aggregate, lasts }: MetricSource): boolean {
  return isGrowing(aggregate, lasts?.counts === 'at-the-end');
}

function judged({ goal, source }: Asking, [soFar, before]: readonly MetricAnswer[], today: Today): Goal {
  const grows = isGrowingSource(source);
  const history = new Map(
    (grows ? (before?.rows ?? []) : []).map(({ bucket, value }) => [bucket ?? '', value ?? 0]),
  );
  const elapsed = shareGone(goal, today, history);
  const value = soFar?.total.value ?? null;
  const ofLate = grows ? null : (before?.total.value ?? null);
  const forecast = forecastOf({ isGrowing: grows, value, ofLate }, elapsed);
  return {
    ...goal,
    shown: shownOf(source.metric),
    measured: soFar?.total ?? null,
    forecast,
    standing: standingOf(goal, forecast),
    elapsed,
    reached: reachedOf(goal, value),
  };
}

function shareGone({ from, to }: SetGoal, today: Today, history: ReadonlyMap<string, number>): number {
  if (to <= today.day) return 1;
  return elapsedShare({ from, to, today: today.day, dayShare: today.share }, history);
}

function unmeasured(ctx: Context, goal: SetGoal, today: Today): Goal {
  const source = metricOf(ctx, goal.metric);
  const shown = source && may(ctx, source.may) ? shownOf(source.metric) : null;
  const elapsed = shareGone(goal, today, new Map());
  return { ...goal, shown, measured: null, forecast: null, standing: 'unknown', elapsed, reached: null };
}

function shownOf({ name, unit, currency }: Metric): Goal['shown'] {
  return { name, unit, currency: currency ?? null };
}
