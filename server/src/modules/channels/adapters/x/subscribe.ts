import { z } from 'zod';
import type { Checked, Session } from '../adapter.ts';
import type { JsonAnswer } from '../kit/call-json.ts';
import { callX, detailOf, keysOf, refusedBy } from './x-api.ts';

const Bearer = z.object({ access_token: z.string().min(1) });
const Webhook = z.object({ id: z.string().min(1), url: z.string(), valid: z.boolean().default(false) });
const Webhooks = z.object({ data: z.array(Webhook).default([]) });
const Made = z.union([Webhook, z.object({ data: Webhook }).transform(({ data }) => data)]);

/**
 * Tells X where to call and for which account: nothing where both stand already. X asks the address at once whether it
 * is us. Answers what was refused; null when nothing was.
 */
export async function subscribe(session: Session): Promise<Checked | null> {
  const { key, secret } = keysOf(session);
  const basic = Buffer.from(`${encodeURIComponent(key)}:${encodeURIComponent(secret)}`).toString('base64');
  const form = {
    mediaType: 'application/x-www-form-urlencoded',
    bytes: Buffer.from('grant_type=client_credentials'),
  };
  const given = await callX(session, '/oauth2/token', {
    ...{ method: 'POST', made: form, authorization: `Basic ${basic}` },
  });
  if (given.status >= 300) return refused(session, given);
  const authorization = `Bearer ${Bearer.parse(given.json).access_token}`;
  const webhookId = await webhookOf(session, authorization);
  if (typeof webhookId !== 'string') return refused(session, webhookId);
  const path = `/2/account_activity/webhooks/${webhookId}/subscriptions/all`;
  const subscribed = await callX(session, path, { method: 'POST', json: {} });
  // X says so where the account is subscribed already.
  if (subscribed.status < 300 || /already|duplicate/i.test(detailOf(subscribed))) return null;
  return refused(session, subscribed);
}

/** The id under which X knows our address; one that X thinks wrong is asked anew. */
async function webhookOf(session: Session, authorization: string): Promise<string | JsonAnswer> {
  const listed = await callX(session, '/2/webhooks', { method: 'GET', authorization });
  if (listed.status >= 300) return listed;
  const known = Webhooks.parse(listed.json).data.find(({ url }) => url === session.callbackUrl);
  if (known?.valid) return known.id;
  if (known) {
    const asked = await callX(session, `/2/webhooks/${known.id}`, { method: 'PUT', authorization });
    return asked.status < 300 ? known.id : asked;
  }
  const json = { url: session.callbackUrl };
  const made = await callX(session, '/2/webhooks', { method: 'POST', json, authorization });
  return made.status < 300 ? Made.parse(made.json).id : made;
}

function refused(session: Session, answer: JsonAnswer): Checked {
  const result = refusedBy(answer, session.now);
  const failure = failures[result.kind] ?? 'refused';
  return { ok: false, failure, detail: detailOf(answer) };
}

const failures: Readonly<Record<string, 'credentials' | 'unreachable'>> = {
  unauthorised: 'credentials',
  again: 'unreachable',
};
