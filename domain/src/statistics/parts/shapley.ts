import { at } from '../numbers/at.ts';

/** More players than this are too many coalitions to weigh one by one. */
export const shapleyMax = 16;

/**
 * Shapley's shares (1953) of what `players` achieve together: each one's mean gain over all orders of joining. They sum
 * to the worth of all less the worth of none.
 *
 * @param worth what a coalition is worth; asked once for each
 * @throws RangeError above `shapleyMax` players.
 */
export function shapley(players: number, worth: (isIn: (player: number) => boolean) => number): number[] {
  if (players > shapleyMax) throw new RangeError(`${players} players`);
  const worths = Array.from({ length: 2 ** players }, (_, set) =>
    worth((player) => ((set >> player) & 1) === 1),
  );
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    worths.forEach((value, set) => {
      if ((set >> player) & 1) return;
      share += (at(worths, set | (1 << player)) - value) * orderShare(membersOf(set), players);
    });
    return share;
  });
}

function membersOf(set: number): number {
  let members = 0;
  for (let left = set; left > 0; left >>= 1) members += left & 1;
  return members;
}

/** Of all orders of `count`, the share in which exactly `before` certain ones come before a certain other. */
function orderShare(before: number, count: number): number {
  let share = 1 / count;
  for (let index = 1; index <= before; index++) share *= index / (count - index);
  return share;
}
