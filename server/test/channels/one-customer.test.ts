import { channelsManage } from '@zhiyin/domain/channels';
import { customersMerge, customersRead } from '@zhiyin/domain/customers';
import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { seeSensitive } from '@zhiyin/domain/kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { getCustomer } from '../../src/modules/customers/actions/get-customer.ts';
import { listIdentities } from '../../src/modules/customers/actions/list-identities.ts';
import { takeApartCustomer } from '../../src/modules/customers/actions/take-apart-customer.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import { type KfApi, openKfApi } from '../stand-ins/tencent/kf-api.ts';
import { type OpenApi, openOpenApi } from '../stand-ins/tencent/open-api.ts';
import { pushOf } from '../stand-ins/tencent/push.ts';
import { useWorld } from '../world.ts';
import vectors from './tencent-vectors.json' with { type: 'json' };
import type { VendorPush } from './vendor-side.ts';

const world = useWorld();
const now = () => world().system.now();
const official = vectors.wechat_oa_aes_message;
const company = vectors.wecom_kf_callback;
const appSecret = '0123456789abcdef0123456789abcdef';
const corpSecret = 'app-secret_of-the-shop_0123456789abcdefghij';
const kfId = 'wkSyntheticKfId00000001';
const unionIds = new Map([
  ['oFollower', 'o6_one-person'],
  ['wmCustomer', 'o6_one-person'],
  ['wmStranger', 'o6_somebody-else'],
]);
let open: OpenApi;
let kf: KfApi;
beforeAll(async () => {
  open = await openOpenApi({ appId: official.appid, secret: appSecret, kind: 'official', now, unionIds });
  kf = await openKfApi({
    ...{ corpId: company.corpid, secret: corpSecret, now, unionIds },
    accounts: new Map([[kfId, '茶铺客服']]),
    names: new Map([
      ['wmCustomer', '林小雨'],
      ['wmStranger', '陌生人'],
    ]),
  });
});
afterAll(() => Promise.all([open.close(), kf.close()]));

const seconds = () => Math.floor(now().getTime() / 1000);

it('knows a follower of the official account in WeCom again: one customer, both conversations, and apart again', async () => {
  const guard = openOutgoing({ ports: [open.port, kf.port], allowPrivate: ['127.0.0.1'] });
  outgoing.use(world().system, guard);
  const shop = await world().aShop();
  const owner = shop.as([channelsManage]);
  const desk = shop.as([customersRead, customersMerge, inboxRead, inboxReadAll, seeSensitive]);
  const oa = await createAccount(owner, {
    kind: 'wechat',
    name: 'OA',
    answers: {
      ...{ appid: official.appid, secret: appSecret, token: official.token, mode: 'safe' },
      ...{ aeskey: official.encodingAESKey, base: open.url },
    },
  });
  const wecom = await createAccount(owner, {
    kind: 'wecom',
    name: 'WeCom',
    answers: {
      ...{ corpid: company.corpid, secret: corpSecret, token: company.token },
      ...{ aeskey: company.encodingAESKey, base: kf.url },
    },
  });
  const bring = async (callbackUrl: string, { headers, payload, query = {} }: VendorPush) => {
    const url = new URL(callbackUrl).pathname;
    await world().app.http.inject({ method: 'POST', url, query: { ...query }, headers, payload });
    await world().settle();
  };
  const followerSays = (Content: string) => {
    const target = { token: official.token, aesKey: official.encodingAESKey, receiverId: official.appid };
    const said = { MsgType: 'text', Content, MsgId: `31${seconds()}` };
    const from = { ToUserName: 'gh_0', FromUserName: 'oFollower', CreateTime: seconds() };
    return bring(oa.callbackUrl, pushOf({ ...target, format: 'xml' }, { ...from, ...said }, now()));
  };
  const customerSays = (customer: string, content: string) => {
    const target = { token: company.token, aesKey: company.encodingAESKey, receiverId: company.corpid };
    const line = { msgid: `m-${customer}`, send_time: seconds(), origin: 3, msgtype: 'text' };
    const hint = kf.happened(kfId, { ...line, external_userid: customer, text: { content } });
    const called = { MsgType: 'event', Event: 'kf_msg_or_event', Token: hint, OpenKfId: kfId };
    const from = { ToUserName: company.corpid, CreateTime: seconds() };
    return bring(wecom.callbackUrl, pushOf({ ...target, format: 'xml' }, { ...from, ...called }, now()));
  };
  const conversations = async () => (await listConversations(desk, { limit: 50, order: 'recent' })).items;

  await followerSays('在吗');
  await customerSays('wmCustomer', '还是我');
  await customerSays('wmStranger', '你好');
  const records = new Set((await conversations()).map(({ customerId }) => customerId));
  expect(records.size).toBe(3);
  const persons = await Promise.all([...records].map((customerId) => getCustomer(desk, { customerId })));
  const [one] = persons.filter((person) => person.records.length === 2);
  expect(new Set(persons.map(({ customerId }) => customerId)).size).toBe(2);
  const customerId = one?.customerId ?? '';
  const ofPerson = { limit: 50, order: 'recent', customerId } as const;
  expect((await listConversations(desk, ofPerson)).items).toHaveLength(2);
  const { items } = await listIdentities(desk, { customerId });
  expect(items.map(({ kind, channel, strength }) => [kind, channel, strength]).toSorted()).toEqual([
    ['messenger', 'wechat', 'proved'],
    ['messenger', 'wecom', 'proved'],
    ['unionid', null, 'proved'],
    ['unionid', null, 'proved'],
  ]);

  const joined = one?.records.find(({ mergedIntoId }) => mergedIntoId !== null);
  expect(joined).toMatchObject({ mergedBy: null, mergeProof: 'unionid' });
  await takeApartCustomer(desk, { customerId: joined?.customerId ?? '' });
  expect((await listConversations(desk, ofPerson)).items).toHaveLength(1);
  world().pass(60);
  await followerSays('我又来了');
  expect((await getCustomer(desk, { customerId })).records).toHaveLength(1);
});
