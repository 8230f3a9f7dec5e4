import { mean, satisfactionIndex, sum } from '../../../statistics/index.ts';
import type { Csi, Drivers } from './contract.ts';
import { type Answered, marksGiven, type Rated, shareOfScale } from './rated.ts';

/** Weights stand for shares of the scale, so that questions of different scales go together. */
const scale = { low: 0, high: 1 };

/**
 * The satisfaction index 0 to 100 of the questions that drive the outcome, with every weight to be seen: alike, as the
 * form weighs them, and by their part in the outcome. Null when nobody gave a mark.
 */
export function csiOf(
  rows: readonly Answered[],
  questions: readonly Rated[],
  drivers: Drivers | null,
): Csi | null {
  const items = questions.flatMap((rated) => {
    const marks = marksGiven(rows, rated);
    const middle = mean(marks);
    if (middle === null || rated.key === drivers?.outcome.key || rated.key === 'recommend') return [];
    const driver = drivers?.drivers.find(({ key }) => key === rated.key);
    return [{ rated, n: marks.length, middle, importance: driver?.lmg ?? driver?.johnson ?? null }];
  });
  if (items.length === 0) return null;
  const isWeighed =
    items.every(({ importance }) => importance !== null) && sum(items.map((one) => one.importance ?? 0)) > 0;
  const weigh = (weightOf: (item: (typeof items)[number]) => number) => {
    const whole = sum(items.map(weightOf));
    return items.map((item) => weightOf(item) / whole);
  };
  const weights = {
    equal: weigh(() => 1),
    form: weigh(({ rated }) => rated.weight),
    importance: isWeighed ? weigh(({ importance }) => importance ?? 0) : null,
  };
  const performances = items.map(({ rated, middle }) => shareOfScale(rated, middle));
  const indexBy = (shares: readonly number[]) =>
    satisfactionIndex(
      performances.map((performance, place) => ({ mean: performance, weight: shares[place] ?? 0 })),
      scale,
    ) ?? 0;
  return {
    items: items.map(({ rated: { key, label }, n, middle }, place) => ({
      ...{ key, label, n, mean: middle, performance: performances[place] ?? 0 },
      weights: {
        equal: weights.equal[place] ?? 0,
        form: weights.form[place] ?? 0,
        importance: weights.importance?.[place] ?? null,
      },
    })),
    indices: {
      equal: indexBy(weights.equal),
      form: indexBy(weights.form),
      importance: weights.importance && indexBy(weights.importance),
    },
  };
}
