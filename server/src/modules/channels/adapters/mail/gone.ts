/**
 * Whether an enhanced status (RFC 3463) says that an address takes no mail at all, and not that this letter was not
 * wanted there: no such mailbox or domain, moved, disabled. A full mailbox or a policy may think better of it.
 *
 * @example isAddressGone('5.1.1') // true
 * @example isAddressGone('5.7.1') // false
 */
export function isAddressGone(status: string): boolean {
  return /^5\.(?:0\.0|1\.\d{1,3}|2\.[01]|4\.4)$/.test(status);
}

/** The enhanced status in a server's words; null where it says none. */
export function statusIn(said: string): string | null {
  return /\b5\.\d\.\d{1,3}\b/.exec(said)?.[0] ?? null;
}
