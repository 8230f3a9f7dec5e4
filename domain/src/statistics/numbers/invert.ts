/**
 * Where a never falling function of a place reaches `goal`, between `low` and `high`, by bisection until two
 * neighbouring numbers remain. An end that is infinite is looked for by doubling.
 */
export function invert(rising: (x: number) => number, goal: number, low: number, high: number): number {
  let left = Number.isFinite(low) ? low : outward(rising, goal, -1);
  let right = Number.isFinite(high) ? high : outward(rising, goal, 1);
  for (let step = 0; step < 2100; step++) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) break;
    if (rising(middle) < goal) left = middle;
    else right = middle;
  }
  return left + (right - left) / 2;
}

function outward(rising: (x: number) => number, goal: number, sign: 1 | -1): number {
  let reach = 1;
  while (Number.isFinite(reach) && (sign === 1 ? rising(reach) < goal : rising(-reach) >= goal)) reach *= 2;
  return sign * reach;
}
