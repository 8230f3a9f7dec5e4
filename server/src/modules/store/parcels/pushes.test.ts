import { importChannel } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { movesOf, noon, one, parcelRights, step, two, useParcels } from '../../../../test/parcel-desk.ts';
import { firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { useWorld } from '../../../../test/world.ts';
import { linkOrder } from '../links/link-order.ts';
import { switchTracker } from './trackers/keep-tracker.ts';
import { signOf } from './trackers/kuaidi100.ts';

const world = useWorld();
const { kuaidi, aNumber, aShop, anOrder } = useParcels(world);

it('keeps what is pushed, answers as the paper says, and tells of each state once', async () => {
  const { shop, push } = await aShop();
  const number = aNumber();
  const { tracking } = await anOrder(shop, number);
  const moving = kuaidi().pushOf(number, {
    state: '0',
    steps: [step(one, '离开杭州'), step(noon, '已收件')],
  });
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
  await push(
    kuaidi().pushOf(number, { state: '3', steps: [step(two, '本人签收', '301')] }, 'shutdown', 'ok'),
  );
  expect(await movesOf(shop)).toEqual([
    [null, 'moving'],
    ['moving', 'signed'],
  ]);
});

it('is not brought back by a push that comes late', async () => {
  const { shop, push } = await aShop();
  const number = aNumber();
  const { tracking } = await anOrder(shop, number);
  await push(kuaidi().pushOf(number, { state: '5', steps: [step(two, '派送中'), step(noon, '已收件')] }));
  await push(kuaidi().pushOf(number, { state: '0', steps: [step(one, '离开杭州'), step(noon, '已收件')] }));
  expect(await tracking()).toMatchObject({ state: 'delivering', steps: [{}, { said: '离开杭州' }, {}] });
  expect(await movesOf(shop)).toEqual([[null, 'delivering']]);
});

it('takes several pushes of one parcel that come at once', async () => {
  const { shop, push } = await aShop();
  const number = aNumber();
  const { tracking } = await anOrder(shop, number);
  const steps = [step(two, '签收'), step(one, '派送'), step(noon, '已收件')];
  const told = ['1', '5', '3'].map((state, later) =>
    push(kuaidi().pushOf(number, { state, steps: steps.slice(2 - later) })),
  );
  expect((await Promise.all(told)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect(await tracking()).toMatchObject({ state: 'signed', steps: [{}, {}, {}] });
});

it('believes nobody else, and drops what is of no parcel of the shop', async () => {
  const { shop, push, tracker } = await aShop();
  const other = await aShop();
  const number = aNumber();
  const { tracking } = await anOrder(shop, number);
  const moving = kuaidi().pushOf(number, { state: '0', steps: [step(noon, '已收件')] });
  const altered = moving.replace('polling', 'polling2');
  expect((await push(altered)).statusCode).toBe(401);
  expect((await push('')).statusCode).toBe(401);
  expect((await other.push(moving)).statusCode).toBe(401);
  expect(await tracker()).toMatchObject({ state: 'well' });
  expect((await push(moving, `/api/store/parcel-pushes/${'A'.repeat(43)}`)).statusCode).toBe(404);
  expect(await tracking()).toMatchObject({ state: null, steps: [] });

  const theirs = aNumber();
  const { parameters } = kuaidi().subscribed.get(number) ?? expect.fail('nobody subscribed');
  kuaidi().subscribed.set(theirs, { company: 'yuantong', number: theirs, key: '', parameters });
  const stray = await push(kuaidi().pushOf(theirs, { state: '3', steps: [step(noon, '签收')] }));
  expect([stray.statusCode, stray.json()]).toMatchObject([200, { result: true }]);
  expect(await movesOf(shop)).toEqual([]);
});

it('takes an end that is told in words which the database would refuse', async () => {
  const { shop, push, tracker } = await aShop();
  const number = aNumber();
  const { tracking } = await anOrder(shop, number);
  const ended = kuaidi().pushOf(
    number,
    { state: '0', steps: [step(noon, '离开\0杭州')] },
    'abort',
    '3天\0无轨迹',
  );
  expect((await push(ended)).statusCode).toBe(200);
  expect(await tracking()).toMatchObject({ state: 'moving' });
  expect(await tracker()).toMatchObject({ state: 'well', followedCount: 0 });
});

it('says what it could not believe or read until it is well again, and is not well for a stranger’s call', async () => {
  const { shop, push, tracker } = await aShop();
  expect((await push('param=%7B%7D&sign=0')).statusCode).toBe(401);
  expect(await tracker()).toMatchObject({ state: 'trouble', problem: 'signature' });
  const number = aNumber();
  await anOrder(shop, number);
  expect(await tracker()).toMatchObject({ state: 'well', problem: null });
  const { salt } = kuaidi().subscribed.get(number)?.parameters ?? expect.fail('nobody subscribed');
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
  kuaidi().whileSubscribing(async () => {
    const early = await push(
      kuaidi().pushOf(number, { state: '3', steps: [step(noon, '签收')] }, 'shutdown', 'ok'),
    );
    expect(early.statusCode).toBe(200);
  });
  const { tracking } = await anOrder(shop, number);
  expect(await tracking()).toMatchObject({ state: 'signed', problem: null });
  expect(await tracker()).toMatchObject({ state: 'well', followedCount: 0 });
});

it('takes nothing while it is off, and follows again what is on its way when it is on', async () => {
  const { shop, owner, made, push, tracker } = await aShop();
  const [first, second] = [aNumber(), aNumber()];
  const { tracking } = await anOrder(shop, first);
  await switchTracker(owner, made.trackerId, { isOff: true });
  await anOrder(shop, second);
  expect(kuaidi().subscribed.has(second)).toBe(false);
  const pushed = kuaidi().pushOf(first, { state: '3', steps: [step(noon, '签收')] });
  expect((await push(pushed)).statusCode).toBe(404);
  await switchTracker(owner, made.trackerId, { isOff: false });
  await world().settle();
  expect(kuaidi().subscribed.has(second)).toBe(true);
  expect((await push(pushed)).statusCode).toBe(200);
  expect(await tracking()).toMatchObject({ state: 'signed' });
  expect(await tracker()).toMatchObject({ archivedAt: null });
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
  await linkOrder(shop.as(parcelRights), { orderId, customerId: visitor.actor.id });
  await push(kuaidi().pushOf(number, { state: '0', steps: [step(noon, '离开杭州')] }));
  await world().settle();
  expect(await firingsOf(shop)).toEqual([]);
  await push(kuaidi().pushOf(number, { state: '2', steps: [step(one, '地址不详')] }));
  await world().settle();
  expect(await firingsOf(shop)).toMatchObject([{ ruleId, state: 'done', subjectId: conversationId }]);
  expect(await stored(shop, conversationId)).toMatchObject({ lastMessageText: text.en });
  expect(await stored(shop, quiet)).toMatchObject({ lastMessageText: '在吗' });
});

it('sets off nothing in a chat that was imported', async () => {
  const { shop, push } = await aShop();
  const visitor = shop.asVisitor();
  await write(visitor, '很久以前问的');
  await transact(shop.as([]), (tx) =>
    tx.db.updateTable('conversations').set({ channel: importChannel }).execute(),
  );
  const text = { zh: '到了', en: 'It is there.' };
  const steps = [{ action: 'inbox.reply', settings: { text, when: 'now' } }];
  await publish(shop, { facts: ['inbox.parcel-moved'], if: { all: [] }, steps });
  const number = aNumber();
  const { orderId } = await anOrder(shop, number, { buyerId: 'u-2' });
  await linkOrder(shop.as(parcelRights), { orderId, customerId: visitor.actor.id });
  await push(kuaidi().pushOf(number, { state: '0', steps: [step(noon, '离开杭州')] }));
  await world().settle();
  expect(await firingsOf(shop)).toEqual([]);
});
