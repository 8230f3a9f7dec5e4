import type { Aggregate } from '../../../kit/metric/aggregate.ts';
import type { Contributions } from '../../goals/contributions.ts';
import { levelKindOf, type MovedLevel } from './levels.ts';

/** Up to this share of a change may lie elsewhere than if all groups had moved alike. */
const evenUpTo = 0.2;

/**
 * Whether a change came from all groups alike, so that naming some of them explains nothing: amounts grew or shrank by
 * the same factor, means and shares moved by as much in every group. Judged by what part of the change would have to
 * lie in other groups for that to be exactly so; a fifth is allowed for chance.
 *
 * @example of 10 and 30 a day that became 20 and 60, each doubled: even, though the parts are 25 % and 75 %
 */
export function isSpreadEvenly(
  whole: MovedLevel,
  groups: readonly MovedLevel[],
  { change, parts, rest }: Contributions,
  aggregate: Aggregate,
): boolean {
  const weights = groups.map((group) => weightOf(group, aggregate));
  const all = weightOf(whole, aggregate);
  if (change === 0 || all <= 0 || groups.length === 0) return false;
  const moved = [...parts, rest];
  const expected = [...weights, all - sum(weights)].map((weight) => (weight / all) * change);
  const elsewhere = sum(moved.map((part, place) => Math.abs(part - (expected[place] ?? 0)))) / 2;
  return elsewhere <= evenUpTo * Math.abs(change);
}

/** How much of the whole a group is: of amounts what it was before, of means and shares its rows before and after. */
function weightOf({ before, after }: MovedLevel, aggregate: Aggregate): number {
  if (levelKindOf(aggregate) === 'day') return before.value ?? 0;
  return before.weight + after.weight;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
