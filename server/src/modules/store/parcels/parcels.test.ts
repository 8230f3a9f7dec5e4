import { inboxRead } from '@zhiyin/domain/inbox';
import {
  tellOrders as contract,
  createTracker as creating,
  parcelMoved,
  storeLink,
  storeRead,
  storeWrite,
} from '@zhiyin/domain/store';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { openCainiao, openKuaidi100 } from '../../../../test/stand-ins/parcel-trackers.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { linkOrder } from '../links/link-order.ts';
import { getOrder } from '../orders/get-order.ts';
import { tellOrders } from '../orders/tell-orders.ts';
import { askForParcel } from './ask-for-parcel.ts';
import { changeTracker, createTracker, listTrackers, switchTracker } from './trackers/keep-tracker.ts';

const world = useWorld();
const account = { customer: 'CUSTOMER1', key: 'key-of-kuaidi' };
const link = { resource: 'RESOURCE1', secret: 'secret-of-link' };
let kuaidi: Awaited<ReturnType<typeof openKuaidi100>>;
let cainiao: Awaited<ReturnType<typeof openCainiao>>;

beforeAll(async () => {
  kuaidi = await openKuaidi100(account);
  cainiao = await openCainiao(link);
  const guard = openOutgoing({ ports: [kuaidi.port, cainiao.port], allowPrivate: ['127.0.0.1'] });
  outgoing.use(world().system, guard);
});
beforeEach(() => {
  kuaidi.feel('take');
  cainiao.feel('take');
  kuaidi.whileSubscribing(null);
});
afterAll(async () => {
  await kuaidi.close();
  await cainiao.close();
});

const rights = [storeWrite, storeRead, storeLink];
const noon = '2026-11-01 12:00:00';
const one = '2026-11-01 13:00:00';
const two = '2026-11-01 14:00:00';

let numbers = 0;
/** A tracking number of nobody else's in this file. */
const aNumber = (beginning = 'YT'): string => `${beginning}${String(++numbers).padStart(13, '0')}`;

/** The keys of an account as `kind` asks for them. */
function keysFor(kind: 'kuaidi100' | 'cainiao', secret?: string) {
  const keys =
    kind === 'kuaidi100'
      ? { account: account.customer, secret: secret ?? account.key, address: kuaidi.url }
      : {
          account: link.resource,
          secret: secret ?? link.secret,
          appName: 'zhiyin',
          address: `${cainiao.url}/link.do`,
        };
  return creating.body.shape.keys.parse(keys);
}

async function aShop(kind: 'kuaidi100' | 'cainiao' = 'kuaidi100', secret?: string) {
  const shop = await world().aShop();
  const owner = shop.as(rights);
  const made = await createTracker(owner, { kind, name: '物流', keys: keysFor(kind, secret) });
  await world().settle();
  const tracker = async () => (await listTrackers(owner)).items[0] ?? expect.fail('it is gone');
  const push = async (payload: string, url = new URL(made.pushUrl).pathname) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return world().app.http.inject({ method: 'POST', url, headers, payload });
  };
  return { shop, owner, made, tracker, push };
}

interface Sent {
  readonly carrier?: string | null;
  readonly receiverPhone?: string;
  readonly state?: string;
  readonly buyerId?: string;
}

/** An order that is on its way; answers how to look at it. */
async function anOrder(shop: Shop, trackingNumber: string, { carrier = '圆通速递', ...more }: Sent = {}) {
  const ctx = shop.as(rights);
  const number = `order of ${trackingNumber}`;
  const tell = async ({ carrier: other = carrier, ...parts }: Sent = {}) => {
    const given = {
      platform: 'taobao',
      number,
      state: 'shipped',
      shippedAt: world().system.now().toISOString(),
    };
    const parcels = [{ trackingNumber, carrier: other }];
    const { items } = await tellOrders(
      ctx,
      contract.body.parse({ orders: [{ ...given, ...more, ...parts, parcels }] }),
    );
    await world().settle();
    return items[0]?.orderId ?? expect.fail('no order');
  };
  const orderId = await tell();
  const tracking = async () => {
    const { parcels } = await getOrder(ctx, { orderId });
    return parcels[0]?.tracking ?? expect.fail('no parcel');
  };
  return { orderId, tell, tracking };
}

async function movesOf(shop: Shop) {
  const facts = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select('payload')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', parcelMoved.kind)
      .orderBy('factId')
      .execute(),
  );
  return facts.map(({ payload }) => {
    const { fromState, toState } = parcelMoved.payload.parse(payload);
    return [fromState, toState];
  });
}

const step = (time: string, said: string, code?: string) => ({ time, said, ...(code && { code }) });

it('has parcels followed that are on their way, those from before the tracker too, and tells 快递100 no more than it must', async () => {
  const shop = await world().aShop();
  const [before, after, old, unsent] = [aNumber(), aNumber('SF'), aNumber(), aNumber()];
  await anOrder(shop, before, { receiverPhone: '13812345678' });
  await anOrder(shop, unsent, { state: 'paid' });
  await createTracker(shop.as(rights), { kind: 'kuaidi100', name: '物流', keys: keysFor('kuaidi100') });
  await world().settle();
  await anOrder(shop, after, { carrier: '顺丰速运', receiverPhone: '17812345678-4321' });
  const ctx = shop.as(rights);
  const long = {
    platform: 'taobao',
    number: 'long ago',
    state: 'shipped',
    shippedAt: '2020-01-01T00:00:00.000Z',
  };
  const parcels = [{ trackingNumber: old, carrier: '圆通' }];
  await tellOrders(ctx, contract.body.parse({ orders: [{ ...long, parcels }] }));
  await world().settle();

  const asked = (number: string) => kuaidi.subscribed.get(number);
  expect(asked(before)).toMatchObject({ company: 'yuantong', parameters: { phone: '' } });
  expect(asked(after)).toMatchObject({ company: 'shunfeng', parameters: { phone: '4321' } });
  expect([asked(old), asked(unsent)]).toEqual([undefined, undefined]);
  expect((await listTrackers(ctx)).items).toMatchObject([{ state: 'well', followedCount: 2 }]);
});

it('keeps what is pushed, answers as the paper says, and tells of each state once', async () => {
  const { shop, push } = await aShop();
  const number = aNumber();
  const { tracking } = await anOrder(shop, number);
  const moving = kuaidi.pushOf(number, { state: '0', steps: [step(one, '离开杭州'), step(noon, '已收件')] });
  const answer = await push(moving);
  expect([answer.statusCode, answer.json()]).toEqual([
    200,
    { result: true, returnCode: '200', message: '成功' },
  ]);
  expect((await push(moving)).statusCode).toBe(200);
  expect(await tracking()).toMatchObject({
    state: 'moving',
    problem: null,
    steps: [{ at: '2026-11-01T05:00:00.000Z', place: '浙江,杭州市', said: '离开杭州' }, { said: '已收件' }],
  });
  await push(kuaidi.pushOf(number, { state: '3', steps: [step(two, '本人签收', '301')] }, 'shutdown', 'ok'));
  expect(await movesOf(shop)).toEqual([
    [null, 'moving'],
    ['moving', 'signed'],
  ]);
});

it('is not brought back by a push that comes late', async () => {
  const { shop, push } = await aShop();
  const number = aNumber();
  const { tracking } = await anOrder(shop, number);
  await push(kuaidi.pushOf(number, { state: '5', steps: [step(two, '派送中'), step(noon, '已收件')] }));
  await push(kuaidi.pushOf(number, { state: '0', steps: [step(one, '离开杭州'), step(noon, '已收件')] }));
  expect(await tracking()).toMatchObject({ state: 'delivering', steps: [{}, { said: '离开杭州' }, {}] });
  expect(await movesOf(shop)).toEqual([[null, 'delivering']]);
});

it('takes several pushes of one parcel that come at once', async () => {
  const { shop, push } = await aShop();
  const number = aNumber();
  const { tracking } = await anOrder(shop, number);
  const steps = [step(two, '签收'), step(one, '派送'), step(noon, '已收件')];
  const told = ['1', '5', '3'].map((state, later) =>
    push(kuaidi.pushOf(number, { state, steps: steps.slice(2 - later) })),
  );
  expect((await Promise.all(told)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect(await tracking()).toMatchObject({ state: 'signed', steps: [{}, {}, {}] });
});

it('believes nobody else, and drops what is of no parcel of the shop', async () => {
  const { shop, push, tracker } = await aShop();
  const other = await aShop();
  const number = aNumber();
  const { tracking } = await anOrder(shop, number);
  const moving = kuaidi.pushOf(number, { state: '0', steps: [step(noon, '已收件')] });
  const altered = moving.replace('polling', 'polling2');
  expect((await push(altered)).statusCode).toBe(401);
  expect((await push('')).statusCode).toBe(401);
  expect((await other.push(moving)).statusCode).toBe(401);
  expect(await tracker()).toMatchObject({ state: 'well' });
  expect((await push(moving, `/api/store/parcel-pushes/${'A'.repeat(43)}`)).statusCode).toBe(404);
  expect(await tracking()).toMatchObject({ state: null, steps: [] });

  const theirs = aNumber();
  const { parameters } = kuaidi.subscribed.get(number) ?? expect.fail('nobody subscribed');
  kuaidi.subscribed.set(theirs, { company: 'yuantong', number: theirs, key: '', parameters });
  const stray = await push(kuaidi.pushOf(theirs, { state: '3', steps: [step(noon, '签收')] }));
  expect([stray.statusCode, stray.json()]).toMatchObject([200, { result: true }]);
  expect(await movesOf(shop)).toEqual([]);
});

it('says what it could not believe or read until it is well again, and is not well for a stranger’s call', async () => {
  const { shop, push, tracker } = await aShop();
  expect((await push('param=%7B%7D&sign=0')).statusCode).toBe(401);
  expect(await tracker()).toMatchObject({ state: 'trouble', problem: 'signature' });
  const number = aNumber();
  await anOrder(shop, number);
  expect(await tracker()).toMatchObject({ state: 'well', problem: null });
  const { salt } = kuaidi.subscribed.get(number)?.parameters ?? expect.fail('nobody subscribed');
  const { signOf } = await import('./trackers/kuaidi100.ts');
  const unreadable = new URLSearchParams({
    param: '{"status":1}',
    sign: signOf('{"status":1}', salt),
  }).toString();
  expect((await push(unreadable)).statusCode).toBe(200);
  expect(await tracker()).toMatchObject({ state: 'trouble', problem: 'unreadable' });
  expect((await tracker()).problemDetail).toBeTruthy();
});

it('takes a push that is quicker than the answer to the subscription', async () => {
  const { shop, push, tracker } = await aShop();
  const number = aNumber();
  kuaidi.whileSubscribing(async () => {
    const early = await push(
      kuaidi.pushOf(number, { state: '3', steps: [step(noon, '签收')] }, 'shutdown', 'ok'),
    );
    expect(early.statusCode).toBe(200);
  });
  const { tracking } = await anOrder(shop, number);
  expect(await tracking()).toMatchObject({ state: 'signed', problem: null });
  expect(await tracker()).toMatchObject({ state: 'well', followedCount: 0 });
});

it('follows a parcel once, though the process was gone when the answer came', async () => {
  const { shop, tracker } = await aShop();
  const number = aNumber();
  kuaidi.feel('take-and-hang-up');
  const { tracking } = await anOrder(shop, number);
  expect(await tracker()).toMatchObject({ state: 'trouble', problem: 'unreachable', followedCount: 0 });
  expect(kuaidi.subscribed.has(number)).toBe(true);
  kuaidi.feel('take');
  world().pass(601);
  await world().settle();
  expect(await tracker()).toMatchObject({ state: 'well', problem: null, followedCount: 1 });
  expect(await tracking()).toMatchObject({ problem: null });
});

it('says plainly why nobody follows a parcel, and follows it once that is mended', async () => {
  const { shop, owner } = await aShop();
  const [strange, secret] = [aNumber(), aNumber('SF')];
  const unknown = await anOrder(shop, strange, { carrier: '小马快跑' });
  const phoneless = await anOrder(shop, secret, { carrier: '顺丰' });
  expect(await unknown.tracking()).toMatchObject({ problem: 'unknown-carrier', askableAt: null });
  expect(await phoneless.tracking()).toMatchObject({ problem: 'needs-phone', askableAt: null });
  await expect(
    askForParcel(owner, { orderId: unknown.orderId, trackingNumber: strange }),
  ).rejects.toMatchObject({ kind: 'conflict', values: { carrier: '小马快跑' } });
  await expect(
    askForParcel(owner, { orderId: phoneless.orderId, trackingNumber: secret }),
  ).rejects.toMatchObject({ kind: 'conflict', values: { carrier: 'SF Express' } });
  await unknown.tell({ carrier: '圆通' });
  await phoneless.tell({ carrier: '顺丰', receiverPhone: '138****5678' });
  expect([kuaidi.subscribed.get(strange)?.company, kuaidi.subscribed.get(secret)?.parameters.phone]).toEqual([
    'yuantong',
    '5678',
  ]);
  expect(await phoneless.tracking()).toMatchObject({ problem: null });
});

it('says that the account is refused, and follows what waited as soon as the key is right', async () => {
  const { shop, owner, made, tracker } = await aShop('kuaidi100', 'another-key');
  const number = aNumber();
  await anOrder(shop, number);
  expect(await tracker()).toMatchObject({ state: 'trouble', problem: 'credentials' });
  expect((await tracker()).problemDetail).toContain('600');
  const changed = { revision: 1, name: '物流', keys: { secret: account.key } };
  await changeTracker(owner, made.trackerId, changed);
  await world().settle();
  expect(await tracker()).toMatchObject({ state: 'well', followedCount: 1, revision: 2 });
  expect(JSON.stringify(await tracker())).not.toContain(account.key);
  await expect(changeTracker(owner, made.trackerId, changed)).rejects.toMatchObject({ kind: 'conflict' });
});

it('shows what the tracker did not take', async () => {
  const { shop } = await aShop();
  kuaidi.feel('refuse');
  const { tracking } = await anOrder(shop, aNumber());
  expect(await tracking()).toMatchObject({ problem: 'refused', problemDetail: '701 拒绝订阅的快递公司' });
});

it('asks by hand once in half an hour, whoever asks, and one of two at once', async () => {
  const { shop } = await aShop();
  const agent = shop.as([storeRead]);
  const number = aNumber();
  const { orderId } = await anOrder(shop, number);
  const asked = { orderId, trackingNumber: number };
  expect(await askForParcel(agent, asked)).toMatchObject({ state: null, steps: [] });
  kuaidi.know(number, { state: '5', steps: [step(noon, '派送中')] });
  await expect(askForParcel(agent, asked)).rejects.toMatchObject({ kind: 'limit', values: { minutes: 30 } });
  world().pass(30 * 60 + 1);
  const both = await Promise.allSettled([
    askForParcel(agent, asked),
    askForParcel(shop.as([storeRead]), asked),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await askForParcel(shop.as([inboxRead]), asked).catch(({ kind }) => kind)).toBe('forbidden');
  expect(kuaidi.asked.filter(({ num }) => num === number)).toHaveLength(2);
  const { parcels } = await getOrder(agent, { orderId });
  expect(parcels).toMatchObject([{ tracking: { state: 'delivering', steps: [{ said: '派送中' }] } }]);
});

it('says why it cannot be asked now, and asks for no parcel that is not of the order', async () => {
  const { shop, owner, tracker, made } = await aShop();
  const number = aNumber();
  const { orderId } = await anOrder(shop, number);
  kuaidi.feel('busy');
  await expect(askForParcel(owner, { orderId, trackingNumber: number })).rejects.toMatchObject({
    kind: 'conflict',
    values: { detail: '502 服务器繁忙' },
  });
  expect(await tracker()).toMatchObject({ state: 'trouble', problem: 'busy' });
  await expect(askForParcel(owner, { orderId, trackingNumber: 'YT1' })).rejects.toMatchObject({
    kind: 'missing',
  });
  await expect(askForParcel(owner, { orderId: v7(), trackingNumber: number })).rejects.toMatchObject({
    kind: 'missing',
  });
  await switchTracker(owner, made.trackerId, { isOff: true });
  await expect(askForParcel(owner, { orderId, trackingNumber: number })).rejects.toThrow('No parcel tracker');
});

it('takes nothing while it is off, and follows again what is on its way when it is on', async () => {
  const { shop, owner, made, push, tracker } = await aShop();
  const [first, second] = [aNumber(), aNumber()];
  const { tracking } = await anOrder(shop, first);
  await switchTracker(owner, made.trackerId, { isOff: true });
  await anOrder(shop, second);
  expect(kuaidi.subscribed.has(second)).toBe(false);
  const pushed = kuaidi.pushOf(first, { state: '3', steps: [step(noon, '签收')] });
  expect((await push(pushed)).statusCode).toBe(404);
  await switchTracker(owner, made.trackerId, { isOff: false });
  await world().settle();
  expect(kuaidi.subscribed.has(second)).toBe(true);
  expect((await push(pushed)).statusCode).toBe(200);
  expect(await tracking()).toMatchObject({ state: 'signed' });
  expect(await tracker()).toMatchObject({ archivedAt: null });
});

it('has one tracker of a kind in use, which managers alone connect and see', async () => {
  const { shop, owner } = await aShop();
  const second = { kind: 'kuaidi100', name: '又一个', keys: keysFor('kuaidi100') } as const;
  await expect(createTracker(owner, second)).rejects.toMatchObject({ kind: 'conflict' });
  await expect(createTracker(shop.as([storeRead]), second)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(listTrackers(shop.as([storeRead]))).rejects.toMatchObject({ kind: 'forbidden' });
  const { appName: _, ...keys } = keysFor('cainiao');
  const nameless = { kind: 'cainiao', name: '菜鸟', keys } as const;
  await expect(createTracker(owner, nameless)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(createTracker(owner, { ...nameless, keys: keysFor('cainiao') })).resolves.toMatchObject({
    kind: 'cainiao',
  });
});

it('asks LINK for parcels every six hours while they move, and takes what it pushes', async () => {
  const { shop, push, tracker } = await aShop('cainiao');
  const number = aNumber();
  cainiao.know(number, 'TRANSPORT', [step(noon, '离开杭州')]);
  const { tracking } = await anOrder(shop, number);
  expect(await tracking()).toMatchObject({ state: 'moving', steps: [{ place: '杭州市', said: '离开杭州' }] });
  cainiao.know(number, 'DELIVERING', [step(one, '派送中'), step(noon, '离开杭州')]);
  world().pass(6 * 3600 + 1);
  await world().settle();
  expect(await tracking()).toMatchObject({ state: 'delivering' });
  expect(await tracker()).toMatchObject({ followedCount: 1 });

  const { digestOf } = await import('./trackers/cainiao.ts');
  const content = JSON.stringify({
    ...{ mailNo: number, cpCode: 'YTO', logisticsStatus: 'SIGN' },
    fullTraceDetail: [{ time: two, desc: '已签收', city: '上海市' }],
  });
  const form = {
    logistics_interface: content,
    data_digest: digestOf(content, link.secret),
    msg_type: 'TRACEPUSH',
  };
  const answer = await push(new URLSearchParams(form).toString());
  expect([answer.statusCode, answer.json()]).toEqual([200, { success: 'true', errorCode: '', errorMsg: '' }]);
  expect((await push(new URLSearchParams({ ...form, data_digest: 'AAAA' }).toString())).statusCode).toBe(401);
  expect(await tracking()).toMatchObject({ state: 'signed' });
  const { count } = cainiao.calls;
  world().pass(6 * 3600 + 1);
  await world().settle();
  expect(cainiao.calls.count).toBe(count);
  expect(await tracker()).toMatchObject({ followedCount: 0 });
});

it('sets off rules in the conversation of whoever waits for it', async () => {
  const { shop, push } = await aShop();
  const visitor = shop.asVisitor();
  const conversationId = await write(visitor, '我的快递呢');
  const quiet = await write(shop.asVisitor(), '在吗');
  const gone = { field: 'parcelTo', operator: 'is', value: 'trouble' };
  const waits = { field: 'parcelState', operator: 'is', value: 'trouble' };
  const text = { zh: '快递有点问题，我们在查', en: 'We are asking the carrier.' };
  const steps = [{ action: 'inbox.reply', settings: { text, when: 'now' } }];
  const ruleId = await publish(shop, { facts: ['inbox.parcel-moved'], if: { all: [gone, waits] }, steps });
  const number = aNumber();
  const { orderId } = await anOrder(shop, number, { buyerId: 'u-1' });
  await linkOrder(shop.as(rights), { orderId, customerId: visitor.actor.id });
  await push(kuaidi.pushOf(number, { state: '0', steps: [step(noon, '离开杭州')] }));
  await world().settle();
  expect(await firingsOf(shop)).toEqual([]);
  await push(kuaidi.pushOf(number, { state: '2', steps: [step(one, '地址不详')] }));
  await world().settle();
  expect(await firingsOf(shop)).toMatchObject([{ ruleId, state: 'done', subjectId: conversationId }]);
  expect(await stored(shop, conversationId)).toMatchObject({ lastMessageText: text.en });
  expect(await stored(shop, quiet)).toMatchObject({ lastMessageText: '在吗' });
});

it('keeps no digit of a phone beside the order', async () => {
  const { shop, owner } = await aShop();
  const number = aNumber('SF');
  const { orderId } = await anOrder(shop, number, { carrier: '顺丰', receiverPhone: '13800008642' });
  await askForParcel(owner, { orderId, trackingNumber: number });
  expect(kuaidi.asked.at(-1)).toMatchObject({ num: number, phone: '8642' });
  const kept = await look(shop.asSystem(), async (tx) => ({
    facts: await tx.db
      .selectFrom('facts')
      .select('payload')
      .where('workspaceId', '=', tx.workspaceId)
      .execute(),
    parcels: await tx.db
      .selectFrom('trackedParcels')
      .selectAll()
      .where('workspaceId', '=', tx.workspaceId)
      .execute(),
    due: await tx.db.selectFrom('due').selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
  }));
  expect(kept.parcels).toHaveLength(1);
  const plain = JSON.stringify(kept).replaceAll(
    /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g,
    '',
  );
  expect(plain).not.toContain('8642');
});
