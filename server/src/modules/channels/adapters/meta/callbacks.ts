import { createHmac } from 'node:crypto';
import type { Session, VendorAnswer, VendorCall, Verdict } from '../adapter.ts';
import { isSame } from '../kit/is-same.ts';

/** Meta signs the bytes as it sends them, and says no moment: what comes again is known by its id. */
export function verify({ answers }: Session, { headers, bytes }: VendorCall): Verdict {
  const signature = createHmac('sha256', answers['secret'] ?? '')
    .update(bytes)
    .digest('hex');
  return isSame(headers['x-hub-signature-256'] ?? '', `sha256=${signature}`) ? 'genuine' : 'forged';
}

/** Meta asks once, by the token that was entered at both sides; of a call that asks nothing, nothing is said. */
export function challenge({ answers }: Session, { method, query }: VendorCall): VendorAnswer | null {
  if (method !== 'GET' || query['hub.mode'] !== 'subscribe') return null;
  const isOurs = isSame(query['hub.verify_token'] ?? '', answers['verify'] ?? '');
  return isOurs ? { status: 200, mediaType: 'text/plain', body: query['hub.challenge'] ?? '' } : null;
}
