import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { aRating, john, privacyDesk, receiver, type WithJohn } from '../../../../../test/privacy-desk.ts';
import { useWorld } from '../../../../../test/world.ts';
import { uploadFile } from '../../../platform/files/upload-file.ts';
import { previewImport } from '../../imports/preview-import.ts';
import { startImport } from '../../imports/start-import.ts';
import { getOrder } from '../../orders/get-order.ts';
import { showReceiver } from '../../orders/show-receiver.ts';
import { listRatings } from '../../ratings/list-ratings.ts';
import { tellRatings } from '../../ratings/tell-ratings.ts';
import { erasePrivacyRequest } from './erase-request.ts';

const world = useWorld();
const { withJohn } = privacyDesk(world);
const parcel = { trackingNumber: 'YT0000000000007', carrier: '圆通' };
const review = { buyerId: john.buyerId, comment: '茶很香', reply: '谢谢约翰' };

/** Everybody who tells of orders does so again, with more than before; another buyer's comes along each time. */
const tellers: readonly {
  by: string;
  tellAgain: (desk: WithJohn) => Promise<void>;
}[] = [
  {
    by: 'a program',
    tellAgain: async ({ orders }) => {
      const more = {
        ...john,
        ...receiver,
        buyerNote: '请送到门卫',
        sellerNote: 'VIP 客人',
        parcels: [parcel],
      };
      await orders(
        { ...more, number: '#1001', state: 'shipped' },
        { ...more, number: '#1003', state: 'shipped' },
      );
    },
  },
  {
    by: 'the shop’s system',
    tellAgain: async ({ tell }) => {
      for (const [id, name] of [
        ['1', '#1001'],
        ['3', '#1003'],
      ])
        await tell('orders/updated', {
          ...{
            id,
            name,
            currency: 'CNY',
            total_price: '129.00',
            financial_status: 'paid',
            note: '请送到门卫',
          },
          ...{ fulfillment_status: 'fulfilled', email: john.buyerAccount },
          customer: { id: john.buyerId, first_name: '约翰' },
          shipping_address: {
            name: '约翰',
            phone: receiver.receiverPhone,
            address1: receiver.receiverAddress,
          },
          fulfillments: [{ tracking_number: parcel.trackingNumber, tracking_company: parcel.carrier }],
        });
    },
  },
  {
    by: 'a file',
    tellAgain: async ({ owner }) => {
      const lines = ['#1001', '#1003'].map((number) =>
        [
          ...[number, '已发货', john.buyerId, '约翰', john.buyerAccount, '约翰', receiver.receiverPhone],
          ...[receiver.receiverAddress, '请送到门卫', parcel.trackingNumber, '不知名的话'],
        ].join(','),
      );
      const head = '订单编号,订单状态,买家id,买家昵称,买家邮箱,收货人,手机号,收货地址,买家留言,物流单号,备忘';
      const file = Readable.from([Buffer.from([head, ...lines].join('\r\n'))]);
      const { fileId } = await uploadFile(owner, 'orders.csv', file);
      const { plan } = await previewImport(owner, { fileId, plan: null });
      await startImport(owner, { fileId, plan: { ...plan, platform: 'shopify', currency: 'CNY' } });
    },
  },
];

it.each(tellers)(
  'has nothing brought back of an erased order by $by, and goes on with what was sold',
  async ({ tellAgain }) => {
    const desk = await withJohn();
    const requestId = await desk.ask('customers/redact', { customer: desk.customer });
    await erasePrivacyRequest(desk.owner, requestId);
    await world().settle();
    await tellAgain(desk);
    await tellRatings(desk.owner, {
      ratings: ['#1001', '#1003'].map((number) => aRating({ ...review, number })),
    });
    await world().settle();
    const [erased, other] = [desk.first, desk.other];
    const of = async (orderId: string) => ({
      ...(await getOrder(desk.owner, { orderId })),
      receiver: await showReceiver(desk.owner, { orderId }),
    });
    expect(await of(erased)).toMatchObject({
      ...{ state: 'shipped', paid: 12900, buyerName: null, buyerNote: null, sellerNote: null, parcels: [] },
      receiver: { name: null, phone: null, address: null },
    });
    expect(await of(other)).toMatchObject({
      ...{
        state: 'shipped',
        buyerName: '约翰',
        buyerNote: '请送到门卫',
        parcels: [{ trackingNumber: parcel.trackingNumber }],
      },
      receiver: { name: '约翰', address: expect.stringContaining(receiver.receiverAddress) },
    });
    const words = new Map(
      (await listRatings(desk.owner, { limit: 9 })).items.map((one) => [one.number, one.comment]),
    );
    expect(words).toEqual(
      new Map([
        ['#1001', null],
        ['#1003', '茶很香'],
      ]),
    );
    // Nothing of him stands in any of its columns.
    expect(await desk.rowsOf('#1001')).not.toMatch(
      /191167|约翰|John|文一西路|门卫|茶很香|YT0000000000007|不知名/,
    );
  },
);

it('takes parcels’ numbers with an erased order, but for those that others’ orders came with', async () => {
  const desk = await withJohn();
  const shared = { trackingNumber: 'YT0000000000008', carrier: '圆通' };
  await desk.orders({ number: '#1001', parcels: [parcel, shared] }, { number: '#1003', parcels: [shared] });
  await transact(desk.shop.asSystem(), (tx) =>
    tx.db
      .insertInto('trackedParcels')
      .values(
        [parcel, shared].map(({ trackingNumber }) => ({
          ...{ workspaceId: tx.workspaceId, parcelId: tx.system.newId(), trackingNumber },
          ...{ standing: 'over', createdAt: tx.system.now() },
        })),
      )
      .execute(),
  );
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  const kept = await desk.kept();
  expect(kept).not.toContain(parcel.trackingNumber);
  expect(kept.split(shared.trackingNumber)).toHaveLength(3);
});
