import {
  type ChartKind,
  chartOf,
  type Goal,
  movedBeyond,
  movedBy,
  type Proof,
  signalsOf,
  verdictOf,
} from '@zhiyin/domain/improvement';
import type { MetricDirection } from '@zhiyin/domain/kit';
import type { Bucketed, Side } from './side.ts';

export interface Asked {
  readonly before: Side;
  readonly after: Side | null;
}

/** What is asked of a goal's metric, and how that is made and meant. */
interface Measured {
  readonly kind: ChartKind;
  readonly direction: MetricDirection;
  readonly group: Asked;
  readonly comparison: Asked | null;
}

/** The chart of before and after, how far it moved, and what that says. */
export function judge(goal: Goal, { kind, direction, group, comparison }: Measured): Proof {
  const { before, after } = group;
  const moved = after && movedBy(kind, before, after);
  return {
    metric: goal.metric,
    points: pointsOf(kind, before.buckets, after?.buckets ?? []),
    before: { value: before.whole.value, n: before.whole.n },
    after: after && { value: after.whole.value, n: after.whole.n },
    moved,
    beyond: beyondOf(group, comparison),
    verdict: verdictOf({
      hasChanged: goal.changedOn !== null,
      measuredAfter: after?.buckets.filter(({ value }) => value !== null).length ?? 0,
      was: before.whole.value,
      is: after?.whole.value ?? null,
      target: goal.target,
      direction,
      moved,
    }),
  };
}

function pointsOf(kind: ChartKind, before: readonly Bucketed[], after: readonly Bucketed[]): Proof['points'] {
  const points = chartOf(kind, before, after);
  const signals = signalsOf(points);
  return [...before, ...after].map(({ bucket, value, n }, place) => {
    const point = points[place];
    return {
      ...{ bucket, value, n, isAfter: place >= before.length },
      ...{ centre: point?.centre ?? null, low: point?.low ?? null, high: point?.high ?? null },
      signals: signals.flatMap((signal) => (signal.place === place ? [signal.rule] : [])),
    };
  });
}

function beyondOf({ before, after }: Asked, comparison: Asked | null): Proof['beyond'] {
  if (!after || !comparison?.after) return null;
  return movedBeyond(
    { before: before.buckets, after: after.buckets },
    { before: comparison.before.buckets, after: comparison.after.buckets },
  );
}
