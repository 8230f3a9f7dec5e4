import { groupParts, productParts } from '../../statistics/index.ts';

/** A number before and after, and what it was divided by: of a mean the rows, of a ratio the divisor, of a count 1. */
export interface Moved {
  readonly before: { readonly value: number | null; readonly weight: number };
  readonly after: { readonly value: number | null; readonly weight: number };
}

/** What came from each part, and from what none of them covers; all of it sums to the change exactly. */
export interface Contributions {
  readonly change: number;
  readonly parts: readonly number[];
  readonly rest: number;
}

function changeOf({ before, after }: Moved): number | null {
  return before.value === null || after.value === null ? null : after.value - before.value;
}

/** Amounts that add up: each part is its own change. Missing is nothing that was added. */
export function addedUp(whole: Moved, parts: readonly Moved[]): Contributions | null {
  const change = changeOf(whole);
  if (change === null) return null;
  return withRest(
    change,
    parts.map(({ before, after }) => (after.value ?? 0) - (before.value ?? 0)),
  );
}

/**
 * Means and ratios that parts share: what came from each being better or worse, and from there being more or fewer of
 * it. The rest of the whole is a group of its own. Null when a side is empty.
 */
export function averagedOut(whole: Moved, parts: readonly Moved[]): Contributions | null {
  const change = changeOf(whole);
  const groups = [...parts, restOf(whole, parts)].map(({ before, after }) => ({
    before: { weight: before.weight, value: before.value ?? 0 },
    after: { weight: after.weight, value: after.value ?? 0 },
  }));
  const moved = groupParts(groups);
  if (change === null || moved === null) return null;
  const sums = moved.map(({ within, mix }) => within + mix);
  return withRest(change, sums.slice(0, -1));
}

/** Factors that multiply to the whole (LMDI, or Shapley where one is 0 or negative). Null when one is missing. */
export function multipliedOut(whole: Moved, factors: readonly Moved[]): Contributions | null {
  const change = changeOf(whole);
  if (change === null || factors.some((factor) => changeOf(factor) === null)) return null;
  return withRest(
    change,
    productParts(
      factors.map(({ before, after }) => ({ before: before.value ?? 0, after: after.value ?? 0 })),
    ),
  );
}

function withRest(change: number, parts: readonly number[]): Contributions {
  return { change, parts, rest: change - parts.reduce((all, part) => all + part, 0) };
}

/** What of a mean or ratio lies outside its parts. */
function restOf(whole: Moved, parts: readonly Moved[]): Moved {
  const side = (of: 'before' | 'after') => {
    const weight = whole[of].weight - parts.reduce((all, part) => all + part[of].weight, 0);
    const total = (whole[of].value ?? 0) * whole[of].weight;
    const covered = parts.reduce((all, part) => all + (part[of].value ?? 0) * part[of].weight, 0);
    // What rounding leaves of a whole that its parts make up is no group.
    return weight > 1e-9 ? { weight, value: (total - covered) / weight } : { weight: 0, value: null };
  };
  return { before: side('before'), after: side('after') };
}
