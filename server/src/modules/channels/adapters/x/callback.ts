import { createHmac } from 'node:crypto';
import type { Session, VendorAnswer, VendorCall, Verdict } from '../adapter.ts';
import { isSame } from '../kit/is-same.ts';

/**
 * X's question is answered with what signs its calls, too. Whoever asks is not known, so only what can be a token is
 * answered: a stranger who asked with a whole call in its place would be handed its signature.
 */
const token = /^[\w+/=.-]{1,200}$/;

/** What X signs with: the app's secret over these very bytes. */
function signatureOf(secret: string, bytes: Buffer | string): string {
  return `sha256=${createHmac('sha256', secret).update(bytes).digest('base64')}`;
}

/** X says no moment: what comes again is known by its id. */
export function verify({ answers }: Session, { headers, bytes }: VendorCall): Verdict {
  const given = headers['x-twitter-webhooks-signature'] ?? '';
  return isSame(given, signatureOf(answers['secret'] ?? '', bytes)) ? 'genuine' : 'forged';
}

/** X asks when it is told the address, every hour, and whenever it likes. */
export function challenge({ answers }: Session, { method, query }: VendorCall): VendorAnswer | null {
  const asked = query['crc_token'];
  if (method !== 'GET' || asked === undefined || !token.test(asked)) return null;
  const body = JSON.stringify({ response_token: signatureOf(answers['secret'] ?? '', asked) });
  return { status: 200, mediaType: 'application/json', body };
}
