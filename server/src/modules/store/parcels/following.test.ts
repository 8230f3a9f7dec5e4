import { inboxRead } from '@zhiyin/domain/inbox';
import { tellOrders as contract, storeRead } from '@zhiyin/domain/store';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import {
  account,
  link,
  noon,
  one,
  parcelRights,
  step,
  two,
  useParcels,
} from '../../../../test/parcel-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { getOrder } from '../orders/get-order.ts';
import { tellOrders } from '../orders/tell-orders.ts';
import { askForParcel } from './ask-for-parcel.ts';
import { digestOf } from './trackers/cainiao.ts';
import { changeTracker, createTracker, listTrackers, switchTracker } from './trackers/keep-tracker.ts';

const world = useWorld();
const { kuaidi, cainiao, aNumber, keysFor, aShop, anOrder } = useParcels(world);

it('has parcels followed that are on their way, those from before the tracker too, and tells 快递100 no more than it must', async () => {
  const shop = await world().aShop();
  const [before, after, old, unsent] = [aNumber(), aNumber('SF'), aNumber(), aNumber()];
  await anOrder(shop, before, { receiverPhone: '13812345678' });
  await anOrder(shop, unsent, { state: 'paid' });
  await createTracker(shop.as(parcelRights), { kind: 'kuaidi100', name: '物流', keys: keysFor('kuaidi100') });
  await world().settle();
  await anOrder(shop, after, { carrier: '顺丰速运', receiverPhone: '17812345678-4321' });
  const ctx = shop.as(parcelRights);
  const long = {
    platform: 'taobao',
    number: 'long ago',
    state: 'shipped',
    shippedAt: '2020-01-01T00:00:00.000Z',
  };
  const parcels = [{ trackingNumber: old, carrier: '圆通' }];
  await tellOrders(ctx, contract.body.parse({ orders: [{ ...long, parcels }] }));
  await world().settle();

  const asked = (number: string) => kuaidi().subscribed.get(number);
  expect(asked(before)).toMatchObject({ company: 'yuantong', parameters: { phone: '' } });
  expect(asked(after)).toMatchObject({ company: 'shunfeng', parameters: { phone: '4321' } });
  expect([asked(old), asked(unsent)]).toEqual([undefined, undefined]);
  expect((await listTrackers(ctx)).items).toMatchObject([{ state: 'well', followedCount: 2 }]);
});

it('follows a parcel once, though the process was gone when the answer came', async () => {
  const { shop, tracker } = await aShop();
  const number = aNumber();
  kuaidi().feel('take-and-hang-up');
  const { tracking } = await anOrder(shop, number);
  expect(await tracker()).toMatchObject({ state: 'trouble', problem: 'unreachable', followedCount: 0 });
  expect(kuaidi().subscribed.has(number)).toBe(true);
  kuaidi().feel('take');
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
  expect([
    kuaidi().subscribed.get(strange)?.company,
    kuaidi().subscribed.get(secret)?.parameters.phone,
  ]).toEqual(['yuantong', '5678']);
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
  kuaidi().feel('refuse');
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
  kuaidi().know(number, { state: '5', steps: [step(noon, '派送中')] });
  await expect(askForParcel(agent, asked)).rejects.toMatchObject({ kind: 'limit', values: { minutes: 30 } });
  world().pass(30 * 60 + 1);
  const both = await Promise.allSettled([
    askForParcel(agent, asked),
    askForParcel(shop.as([storeRead]), asked),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await askForParcel(shop.as([inboxRead]), asked).catch(({ kind }) => kind)).toBe('forbidden');
  expect(kuaidi().asked.filter(({ num }) => num === number)).toHaveLength(2);
  const { parcels } = await getOrder(agent, { orderId });
  expect(parcels).toMatchObject([{ tracking: { state: 'delivering', steps: [{ said: '派送中' }] } }]);
});

it('says why it cannot be asked now, and asks for no parcel that is not of the order', async () => {
  const { shop, owner, tracker, made } = await aShop();
  const number = aNumber();
  const { orderId } = await anOrder(shop, number);
  kuaidi().feel('busy');
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
  cainiao().know(number, 'TRANSPORT', [step(noon, '离开杭州')]);
  const { tracking } = await anOrder(shop, number);
  expect(await tracking()).toMatchObject({ state: 'moving', steps: [{ place: '杭州市', said: '离开杭州' }] });
  cainiao().know(number, 'DELIVERING', [step(one, '派送中'), step(noon, '离开杭州')]);
  world().pass(6 * 3600 + 1);
  await world().settle();
  expect(await tracking()).toMatchObject({ state: 'delivering' });
  expect(await tracker()).toMatchObject({ followedCount: 1 });
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
  const { count } = cainiao().calls;
  world().pass(6 * 3600 + 1);
  await world().settle();
  expect(cainiao().calls.count).toBe(count);
  expect(await tracker()).toMatchObject({ followedCount: 0 });
});

it('asks LINK on where it left off when it was off over its turn, and a better tracker takes over', async () => {
  const { shop, owner, made } = await aShop('cainiao');
  const number = aNumber();
  cainiao().know(number, 'TRANSPORT', [step(noon, '离开杭州')]);
  const { tracking } = await anOrder(shop, number);
  expect(await tracking()).toMatchObject({ state: 'moving' });
  await switchTracker(owner, made.trackerId, { isOff: true });
  world().pass(7 * 3600);
  await world().settle();
  cainiao().know(number, 'DELIVERING', [step(one, '派送中'), step(noon, '离开杭州')]);
  await switchTracker(owner, made.trackerId, { isOff: false });
  await world().settle();
  expect(await tracking()).toMatchObject({ state: 'delivering' });
  cainiao().know(number, 'SIGN', [step(two, '已签收'), step(noon, '离开杭州')]);
  await createTracker(owner, { kind: 'kuaidi100', name: '快递', keys: keysFor('kuaidi100') });
  await world().settle();
  expect(kuaidi().subscribed.has(number)).toBe(false);
  world().pass(6 * 3600 + 1);
  await world().settle();
  expect(kuaidi().subscribed.has(number)).toBe(true);
  const followed = (await listTrackers(owner)).items.map(({ kind, followedCount }) => [kind, followedCount]);
  expect(Object.fromEntries(followed)).toEqual({ kuaidi100: 1, cainiao: 0 });
});

it('has parcels of a tracker that is off followed by the one that is connected in its place', async () => {
  const { shop, owner, made } = await aShop();
  const number = aNumber();
  await anOrder(shop, number);
  await switchTracker(owner, made.trackerId, { isOff: true });
  kuaidi().subscribed.clear();
  const { trackerId } = await createTracker(owner, {
    ...{ kind: 'kuaidi100', name: '新账号' },
    keys: keysFor('kuaidi100'),
  });
  await world().settle();
  expect(kuaidi().subscribed.has(number)).toBe(true);
  const { items } = await listTrackers(owner);
  expect(items.find((one) => one.trackerId === trackerId)).toMatchObject({ followedCount: 1 });
});

it('lets be what was shipped long ago, though it was asked for by hand', async () => {
  const { shop, owner, made } = await aShop();
  const [old, late] = [aNumber(), aNumber()];
  const days = (count: number) =>
    new Date(world().system.now().getTime() - count * 24 * 3600_000).toISOString();
  for (const [number, count] of [
    [old, 40],
    [late, 20],
  ] as const) {
    const { orderId, tell } = await anOrder(shop, number, { state: 'paid' });
    await askForParcel(owner, { orderId, trackingNumber: number });
    await tell({ state: 'shipped', shippedAt: days(count) });
  }
  await changeTracker(owner, made.trackerId, { revision: 1, name: '物流', keys: { salt: 'another-salt' } });
  await world().settle();
  expect([old, late].map((number) => kuaidi().subscribed.has(number))).toEqual([false, true]);
});

it('sends keys that are kept to no other address, and none over an open line', async () => {
  const { owner, made } = await aShop();
  const change = (keys: Parameters<typeof changeTracker>[2]['keys']) =>
    changeTracker(owner, made.trackerId, { revision: 1, name: '物流', keys });
  const { account: customer, secret } = keysFor('kuaidi100');
  const elsewhere = 'https://mine.example.com';
  for (const keys of [{ address: elsewhere }, { address: elsewhere, secret }, { address: cainiao().url }])
    await expect(change(keys)).rejects.toMatchObject({ kind: 'invalid' });
  const open = { address: 'http://mine.example.com', account: customer, secret };
  await expect(change(open)).rejects.toThrow('https://');
  const fresh = {
    kind: 'cainiao',
    name: '菜鸟',
    keys: { ...keysFor('cainiao'), address: open.address },
  } as const;
  await expect(createTracker(owner, fresh)).rejects.toThrow('https://');
  await expect(change({ address: `${kuaidi().url}/proxy` })).resolves.toMatchObject({ revision: 2 });
  await expect(
    changeTracker(owner, made.trackerId, {
      ...{ revision: 2, name: '物流' },
      keys: { account: customer, secret, address: cainiao().url },
    }),
  ).resolves.toMatchObject({ revision: 3 });
});

it('keeps no digit of a phone beside the order', async () => {
  const { shop, owner } = await aShop();
  const number = aNumber('SF');
  const { orderId } = await anOrder(shop, number, { carrier: '顺丰', receiverPhone: '13800008642' });
  await askForParcel(owner, { orderId, trackingNumber: number });
  expect(kuaidi().asked.at(-1)).toMatchObject({ num: number, phone: '8642' });
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
