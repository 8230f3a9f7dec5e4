/**
 * The log of a workspace is indexed in parts. A part begins at a multiple of its length; sixteen neighbours of one
 * length become one of the next, so that a search reads few rows however long the log is.
 */
export const smallest = 256;
/** Built at once where the log is far ahead of its index. */
export const middle = 4_096;
/** Never merged further: a position within it takes two bytes. */
export const largest = 65_536;

/** The length of the next part that can be indexed: complete, and as long as it may be built at once; 0 for none. */
export function nextPart(from: number, last: number): number {
  const isComplete = (length: number): boolean => last >= from + length - 1;
  if (from % middle === 0 && isComplete(middle)) return middle;
  return isComplete(smallest) ? smallest : 0;
}

/** The longer parts that end where one of some length has just ended, shorter first: each now becomes one. */
export function mergedAt(end: number, length: number): { from: number; to: number }[] {
  const longer = [middle, largest].filter((one) => one > length && end % one === 0);
  return longer.map((one) => ({ from: end - one, to: end }));
}

/** Positions as a row keeps them: the lower 16 bits of each, two bytes. */
export function packed(positions: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(positions.length * 2);
  positions.forEach((position, index) => void bytes.writeUInt16BE(position % largest, index * 2));
  return bytes;
}

/** Positions of a row, rising; `block` is where the largest part begins in which they lie. */
export function unpacked(bytes: Buffer, block: number): number[] {
  return Array.from({ length: bytes.length / 2 }, (_, index) => block + bytes.readUInt16BE(index * 2));
}
