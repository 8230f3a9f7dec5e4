import { type ChannelAccount, channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { listAccounts } from '../../src/modules/channels/accounts/list-accounts.ts';
import type {
  ChannelAdapter,
  InboundEvent,
  VendorCall,
} from '../../src/modules/channels/adapters/adapter.ts';
import { adaptersOf } from '../../src/modules/channels/adapters/registry.ts';
import {
  getFailedArrival,
  listFailedArrivals,
} from '../../src/modules/channels/arrivals/failed/list-failed.ts';
import { retryArrivals } from '../../src/modules/channels/arrivals/failed/retry-arrivals.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import type { Shop } from '../world.ts';
import { useWorld } from '../world.ts';
import { paperVendor } from './paper-vendor.ts';

const world = useWorld();
/** Whether the adapter can read what comes. */
let reads: boolean;
/** How the adapter was last asked to read. */
let call: VendorCall | undefined;
let shop: Shop;
let account: ChannelAccount;
beforeEach(async () => {
  const { adapter } = paperVendor();
  reads = false;
  const parse: ChannelAdapter['parse'] = (session, asked): readonly InboundEvent[] => {
    call = asked;
    if (!reads) throw new Error('an adapter of yesterday');
    return adapter.parse(session, asked);
  };
  adaptersOf.use(world().system, new Map([['webhook', { ...adapter, parse }]]));
  shop = await world().aShop();
  const made = { kind: 'webhook', name: 'Paper', answers: { secret: 'x' } };
  account = await createAccount(shop.as([channelsManage]), made);
});

async function bring(text: string, more: object = {}): Promise<void> {
  const sender = { id: 'u1', name: null, language: null };
  const said = {
    kind: 'message',
    dedupeKey: v7(),
    threadKey: 't1',
    occurredAt: world().system.now(),
    sender,
    text,
  };
  const payload = JSON.stringify({
    ...said,
    files: [],
    unsupported: [],
    isEdit: false,
    address: {},
    ...more,
  });
  const headers = { 'content-type': 'application/json', 'x-shop-signature': 's1', 'x-secret-token': 'hush' };
  const url = `${new URL(account.callbackUrl).pathname}?nonce=n1&access_token=hush`;
  await world().app.http.inject({ method: 'POST', url, headers, payload });
  await world().settle();
}

const owner = () => shop.as([channelsManage]);
const failed = async () => (await listFailedArrivals(owner(), account.accountId)).items;
const texts = async () => {
  const { items } = await listConversations(shop.as([inboxRead, inboxReadAll]), {
    limit: 10,
    order: 'recent',
  });
  return items.map(({ lastMessageText }) => lastMessageText);
};

it('shows what could not be read, whole, to whoever sets channels up', async () => {
  await bring('在吗');
  const [one, ...others] = await failed();
  expect(others).toEqual([]);
  expect(one).toMatchObject({ isReadable: false });
  const asked = { accountId: account.accountId, arrivalId: one?.arrivalId ?? '' };
  expect((await getFailedArrival(owner(), asked)).content).toContain('在吗');
  await expect(listFailedArrivals(shop.as([channelsRead]), account.accountId)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const elsewhere = (await world().aShop()).as([channelsManage]);
  await expect(getFailedArrival(elsewhere, asked)).rejects.toMatchObject({ kind: 'missing' });
});

it('takes it in once the adapter can read it, and once only', async () => {
  await bring('在吗');
  const arrivalIds = (await failed()).map(({ arrivalId }) => arrivalId);
  const still = await retryArrivals(owner(), account.accountId, { arrivalIds });
  expect(still).toEqual({ trying: 0, unread: 1 });
  expect(await failed()).toHaveLength(1);
  reads = true;
  expect(await retryArrivals(owner(), account.accountId, { arrivalIds })).toEqual({ trying: 1, unread: 0 });
  expect(await retryArrivals(owner(), account.accountId, { arrivalIds })).toEqual({ trying: 0, unread: 0 });
  await world().settle();
  expect(await texts()).toEqual(['在吗']);
  expect(await failed()).toEqual([]);
  const { items } = await listAccounts(shop.as([channelsRead]));
  expect(items).toMatchObject([{ failedIn: 0, waitingIn: 0 }]);
});

it('is read once more as it was called, and keeps no secret', async () => {
  await bring('在吗');
  const [one] = await failed();
  const { content } = await getFailedArrival(owner(), {
    accountId: account.accountId,
    arrivalId: one?.arrivalId ?? '',
  });
  expect(content).not.toContain('hush');
  call = undefined;
  await retryArrivals(owner(), account.accountId, { arrivalIds: [one?.arrivalId ?? ''] });
  expect(call).toMatchObject({ query: { nonce: 'n1' }, headers: { 'x-shop-signature': 's1' } });
});

it('says how much of it was too large to be kept', async () => {
  await bring('长', { filling: 'x'.repeat(300_000) });
  await bring('短');
  const cut = (await failed()).map(({ cutBytes }) => cutBytes > 0).toSorted();
  expect(cut).toEqual([false, true]);
});
