import { z } from 'zod';
import { isSignedBody, signatureHeader } from '#platform/webhooks/signature.ts';
import { openVendor, type VendorServer } from './vendor.ts';

const Reply = z.object({
  id: z.string().min(1),
  kind: z.enum(['message', 'check']),
  conversation: z.string().optional(),
  text: z.string().optional(),
  file: z.object({ name: z.string(), url: z.url() }).nullish(),
});

/** A shop's own system behind the signed webhook channel: it refuses what is not signed and takes each id once. */
export async function openShopSystem(secret: string, now: () => Date): Promise<VendorServer> {
  const known = new Set<string>();
  return openVendor(({ request, bytes, mood }, taken) => {
    const [text, signature] = [bytes.toString('utf8'), String(request.headers[signatureHeader] ?? '')];
    if (mood === 'unauthorised' || !isSignedBody(secret, text, signature, now())) return { status: 401 };
    if (mood === 'busy') return { status: 429, headers: { 'retry-after': '7' } };
    if (mood === 'down') return { status: 502 };
    if (mood === 'refuse') return { status: 422 };
    if (mood === 'gone') return { status: 410 };
    const reply = Reply.parse(JSON.parse(text));
    const { id, kind, conversation = '', file } = reply;
    if (kind === 'message' && !known.has(id)) {
      known.add(id);
      taken.push({ thread: conversation, text: reply.text ?? '', file: file?.name ?? null, externalId: id });
    }
    return mood === 'take-and-hang-up' ? null : { status: 200, body: { message: id } };
  });
}
