import {
  type CustomerDetail,
  customersEdit,
  customersMerge,
  customersRead,
  type ProfileField,
  profileFields,
  shownProfile,
} from '@zhiyin/domain/customers';
import { seeSensitive } from '@zhiyin/domain/kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../test/bare-shop.ts';
import { editCustomer } from './actions/edit-customer.ts';
import { getCustomer } from './actions/get-customer.ts';
import { greetCustomer } from './actions/greet-customer.ts';
import { listCustomers } from './actions/list-customers.ts';
import { listLookalikes } from './actions/list-lookalikes.ts';
import { mergeCustomers } from './actions/merge-customers.ts';
import { takeApartCustomer } from './actions/take-apart-customer.ts';
import { customers } from './index.ts';
import { recordsOf } from './tree/records-of.ts';
import { recordsOfPersons } from './tree/stored-record.ts';

const shop = useBareShop({ modules: [customers] });
const desk = () => shop().member(customersRead, customersEdit, customersMerge, seeSensitive);
const edit = (customerId: string, change: Parameters<typeof editCustomer>[2]) =>
  editCustomer(desk(), customerId, change);
const merge = (customerId: string, fromCustomerId: string, fields: ProfileField[] = []) =>
  mergeCustomers(desk(), customerId, { fromCustomerId, fields });
const apart = (customerId: string) => takeApartCustomer(desk(), { customerId });
const get = (customerId: string) => getCustomer(desk(), { customerId });

async function aRecord(profile: { name?: string; email?: string; phone?: string } = {}): Promise<string> {
  const customerId = shop().system.newId();
  await transact(shop().as('system', null), (tx) => greetCustomer(tx, customerId, 'zh', 'test'));
  await edit(customerId, profile);
  return customerId;
}
const ofRecord = ({ records }: CustomerDetail, id: string) => records.find((one) => one.customerId === id);

it('shows two records as one, with the fields that were chosen', async () => {
  const lin = await aRecord({ name: '林小满', email: 'lin@example.com' });
  const visitor = await aRecord({ name: 'Xiaoman', phone: '138 0000 0001' });
  const person = await merge(lin, visitor, ['phone']);
  expect(person).toMatchObject({ customerId: lin, name: '林小满', phone: '138 0000 0001' });
  expect(ofRecord(person, visitor)).toMatchObject({
    name: 'Xiaoman',
    mergedIntoId: lin,
    mergedFields: ['phone'],
    mergedBy: desk().actor.id,
  });
  expect(await get(visitor)).toEqual(person);
  expect((await shop().facts()).at(-1)).toEqual({
    kind: 'customers.merged',
    payload: { customerId: lin, fromCustomerId: visitor, fields: ['phone'] },
  });
});

it('takes a record out again, and both are what they were', async () => {
  const [lin, visitor] = [
    await aRecord({ name: 'Lin' }),
    await aRecord({ name: 'V', email: 'v@example.com' }),
  ];
  await merge(lin, visitor, ['name', 'email']);
  expect(await get(lin)).toMatchObject({ name: 'V', email: 'v@example.com' });
  expect(await apart(visitor)).toMatchObject({
    customerId: visitor,
    name: 'V',
    records: [{ customerId: visitor }],
  });
  expect(await get(lin)).toMatchObject({ name: 'Lin', email: null, records: [{ customerId: lin }] });
  expect((await shop().facts()).at(-1)).toEqual({
    kind: 'customers.taken-apart',
    payload: { customerId: visitor, fromCustomerId: lin },
  });
});

it('keeps what was edited after the merge with the person, not with the record that is taken out', async () => {
  const [lin, visitor] = [await aRecord({ name: 'Lin' }), await aRecord({ name: 'V' })];
  await merge(lin, visitor, ['name']);
  // By the merged record's id, as a conversation of it knows them.
  expect(await edit(visitor, { name: 'Lin Xiaoman' })).toMatchObject({
    customerId: lin,
    name: 'Lin Xiaoman',
  });
  expect(await apart(visitor)).toMatchObject({ name: 'V' });
  expect(await get(lin)).toMatchObject({ name: 'Lin Xiaoman' });
});

it('moves whole persons: what was merged before stays below', async () => {
  const [a, b, c] = [
    await aRecord({ name: 'A' }),
    await aRecord({ name: 'B' }),
    await aRecord({ name: 'C' }),
  ];
  await merge(b, a, ['name']);
  await merge(c, a, ['name']);
  expect(await get(a)).toMatchObject({ customerId: c, name: 'A' });
  expect(await look(desk(), (tx) => recordsOf(tx, b))).toEqual([a, b, c].toSorted());
  expect(await apart(b)).toMatchObject({
    customerId: b,
    name: 'A',
    records: [{ customerId: b }, { customerId: a }],
  });
  expect(await get(c)).toMatchObject({ name: 'C', records: [{ customerId: c }] });
});

it('refuses to merge a person with itself, also by a record below, so nothing hangs in a circle', async () => {
  const [a, b, c] = [await aRecord(), await aRecord(), await aRecord()];
  await merge(b, a);
  await merge(c, b);
  const refusal = { kind: 'conflict', reason: { key: 'customers.one-already' } };
  await expect(merge(a, a)).rejects.toMatchObject(refusal);
  await expect(merge(a, c)).rejects.toMatchObject(refusal);
  await expect(merge(c, a)).rejects.toMatchObject(refusal);
  await expect(apart(c)).rejects.toMatchObject({ kind: 'conflict', reason: { key: 'customers.not-merged' } });
  await expect(apart(a)).resolves.toMatchObject({ customerId: a });
});

it('lets only those merge who may, and only what is there', async () => {
  const [a, b] = [await aRecord(), await aRecord()];
  const reader = shop().member(customersRead, customersEdit);
  await expect(mergeCustomers(reader, a, { fromCustomerId: b, fields: [] })).rejects.toThrow(Refusal);
  await expect(merge(a, shop().system.newId())).rejects.toMatchObject({ kind: 'missing' });
  const neighbour = shop().elsewhere(customersMerge);
  await expect(mergeCustomers(neighbour, a, { fromCustomerId: b, fields: [] })).rejects.toMatchObject({
    kind: 'missing',
  });
  await merge(a, b);
  await expect(takeApartCustomer(reader, { customerId: b })).rejects.toThrow(Refusal);
  await expect(apart(b)).resolves.toMatchObject({ customerId: b });
});

it('does each of many merges at once, or refuses it, and leaves no circle', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => aRecord()));
  const pairs = ids.flatMap((a) => ids.map((b) => [a, b] as const)).filter(([a, b]) => a !== b);
  const results = await Promise.allSettled(pairs.map(([a, b]) => merge(a, b)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  const person = await get(ids[0] ?? '');
  expect(person.records.map(({ customerId }) => customerId).toSorted()).toEqual(ids.toSorted());
  expect(person.records.filter(({ mergedIntoId }) => mergedIntoId === null)).toHaveLength(1);
});

it('lists a person once, found by what any of their records says', async () => {
  const [lin, visitor] = [await aRecord({ name: 'Once Only' }), await aRecord({ email: 'once@example.org' })];
  const found = async (search: string) =>
    (await listCustomers(desk(), { limit: 50, search })).items.map(({ customerId }) => customerId);
  expect(await found('once')).toEqual(expect.arrayContaining([lin, visitor]));
  await merge(lin, visitor);
  expect(await found('once')).toEqual([lin]);
  expect(await found('once@example.org')).toEqual([lin]);
});

it('suggests who can be reached at the same place, but for the person itself', async () => {
  const lin = await aRecord({ email: 'Twin@example.com', phone: '13700137000' });
  const sameMail = await aRecord({ email: 'twin@EXAMPLE.com' });
  const samePhone = await aRecord({ phone: '+86 137 0013 7000' });
  const other = await aRecord({ phone: '13600136000' });
  const alike = async (customerId: string) =>
    (await listLookalikes(desk(), { customerId })).items.map((one) => one.customerId).toSorted();
  expect(await alike(lin)).toEqual([sameMail, samePhone].toSorted());
  await merge(lin, sameMail);
  expect(await alike(lin)).toEqual([samePhone]);
  expect(await alike(other)).toEqual([]);
});

it('brings back every record when whatever was merged is taken apart again', async () => {
  const step = fc.record({
    doing: fc.constantFrom('merge', 'merge', 'apart'),
    into: fc.nat(4),
    from: fc.nat(4),
    fields: fc.subarray([...profileFields]),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const ids = await Promise.all(
        Array.from({ length: 5 }, (_, index) => aRecord({ name: `N${index}`, phone: `${index}` })),
      );
      const id = (index: number) => ids[index] ?? '';
      const before = await Promise.all(ids.map(get));
      for (const { doing, into, from, fields } of steps) {
        const done = doing === 'merge' ? merge(id(into), id(from), fields) : apart(id(from));
        await done.catch((error: unknown) => expect(error).toMatchObject({ kind: 'conflict' }));
        await expectWhole(ids);
      }
      for (const customerId of ids) await apart(customerId).catch(() => undefined);
      const after = await Promise.all(ids.map(get));
      expect(after.map(withoutCounts)).toEqual(before.map(withoutCounts));
    }),
    { numRuns: 12 },
  );
});

/** Every record names the root of its tree as its person, and shows what the tree says it shows. */
async function expectWhole(ids: readonly string[]): Promise<void> {
  const records = await look(desk(), (tx) => recordsOfPersons(tx, ids));
  for (const record of records) {
    let top = record;
    for (let depth = 0; top.mergedIntoId !== null && depth < 10; depth++)
      top = records.find((one) => one.customerId === top.mergedIntoId) ?? top;
    expect(record.personId).toBe(top.customerId);
    expect(record.shown).toEqual(shownProfile(records, record.customerId));
  }
}

function withoutCounts({ revision: _revision, ...person }: CustomerDetail) {
  return person;
}
