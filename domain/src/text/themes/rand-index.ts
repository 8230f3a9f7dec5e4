/**
 * How alike two divisions of the same things are (Hubert & Arabie 1985): 1 when they are the same whatever the groups
 * are called, about 0 when they agree by chance alone. 1 when neither divides anything.
 *
 * @throws RangeError when they are not of the same number of things.
 * @example adjustedRand(['a', 'a', 'b'], ['x', 'x', 'y']) // 1
 */
export function adjustedRand(first: readonly string[], second: readonly string[]): number {
  if (first.length !== second.length) throw new RangeError('two divisions of different things');
  const together = countOf(first.map((name, index) => JSON.stringify([name, second[index]])));
  const pairs = pairsOf([first.length]);
  const [both, ofFirst, ofSecond] = [together, countOf(first), countOf(second)].map(pairsOf);
  const expected = pairs === 0 ? 0 : ((ofFirst ?? 0) * (ofSecond ?? 0)) / pairs;
  const most = ((ofFirst ?? 0) + (ofSecond ?? 0)) / 2;
  return most === expected ? 1 : ((both ?? 0) - expected) / (most - expected);
}

function countOf(names: readonly string[]): number[] {
  return [...Map.groupBy(names, (name) => name).values()].map((group) => group.length);
}

function pairsOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
