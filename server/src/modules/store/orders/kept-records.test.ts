import { customersEdit, customersRead } from '@zhiyin/domain/customers';
import { seeSensitive } from '@zhiyin/domain/kit';
import { manageRedaction, type RedactionDays } from '@zhiyin/domain/platform';
import { tellOrders as contract, storeSeeReceivers, storeWrite } from '@zhiyin/domain/store';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { useWorld } from '../../../../test/world.ts';
import { editCustomer } from '../../customers/actions/edit-customer.ts';
import { getCustomer } from '../../customers/actions/get-customer.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { getRedaction, publishRedaction, tryRedaction } from '../../platform/redaction/publish-redaction.ts';
import { showReceiver } from './show-receiver.ts';
import { tellOrders } from './tell-orders.ts';

const world = useWorld();
const daySeconds = 24 * 3600;
const ages = { 'identity-card': null, 'bank-card': null, phone: 1, email: 1, address: 1, secret: 1 };

/** Somebody with a profile, and an order on its way to them. */
async function aRecord() {
  const shop = await world().aShop();
  const admin = shop.as([
    manageRedaction,
    customersRead,
    customersEdit,
    seeSensitive,
    storeSeeReceivers,
    storeWrite,
  ]);
  const customerId = v7();
  await sendVisitorMessage(shop.asVisitor(customerId), { clientMessageId: v7(), text: '在吗' });
  await editCustomer(admin, customerId, { name: '林夏', phone: '0571-8877', email: 'lin@example.com' });
  const receiver = { receiverName: '林夏', receiverPhone: '13812345678', receiverAddress: '文三路 90 号' };
  const order = {
    platform: 'taobao',
    number: '9007199254740993001',
    currency: 'CNY',
    lines: [],
    ...receiver,
  } as const;
  const { items } = await tellOrders(admin, contract.body.parse({ orders: [order] }));
  return { admin, customerId, orderId: items[0]?.orderId ?? '' };
}

it('keeps profiles and receivers at an age of their own, and then forgets them for good', async () => {
  const { admin, customerId, orderId } = await aRecord();
  const publish = async (days: RedactionDays) => {
    const { revision } = await getRedaction(admin);
    await publishRedaction(admin, { days, after: revision });
    await world().settle();
  };
  const kept = async () => ({
    ...(({ name, phone, email }) => ({ name, phone, email }))(await getCustomer(admin, { customerId })),
    ...(({ phone: receiverPhone, address }) => ({ receiverPhone, address }))(
      await showReceiver(admin, { orderId }),
    ),
  });
  world().pass(31 * daySeconds);
  await publish({ ...ages, records: null });
  expect(await kept()).toMatchObject({ phone: '0571-8877', receiverPhone: '13812345678' });

  const days = { ...ages, records: 30 };
  expect((await tryRedaction(admin, days)).places).toMatchObject([
    { place: 'customers.profiles', records: 1, found: { phone: 1, email: 1 } },
    { place: 'customers.identities', records: 2, found: { phone: 1, email: 1 } },
    { place: 'store.receivers', records: 1, found: { phone: 1, address: 1 } },
  ]);
  const { revision } = await getCustomer(admin, { customerId });
  await publish(days);
  expect(await kept()).toEqual({
    name: '林夏',
    phone: null,
    email: null,
    receiverPhone: null,
    address: null,
  });
  await expect(editCustomer(admin, customerId, { name: '林', revision })).rejects.toMatchObject({
    kind: 'conflict',
  });
});
