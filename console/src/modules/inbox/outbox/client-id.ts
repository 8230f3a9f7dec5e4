/** How many random bytes an id takes. */
export const randomBytes = 10;

/**
 * A UUIDv7: the moment it was made, then chance.
 *
 * @param nowMs since 1970
 * @param random ten bytes
 */
export function clientIdOf(nowMs: number, random: Uint8Array): string {
  const time = nowMs.toString(16).padStart(12, '0');
  const [a = 0, b = 0, c = 0, d = 0, ...rest] = random;
  const version = hex([0x70 | (a & 0x0f), b]);
  const variant = hex([0x80 | (c & 0x3f), d]);
  return [time.slice(0, 8), time.slice(8), version, variant, hex(rest.slice(0, 6))].join('-');
}

/** An id for a message that is about to be sent, from this machine's clock and chance. */
export function newClientId(): string {
  return clientIdOf(Date.now(), crypto.getRandomValues(new Uint8Array(randomBytes)));
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
