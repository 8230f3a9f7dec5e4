/** How many random bytes an id takes. */
export const randomBytes = 10;

/**
 * A UUIDv7 that sorts after `last`, even when both are made within a millisecond or the clock was set back: messages
 * waiting to be sent are kept in the order of their ids.
 *
 * @param random ten bytes
 * @param last the id made before this one, or `null`
 */
export function nextClientId(nowMs: number, random: Uint8Array, last: string | null): string {
  const ms = last === null ? nowMs : Math.max(nowMs, millisecondOf(last) + 1);
  const time = ms.toString(16).padStart(12, '0');
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const version = hex([0x70 | (a & 0x0f), b]);
  const variant = hex([0x80 | (c & 0x3f), ...rest.slice(0, 1)]);
  return [time.slice(0, 8), time.slice(8), version, variant, hex(rest.slice(1, 7))].join('-');
}

/** The millisecond since 1970 that a UUIDv7 carries. */
export function millisecondOf(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
