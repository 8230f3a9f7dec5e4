import { at } from '../numbers/at.ts';

/**
 * Holm's adjusted p values (1979), in the order given: the chance of even one false find among all stays below what is
 * compared with. As R's `p.adjust(p, "holm")`.
 *
 * @example adjustHolm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function adjustHolm(p: readonly number[]): number[] {
  const order = ascending(p);
  const adjusted = p.map(() => 1);
  let largest = 0;
  order.forEach((place, rank) => {
    largest = Math.max(largest, Math.min(1, at(p, place) * (p.length - rank)));
    adjusted[place] = largest;
  });
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjusted p values (1995), in the order given: of what is called a find, at most that share
 * is false. As R's `p.adjust(p, "BH")`.
 *
 * @example adjustFalseDiscovery([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function adjustFalseDiscovery(p: readonly number[]): number[] {
  const order = ascending(p);
  const adjusted = p.map(() => 1);
  let smallest = 1;
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const place = at(order, rank);
    smallest = Math.min(smallest, (at(p, place) * p.length) / (rank + 1));
    adjusted[place] = smallest;
  }
  return adjusted;
}

function ascending(p: readonly number[]): number[] {
  return p.map((_, place) => place).toSorted((a, b) => at(p, a) - at(p, b));
}
