/**
 * The element at a place that the caller knows to exist.
 *
 * @throws RangeError when it does not: arithmetic that went on with nothing would answer something wrong.
 */
export function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`There is nothing at ${place} of ${list.length}.`);
  return found;
}
