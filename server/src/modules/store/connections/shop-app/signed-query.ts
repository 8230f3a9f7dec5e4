import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Shopify signed the answer that a browser brings: HMAC-SHA256 over everything it brings besides, in order of
 * the names, with the app's secret.
 */
export function isSignedQuery(secret: string, query: Readonly<Record<string, unknown>>): boolean {
  const { hmac, ...others } = query;
  const pairs = Object.entries(others).map(([name, value]) => [name, String(value)] as const);
  const told = pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)).map((pair) => pair.join('='));
  const wanted = createHmac('sha256', secret).update(told.join('&')).digest();
  const given = Buffer.from(typeof hmac === 'string' && /^[0-9a-f]{64}$/.test(hmac) ? hmac : '', 'hex');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
