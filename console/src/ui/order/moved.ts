/**
 * The list with one member in another place. Places outside the list leave it as it is.
 *
 * @example moved(['a', 'b', 'c'], 0, 2) // ['b', 'c', 'a']
 */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
