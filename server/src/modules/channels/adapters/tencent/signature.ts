import { createHash } from 'node:crypto';
import type { Verdict } from '../adapter.ts';
import { isSame } from '../kit/is-same.ts';

/** How far a vendor's moment may be from ours. It brings a push again within 15 s, so a wide clock is all that is left. */
const skewSeconds = 600;

/** The signature of Tencent's and Weibo's pushes: SHA-1 of everything signed, sorted and joined, in hex. */
function signatureOf(signed: readonly string[]): string {
  return createHash('sha1')
    .update([...signed].sort().join(''))
    .digest('hex');
}

/** Whether a push is signed, and now. `timestamp` is in seconds, or in milliseconds when it has 13 digits. */
export function verdictOf(given: string, signed: readonly string[], timestamp: string, now: Date): Verdict {
  if (!isSame(given, signatureOf(signed))) return 'forged';
  const seconds = timestamp.length >= 13 ? Number(timestamp) / 1000 : Number(timestamp);
  return Math.abs(now.getTime() / 1000 - seconds) <= skewSeconds ? 'genuine' : 'stale';
}
