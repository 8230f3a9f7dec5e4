import { at } from '../numbers/at.ts';
import { sum } from '../numbers/sums.ts';

/** One group of a mean or ratio, before and after: how much weighs in it (n, or what is divided by), and its value. */
export interface GroupChange {
  readonly before: { readonly weight: number; readonly value: number };
  readonly after: { readonly weight: number; readonly value: number };
}

/** Of one group: what came from it being better or worse, and what from there being more or fewer of it. */
export interface GroupPart {
  readonly within: number;
  readonly mix: number;
}

/**
 * Which group moved a mean or a ratio by how much: within a group (its value changed) and by the mix (more came from
 * better or worse groups). All parts sum to the change exactly. Both are weighed by the mean of before and after, and
 * the mix is judged against the overall mean, so that a group as good as all others moves nothing. Null when one side
 * is empty. The value of a group without weight on a side does not count.
 *
 * @returns one part per group, in their order
 */
export function groupParts(groups: readonly GroupChange[]): GroupPart[] | null {
  const before = sum(groups.map((group) => group.before.weight));
  const after = sum(groups.map((group) => group.after.weight));
  if (!(before > 0 && after > 0)) return null;
  const shares = groups.map((group) => [group.before.weight / before, group.after.weight / after] as const);
  const values = groups.map((group) => valuesOf(group));
  const overall = sum(
    values.map(([v0, v1], index) => {
      const [s0, s1] = at(shares, index);
      return (s0 * v0 + s1 * v1) / 2;
    }),
  );
  return values.map(([v0, v1], index) => {
    const [s0, s1] = at(shares, index);
    return { within: ((s0 + s1) / 2) * (v1 - v0), mix: (s1 - s0) * ((v0 + v1) / 2 - overall) };
  });
}

/** A group that was not there has the value it has on the other side: it joins by mix alone. */
function valuesOf({ before, after }: GroupChange): readonly [number, number] {
  if (before.weight === 0) return [after.value, after.value];
  return [before.value, after.weight === 0 ? before.value : after.value];
}
