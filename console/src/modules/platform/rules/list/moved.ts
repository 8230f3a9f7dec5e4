/**
 * A list with one of its members in another place.
 *
 * @example moved(['a', 'b', 'c'], 0, 2) // ['b', 'c', 'a']
 */
export function moved<Member>(list: readonly Member[], from: number, to: number): Member[] {
  const one = list[from];
  if (one === undefined) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}
