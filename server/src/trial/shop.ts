import { randomBytes, randomUUID } from 'node:crypto';
import { createWidget, listWidgets } from '@zhiyin/domain/channels';
import { createApiKey, setUp } from '@zhiyin/domain/platform';
import { type Call, openClient } from './client.ts';

/** A shop to try things on: the site that visitors come through and the key that agents work with. */
export interface TrialShop {
  readonly base: string;
  readonly siteKey: string;
  readonly agentKey: string;
  /** Calls as the agents' program. */
  readonly asAgent: Call;
}

/** A shop whose owner we are, too. */
export interface OwnedShop extends TrialShop {
  /** Calls as the owner, who is a colleague like others. */
  readonly asOwner: Call;
  /** What the owner's browser says of itself: for what is no JSON. */
  readonly ownerHeaders: Readonly<Record<string, string>>;
}

const scopes = [
  'inbox.read',
  'inbox.read-all',
  'inbox.see-sensitive',
  'inbox.reply',
  'inbox.assign',
  'inbox.close',
  'channels.read',
  'platform.manage-rules',
];

/** Sets up a fresh server through its API, as the first visit does: owner, shop, API key, widget. */
export async function setUpShop(base: string): Promise<OwnedShop> {
  const password = `${randomBytes(12).toString('base64url')} long enough`;
  const owner = { shopName: 'Trial 试', timeZone: 'Asia/Shanghai', locale: 'zh', name: 'Owner' } as const;
  const response = await fetch(`${base}/api${setUp.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ ...owner, email: 'owner@example.com', password }),
  });
  if (!response.ok) throw new Error(`set-up answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const asOwner = openClient(base, () => ({ cookie }));
  const { secret } = await asOwner(createApiKey, { body: { name: 'Trial', scopes } });
  const { items } = await asOwner(listWidgets);
  const widget =
    items[0] ??
    (await asOwner(createWidget, { body: { name: 'Trial', greetingZh: '您好', greetingEn: 'Hi' } }));
  return { ...openShop(base, widget.siteKey, secret), asOwner, ownerHeaders: { cookie } };
}

/** A shop that exists: its site key and an API key that may read and answer conversations. */
export function openShop(base: string, siteKey: string, agentKey: string): TrialShop {
  const asAgent = openClient(base, () => ({ authorization: `Bearer ${agentKey}` }));
  return { base, siteKey, agentKey, asAgent };
}
