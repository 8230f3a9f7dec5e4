import { storeRead, storeSeeReceivers, storeWrite } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { john, personal, privacyDesk, receiver } from '../../../../../test/privacy-desk.ts';
import { useWorld } from '../../../../../test/world.ts';
import { linkOrder } from '../../links/link-order.ts';
import { getOrder } from '../../orders/get-order.ts';
import { showReceiver } from '../../orders/show-receiver.ts';
import { listRatings } from '../../ratings/list-ratings.ts';
import { erasePrivacyRequest } from './erase-request.ts';
import { exportPrivacyRequest } from './export-request.ts';
import { erasePrivacy } from './jobs/erase-privacy.ts';
import { changeRequest } from './rows.ts';
import { settlePrivacyRequest } from './settle-request.ts';

const world = useWorld();
const { aDesk, withJohn } = privacyDesk(world);
const daySeconds = 24 * 3600;

it('erases by one press what says whose orders they were, and keeps what was sold', async () => {
  const desk = await withJohn();
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  expect(await desk.requests()).toMatchObject([
    { wish: 'forget', orderNumbers: ['#1001', '#1002'], orderCount: 2, isErasing: false, outcome: null },
  ]);
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await desk.requests()).toMatchObject([
    { isErasing: false, settledAt: expect.any(String), outcome: 'erased', orderCount: 2 },
  ]);
  const kept = await desk.kept();
  for (const said of personal.filter((one) => one !== receiver.receiverPhone))
    expect(kept).not.toContain(said);
  // What is somebody else's stays, whichever phone they gave.
  expect(await showReceiver(desk.owner, { orderId: desk.other })).toMatchObject({ phone: '13800000007' });
  expect(await showReceiver(desk.owner, { orderId: desk.first })).toMatchObject({ phone: null, name: null });
  expect(await getOrder(desk.owner, { orderId: desk.first })).toMatchObject({ number: '#1001', paid: 12900 });
  expect((await listRatings(desk.owner, { limit: 9 })).items).toMatchObject([
    { result: 'good', comment: null },
  ]);
});

it('takes the orders from the record that they were given to, and names that record to whoever presses', async () => {
  const desk = await withJohn();
  const [customerId, before, namesake] = [await desk.aRecord(), await desk.aRecord(), await desk.aRecord()];
  // Somebody else was taken for the buyer for a while, and somebody has the same phone.
  for (const to of [before, customerId]) await linkOrder(desk.owner, { orderId: desk.first, customerId: to });
  await linkOrder(desk.owner, { orderId: desk.other, customerId: namesake });
  const claims = async () => {
    const rows = await desk.claims();
    return [before, customerId, namesake].map((id) => rows.filter((row) => row.customerId === id).length);
  };
  expect(await claims()).toEqual([2, 2, 2]);
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  expect(await desk.requests()).toMatchObject([{ customerIds: [customerId] }]);
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await getOrder(desk.owner, { orderId: desk.first })).toMatchObject({ customerId: null });
  expect(await desk.kept()).not.toContain(john.buyerId);
  expect(await claims()).toEqual([0, 0, 2]);
  // Orders to come are nobody's again.
  const [again = ''] = await desk.orders({ ...john, number: '#1004' });
  expect(await getOrder(desk.owner, { orderId: again })).toMatchObject({ customerId: null });
});

it('says that nothing was found, and closes', async () => {
  const desk = await aDesk();
  await desk.orders({ number: '#1003', buyerId: '7' });
  const requestId = await desk.ask('customers/redact', {
    customer: { id: 191167 },
    orders_to_redact: [299938],
  });
  expect(await desk.requests()).toMatchObject([{ orderCount: 0 }]);
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await desk.requests()).toMatchObject([{ outcome: 'nothing-found', settledAt: expect.any(String) }]);
});

it('erases a whole shop in several turns, and no order of after it asked', async () => {
  const desk = await aDesk();
  const address = { name: '约翰', address1: receiver.receiverAddress };
  for (let id = 0; id < 205; id++)
    await desk.tell('orders/create', { id, name: `#${id}`, shipping_address: address });
  // What was read from a file is nobody's who could ask for all of it.
  await desk.orders({ number: '#of-a-file', receiverName: '别人' });
  const requestId = await desk.ask('shop/redact');
  const later = new Date(world().system.now().getTime() + 1000).toISOString();
  const [back = ''] = await desk.orders({ ...receiver, number: '#later', orderedAt: later });
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await desk.requests()).toMatchObject([{ outcome: 'erased', orderCount: 205 }]);
  expect((await desk.kept()).split(receiver.receiverAddress)).toHaveLength(2);
  expect(await showReceiver(desk.owner, { orderId: back })).toMatchObject({ name: '约翰' });
  expect(await desk.kept()).toContain('别人');
});

it('exports everything that is kept of a customer, settles by it, and can do so again', async () => {
  const desk = await withJohn();
  const requestId = await desk.ask('customers/data_request', {
    customer: desk.customer,
    data_request: { id: 1 },
  });
  const [head = [], ...lines] = await exportPrivacyRequest(desk.owner, requestId);
  expect(head).toEqual(['Record', 'Field', 'Content']);
  const said = lines.map(([, , value]) => value);
  for (const one of personal) expect(said).toContain(one);
  expect(lines).toContainEqual(['Order #1001', 'Amount paid', '129.00 CNY']);
  expect(lines).toContainEqual(['Review of order #1001', 'Comment', '茶很香']);
  expect(JSON.stringify(lines)).not.toContain('林小雨');
  expect(await desk.requests()).toMatchObject([{ outcome: 'shown', orderCount: 2 }]);
  expect(await exportPrivacyRequest(desk.owner, requestId)).toEqual([head, ...lines]);
  expect(await desk.requests()).toHaveLength(1);
});

it('does what was asked and nothing else, once, for those who may', async () => {
  const desk = await withJohn();
  const show = await desk.ask('customers/data_request', { customer: desk.customer, data_request: { id: 1 } });
  await expect(erasePrivacyRequest(desk.owner, show)).rejects.toMatchObject({ kind: 'conflict' });
  const writer = desk.shop.as([storeWrite]);
  await expect(exportPrivacyRequest(writer, show)).rejects.toMatchObject({ kind: 'forbidden' });
  await exportPrivacyRequest(desk.shop.as([storeSeeReceivers]), show);

  const forget = await desk.ask('customers/redact', { customer: desk.customer });
  await expect(exportPrivacyRequest(desk.owner, forget)).rejects.toMatchObject({ kind: 'conflict' });
  const reader = desk.shop.as([storeRead, storeSeeReceivers]);
  await expect(erasePrivacyRequest(reader, forget)).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await desk.kept()).toContain(john.buyerAccount);
  const both = await Promise.allSettled([
    erasePrivacyRequest(writer, forget),
    erasePrivacyRequest(desk.owner, forget),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await world().settle();
  await expect(erasePrivacyRequest(writer, forget)).rejects.toMatchObject({ kind: 'conflict' });
  expect(await desk.kept()).not.toContain(john.buyerAccount);

  const elsewhere = await desk.ask('customers/redact', { customer: { id: 7 } });
  await settlePrivacyRequest(writer, elsewhere);
  expect((await desk.requests()).find((one) => one.requestId === elsewhere)).toMatchObject({
    outcome: 'elsewhere',
  });
});

it('is settled by nobody else while it is being erased', async () => {
  const desk = await withJohn();
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  // As a process that died in between leaves it.
  await transact(desk.shop.asSystem(), (tx) =>
    changeRequest(tx, requestId, { erasingSince: tx.system.now(), erasingBy: desk.owner.actor.id }),
  );
  expect(await desk.requests()).toMatchObject([{ isErasing: true, settledAt: null }]);
  await expect(settlePrivacyRequest(desk.owner, requestId)).rejects.toMatchObject({ kind: 'conflict' });
  await transact(desk.shop.asSystem(), (tx) => schedule(tx, erasePrivacy, requestId, tx.system.now()));
  await world().settle();
  expect(await desk.requests()).toMatchObject([{ isErasing: false, outcome: 'erased', orderCount: 2 }]);
});

it('reminds those who may do it as the month runs out, says when it has, and not once it is done', async () => {
  const desk = await withJohn();
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  const [{ askedAt = '', dueAt = '' } = {}] = await desk.requests();
  expect(Date.parse(dueAt) - Date.parse(askedAt)).toBe(30 * daySeconds * 1000);
  const heard = async (days: number) => {
    world().pass(days * daySeconds);
    await world().settle();
    return (await desk.notices()).length;
  };
  expect(await heard(14)).toBe(1);
  expect(await heard(1)).toBe(2);
  expect(await heard(8)).toBe(3);
  expect(await heard(7)).toBe(4);
  expect(await heard(30)).toBe(4);
  const said = await desk.notices();
  expect(said[1]).toContain('due in 15 days');
  expect(said[2]).toContain('due in 7 days');
  expect(said[3]).toContain('has reached its 30 days');
  await settlePrivacyRequest(desk.owner, requestId);

  const other = await desk.ask('customers/redact', { customer: { id: 7 } });
  await settlePrivacyRequest(desk.owner, other);
  const before = (await desk.notices()).length;
  expect(await heard(30)).toBe(before);
});
