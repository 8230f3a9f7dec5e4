import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { openVendor, type VendorMood, type VendorServer } from './vendor.ts';

const Sms = z.object({
  to: z.string().min(1),
  id: z.string().min(1),
  message: z.object({ text: z.string().min(1) }),
});

/** A gateway for text messages that wants JSON, a bearer's key and a signature of the body. */
export async function openSmsGateway(key: string, numbers: ReadonlySet<string>): Promise<VendorServer> {
  const known = new Map<string, string>();
  return openVendor(({ request, bytes, mood }, taken) => {
    const { authorization, 'x-sign': sign } = request.headers;
    if (authorization !== `Bearer ${key}` || mood === 'unauthorised') return { status: 401 };
    if (request.method === 'GET') return { status: 200, body: { balance: 12 } };
    if (sign !== createHmac('sha256', key).update(bytes).digest('hex')) return { status: 403 };
    const refused = refusedBy(mood);
    if (refused) return refused;
    const { to, id, message } = Sms.parse(JSON.parse(bytes.toString('utf8')));
    if (!numbers.has(to)) return { status: 200, body: { code: 1004, message: 'invalid phone number' } };
    const before = known.get(id);
    const externalId = before ?? `sms-${known.size + 1}`;
    if (before === undefined) {
      known.set(id, externalId);
      taken.push({ thread: to, text: message.text, file: null, externalId });
    }
    if (mood === 'take-and-hang-up') return null;
    return { status: 200, body: { code: 0, data: [{ sid: externalId }] } };
  });
}

function refusedBy(mood: VendorMood) {
  if (mood === 'busy') return { status: 429, headers: { 'retry-after': '7' } };
  if (mood === 'down') return { status: 502 };
  if (mood === 'refuse')
    return { status: 200, body: { code: 1002, message: 'signature of the text not approved' } };
  if (mood === 'gone') return { status: 200, body: { code: 1009, message: 'number is on the blacklist' } };
  return null;
}
