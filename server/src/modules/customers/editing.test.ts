import { customersEdit, customersRead } from '@zhiyin/domain/customers';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { useBareShop } from '../../../test/bare-shop.ts';
import { editCustomer } from './actions/edit-customer.ts';
import { fillProfile } from './actions/fill-profile.ts';
import { getCustomer } from './actions/get-customer.ts';
import { greetCustomer } from './actions/greet-customer.ts';
import { customers } from './index.ts';

const shop = useBareShop({ modules: [customers] });
const desk = () => shop().member(customersRead, customersEdit);
const system = () => shop().as('system', null);
const get = (customerId: string) => getCustomer(desk(), { customerId });

async function aRecord(): Promise<string> {
  const customerId = shop().system.newId();
  await transact(system(), (tx) => greetCustomer(tx, customerId, 'en', 'test'));
  return customerId;
}

it('tells the later of two who edit the same record, and keeps the earlier one’s words', async () => {
  const customerId = await aRecord();
  const { revision } = await get(customerId);
  await editCustomer(desk(), customerId, { name: 'Lin', revision });
  const later = editCustomer(desk(), customerId, { name: 'Lynn', revision });
  await expect(later).rejects.toMatchObject({
    kind: 'conflict',
    reason: { key: 'customers.changed-meanwhile' },
  });
  const seen = await get(customerId);
  expect(seen.name).toBe('Lin');
  await editCustomer(desk(), customerId, { name: 'Lynn', revision: seen.revision });
  expect((await get(customerId)).name).toBe('Lynn');
});

it('lets one of two edits at the same moment through', async () => {
  const customerId = await aRecord();
  const { revision } = await get(customerId);
  const edits = ['A', 'B'].map((name) => editCustomer(desk(), customerId, { name, revision }));
  const results = await Promise.allSettled(edits);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('counts only what changed something, so nobody is told for nothing', async () => {
  const customerId = await aRecord();
  const before = await get(customerId);
  await editCustomer(desk(), customerId, { locale: before.locale, name: null });
  expect(await get(customerId)).toEqual(before);
});

it('fills from a form what is empty, and changes nothing that is known', async () => {
  const customerId = await aRecord();
  await editCustomer(desk(), customerId, { name: 'Lin' });
  const claimed = { name: 'Somebody', email: ' lin@example.com ', phone: 'x'.repeat(200) };
  await transact(system(), (tx) => fillProfile(tx, customerId, claimed));
  expect(await get(customerId)).toMatchObject({ name: 'Lin', email: 'lin@example.com', phone: null });
  await transact(system(), (tx) => fillProfile(tx, customerId, { email: 'other@example.com' }));
  expect(await get(customerId)).toMatchObject({ email: 'lin@example.com' });
});

it('never joins records because a form names the same e-mail', async () => {
  const [known, stranger] = [await aRecord(), await aRecord()];
  await editCustomer(desk(), known, { email: 'same@example.com' });
  await transact(system(), (tx) => fillProfile(tx, stranger, { email: 'same@example.com' }));
  expect(await get(stranger)).toMatchObject({ customerId: stranger, records: [{ customerId: stranger }] });
  expect(await get(known)).toMatchObject({ records: [{ customerId: known }] });
});
