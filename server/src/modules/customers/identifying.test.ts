import { customersEdit, customersMerge, customersRead } from '@zhiyin/domain/customers';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { useBareShop } from '../../../test/bare-shop.ts';
import { editCustomer } from './actions/edit-customer.ts';
import { getCustomer } from './actions/get-customer.ts';
import { greetCustomer } from './actions/greet-customer.ts';
import { identifyCustomer, type Vouched } from './actions/identify-customer.ts';
import { mergeCustomers } from './actions/merge-customers.ts';
import { takeApartCustomer } from './actions/take-apart-customer.ts';
import { customers } from './index.ts';

const shop = useBareShop({ modules: [customers] });
const desk = () => shop().member(customersRead, customersEdit, customersMerge);
const system = () => shop().as('system', null);
const get = (customerId: string) => getCustomer(desk(), { customerId });
const fresh = () => shop().system.newId();

let count = 0;
const anId = () => `user-${++count}`;

async function aVisitor(): Promise<string> {
  const customerId = fresh();
  await transact(system(), (tx) => greetCustomer(tx, customerId, 'en', 'test'));
  return customerId;
}
const identify = (externalId: string, customerId: string | null, more: Partial<Vouched> = {}) =>
  identifyCustomer(system(), {
    externalId,
    customerId,
    signed: {},
    unsigned: {},
    locale: 'en',
    source: 'widget',
    ...more,
  });
const kinds = async (since: number) => (await shop().facts()).slice(since).map(({ kind }) => kind);

it('gives a nameless visitor’s record the name the shop has for them', async () => {
  const visitor = await aVisitor();
  const externalId = anId();
  expect(await identify(externalId, visitor, { signed: { name: 'Lin' } })).toBe(visitor);
  expect(await get(visitor)).toMatchObject({ externalId, name: 'Lin' });
});

it('makes a record for somebody new, and finds it again', async () => {
  const externalId = anId();
  const customerId = await identify(externalId, fresh());
  expect(await get(customerId)).toMatchObject({ externalId });
  expect(await identify(externalId, null)).toBe(customerId);
  expect(await identify(externalId, customerId)).toBe(customerId);
});

it('merges a visitor who turns out to be known, says so, and can take it back', async () => {
  const externalId = anId();
  const known = await identify(externalId, null, { signed: { name: 'Lin' } });
  const visitor = await aVisitor();
  await editCustomer(desk(), visitor, { name: 'Guest', phone: '139' });
  const since = (await shop().facts()).length;
  expect(await identify(externalId, visitor)).toBe(known);
  expect(await get(visitor)).toMatchObject({ customerId: known, name: 'Lin', phone: '139' });
  expect(await kinds(since)).toEqual(['customers.visitor-identified', 'customers.merged']);
  expect((await shop().facts())[since]?.payload).toEqual({ fromCustomerId: visitor, toCustomerId: known });
  await takeApartCustomer(desk(), { customerId: visitor });
  expect(await get(known)).toMatchObject({ name: 'Lin', phone: null });
});

it('keeps two customers of one browser apart', async () => {
  const first = await identify(anId(), await aVisitor());
  const second = await identify(anId(), first);
  expect(second).not.toBe(first);
  expect(await get(first)).toMatchObject({ customerId: first, records: [{ customerId: first }] });
});

it('leaves a visitor’s record where a member has merged it', async () => {
  const [externalId, visitor, other] = [anId(), await aVisitor(), await aVisitor()];
  const known = await identify(externalId, null);
  await mergeCustomers(desk(), other, { fromCustomerId: visitor, fields: [] });
  expect(await identify(externalId, visitor)).toBe(known);
  expect(await get(visitor)).toMatchObject({ customerId: other });
});

it('makes one record of several tabs that open at once', async () => {
  const externalId = anId();
  const tabs = await Promise.all(Array.from({ length: 8 }, () => identify(externalId, fresh())));
  expect(new Set(tabs).size).toBe(1);
});

it('lets signed fields win, and an agent’s correction stay until something new is signed', async () => {
  const externalId = anId();
  const visitor = await aVisitor();
  await editCustomer(desk(), visitor, { name: 'Typed', email: 'typed@example.com' });
  await identify(externalId, visitor, {
    signed: { name: 'Signed' },
    unsigned: { email: 'sent@example.com' },
  });
  expect(await get(visitor)).toMatchObject({ name: 'Signed', email: 'typed@example.com' });
  await editCustomer(desk(), visitor, { name: 'Corrected' });
  await identify(externalId, visitor, { signed: { name: 'Signed' } });
  expect(await get(visitor)).toMatchObject({ name: 'Corrected' });
  await identify(externalId, visitor, { signed: { name: 'Signed Anew' } });
  expect(await get(visitor)).toMatchObject({ name: 'Signed Anew' });
});

it('leaves out signed fields that are none', async () => {
  const signed = { name: 7, email: 'not an address', phone: 'x\u0000y' };
  const customerId = await identify(anId(), null, { signed });
  expect(await get(customerId)).toMatchObject({ name: null, email: null, phone: null });
});
