import { createHash, createHmac } from 'node:crypto';
import type { Session, VendorCall, Verdict } from '../adapter.ts';
import { isSame } from '../kit/is-same.ts';

const usualHeader = 'x-signature';
const twilioHeader = 'x-twilio-signature';

/** Whether a call is the gateway's, by the proof that was agreed with it. */
export function verify({ answers, callbackUrl }: Session, call: VendorCall): Verdict {
  const { proof, password = '', header = usualHeader } = answers;
  const given = call.headers[proof === 'twilio' ? twilioHeader : header.toLowerCase()] ?? '';
  return isSame(given, expected(proof, password, callbackUrl, call)) ? 'genuine' : 'forged';
}

function expected(
  proof: string | undefined,
  secret: string,
  callbackUrl: string,
  { bytes, headers, query }: VendorCall,
): string {
  if (proof === 'hmac') return createHmac('sha256', secret).update(bytes).digest('hex');
  if (proof !== 'twilio') return secret;
  const asked = new URLSearchParams(query).toString();
  const url = asked === '' ? callbackUrl : `${callbackUrl}?${asked}`;
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return twilioSignature(secret, url, isForm ? new URLSearchParams(bytes.toString('utf8')) : bytes);
}

/**
 * Twilio's signature of a call: of a form, the whole address and its fields in order; of anything else, the address,
 * which then has to name the hash of the body.
 *
 * @returns nothing that anybody could have signed with when the body is not the one that was hashed.
 */
export function twilioSignature(authToken: string, url: string, body: URLSearchParams | Buffer): string {
  const sign = (text: string): string => createHmac('sha1', authToken).update(text).digest('base64');
  if (body instanceof URLSearchParams) {
    const fields = [...body].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
    return sign(url + fields.flat().join(''));
  }
  const hash = createHash('sha256').update(body).digest('hex');
  const named = URL.parse(url)?.searchParams.get('bodySHA256') ?? '';
  return isSame(named, hash) ? sign(url) : 'altered';
}
