import {
  addedUp,
  averagedOut,
  type Contributions,
  dayAfter,
  type GoalContributions,
  goalsRead,
  type Moved,
  multipliedOut,
  type Today,
  todayIn,
} from '@zhiyin/domain/insights';
import {
  daysOf,
  type Measured,
  type MetricPeriod,
  type MetricQuestion,
  previousPeriod,
} from '@zhiyin/domain/kit';
import { type Context, may, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { shopDay } from '../shop-day.ts';
import { askAsShop, filterOf, metricOf } from './measure-goals.ts';
import { findGoal, type SetGoal, visibleGoals } from './rows.ts';

/** Takes the change of a goal's number against the period before apart into the goals below it. */
export async function explainGoal(ctx: Context, goalId: string): Promise<GoalContributions> {
  requirePermission(ctx, goalsRead);
  return look(ctx, async (tx) => {
    const { timeZone } = await shopDay(tx);
    const goal = await findGoal(tx, goalId);
    const all = await visibleGoals(tx, dayAfter(goal.to, -1));
    const below = all.filter(({ parentId }) => parentId === goalId);
    const [period, comparedWith] = periodsOf(goal, todayIn(timeZone, tx.system.now()));
    const moved = await movedOf(tx, [goal, ...below], period, comparedWith);
    const [whole = nothing, ...parts] = moved;
    const contributions = below.length === 0 ? null : takenApart(tx, goal, whole, parts);
    return {
      period,
      comparedWith,
      before: whole.before.value,
      after: whole.after.value,
      change: contributions?.change ?? null,
      parts: contributions ? listed(below, parts, contributions) : [],
    };
  });
}

const side = { value: null, weight: 0 };
const nothing: Moved = { before: side, after: side };

/** The days so far, and as many days from the beginning of the period before. */
function periodsOf(goal: SetGoal, { day, zone }: Today): readonly [MetricPeriod, MetricPeriod] {
  const whole = { from: goal.from, to: goal.to, zone };
  const before = previousPeriod(whole);
  const tomorrow = dayAfter(day, 1);
  if (goal.to <= tomorrow || goal.from > day) return [whole, before];
  const gone = daysOf({ from: goal.from, to: tomorrow });
  const end = dayAfter(before.from, gone);
  const isLonger = end > before.to;
  return [
    { ...whole, to: tomorrow },
    { ...before, to: isLonger ? before.to : end },
  ];
}

/** Each goal's number before and after; nothing where the caller may not see the metric. */
async function movedOf(
  ctx: Context,
  goals: readonly SetGoal[],
  period: MetricPeriod,
  comparedWith: MetricPeriod,
): Promise<Moved[]> {
  const asked = goals.map((goal) => {
    const source = metricOf(ctx, goal.metric);
    const filter = source && may(ctx, source.may) ? filterOf(source.metric, goal) : null;
    if (!filter) return [];
    const ask = (of: MetricPeriod): MetricQuestion => ({
      metric: goal.metric,
      period: of,
      bucket: 'none',
      filter,
      compare: 'none',
    });
    return [ask(comparedWith), ask(period)];
  });
  const answers = [...(await askAsShop(ctx, asked.flat()))];
  return asked.map((questions) => {
    const [before, after] = answers.splice(0, questions.length);
    return before && after ? { before: weighed(before.total), after: weighed(after.total) } : nothing;
  });
}

function weighed({ value, over, n }: Measured): Moved['before'] {
  return { value, weight: over ?? n };
}

function takenApart(
  ctx: Context,
  goal: SetGoal,
  whole: Moved,
  parts: readonly Moved[],
): Contributions | null {
  if (goal.breakdown === 'factors') return multipliedOut(whole, parts);
  const source = metricOf(ctx, goal.metric);
  if (!source) return null;
  if (adding.has(source.aggregate)) return addedUp(whole, parts);
  return averaging.has(source.aggregate) ? averagedOut(whole, parts) : null;
}

const adding: ReadonlySet<MetricSource['aggregate']> = new Set(['count', 'sum']);
/** What is a mean over its rows, or a quotient over what it is divided by; percentiles and distinct counts are neither. */
const averaging: ReadonlySet<MetricSource['aggregate']> = new Set([
  'average',
  'share',
  'ratio',
  'rate',
  'nps',
]);

function listed(
  below: readonly SetGoal[],
  moved: readonly Moved[],
  { parts, rest }: Contributions,
): GoalContributions['parts'] {
  const lines = below.map(({ goalId }, index) => ({
    goalId,
    before: moved[index]?.before.value ?? null,
    after: moved[index]?.after.value ?? null,
    part: parts[index] ?? 0,
  }));
  return [...lines, { goalId: null, before: null, after: null, part: rest }];
}
