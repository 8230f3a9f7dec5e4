import {
  customersEdit,
  customersMerge,
  customersRead,
  type Identity,
  type IdentityGround,
} from '@zhiyin/domain/customers';
import { seeSensitive } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../test/bare-shop.ts';
import { addIdentity } from './actions/add-identity.ts';
import { editCustomer } from './actions/edit-customer.ts';
import { getCustomer } from './actions/get-customer.ts';
import { greetCustomer } from './actions/greet-customer.ts';
import { identifyCustomer } from './actions/identify-customer.ts';
import { listIdentities } from './actions/list-identities.ts';
import { mergeCustomers } from './actions/merge-customers.ts';
import { readHistory } from './actions/read-history.ts';
import { takeApartCustomer } from './actions/take-apart-customer.ts';
import { withdrawIdentity } from './actions/withdraw-identity.ts';
import { noteIdentity } from './identities/note-identity.ts';
import { customers } from './index.ts';
import { customerKnownAs } from './known-as.ts';
import { noteProvenEmail, recordsWithProvenEmail } from './proven-email.ts';

const shop = useBareShop({ modules: [customers] });
const desk = () => shop().member(customersRead, customersEdit, customersMerge, seeSensitive);
const system = () => shop().as('system', null);

async function aRecord(): Promise<string> {
  const customerId = shop().system.newId();
  await transact(system(), (tx) => greetCustomer(tx, customerId, 'zh', 'test'));
  return customerId;
}
const note = (customerId: string, kind: 'mail' | 'phone', said: string, ground: IdentityGround) =>
  transact(system(), (tx) => noteIdentity(tx, { customerId, kind, said, ground }));
const of = async (customerId: string) => (await listIdentities(desk(), { customerId })).items;
const named = (items: readonly Identity[]) =>
  items.flatMap(({ kind, value, strength, ground }) =>
    kind === 'visitor' ? [] : [[kind, value, strength, ground]],
  );
const lastFacts = async (count: number) => (await shop().facts()).slice(-count).map(({ kind }) => kind);

it('keeps what a customer says, what a colleague writes and what is proved apart, the surest first', async () => {
  const lin = await aRecord();
  await note(lin, 'phone', '138 0013 8001', 'form');
  await editCustomer(desk(), lin, { email: 'Lin1@Example.com' });
  await note(lin, 'mail', 'work1@example.com', 'dmarc');
  expect(named(await of(lin)).toSorted()).toEqual(
    [
      ['mail', 'lin1@example.com', 'likely', 'colleague'],
      ['mail', 'work1@example.com', 'proved', 'dmarc'],
      ['phone', '+8613800138001', 'said', 'form'],
    ].toSorted(),
  );
  expect((await of(lin))[0]).toMatchObject({ strength: 'proved' });
});

it('is made surer by proof, and by nothing less sure', async () => {
  const lin = await aRecord();
  await note(lin, 'mail', 'lin2@example.com', 'letter');
  await note(lin, 'mail', 'LIN2@example.com', 'mailed-code');
  await note(lin, 'mail', 'lin2@example.com', 'form');
  expect(named(await of(lin))).toEqual([['mail', 'lin2@example.com', 'proved', 'mailed-code']]);
  expect(await lastFacts(2)).toEqual(['customers.identity-noted', 'customers.identity-noted']);
});

it('tells of a messenger’s id and of the number that it proves', async () => {
  const knownBy = [{ kind: 'phone', said: '+8613800138003', ground: 'vendor' }] as const;
  const customerId = await transact(system(), (tx) =>
    customerKnownAs(tx, {
      ...{ scope: 'whatsapp', externalId: '8613800138003', name: 'Lin', locale: 'zh', source: 'whatsapp' },
      knownBy,
    }),
  );
  expect((await of(customerId)).map(({ kind, channel, value }) => [kind, channel, value])).toEqual(
    expect.arrayContaining([
      ['messenger', 'whatsapp', '8613800138003'],
      ['phone', null, '+8613800138003'],
    ]),
  );
});

it('takes what a mail pretends of its writer for said, and tells nothing of one that names nobody', async () => {
  const wrote = (externalId: string) =>
    transact(system(), (tx) =>
      customerKnownAs(tx, { scope: 'mailbox', externalId, name: null, locale: 'zh', source: 'mail' }),
    );
  const [pretended, nobody] = [await wrote('unproven boss9@example.com'), await wrote('unclear 0123abcd')];
  expect(named(await of(pretended))).toEqual([['messenger', 'boss9@example.com', 'said', 'letter']]);
  expect(await of(nobody)).toEqual([]);
});

it('shows no browser for a record that a file of past chats made, and one for whoever came by it', async () => {
  const past = 'f17febc4-df6e-871a-805a-9f633b3d7070';
  await transact(system(), (tx) => greetCustomer(tx, past, 'zh', 'import'));
  expect(await of(past)).toEqual([]);
  expect(await of(await aRecord())).toMatchObject([{ kind: 'visitor', ground: 'browser' }]);
});

it('adds what a colleague writes down once, and refuses what is neither', async () => {
  const lin = await aRecord();
  const phone = { kind: 'phone', value: '138-0013-8004', ground: 'told' } as const;
  await addIdentity(desk(), lin, phone);
  const { items } = await addIdentity(desk(), lin, phone);
  expect(named(items)).toEqual([['phone', '+8613800138004', 'said', 'told']]);
  expect(items.find(({ kind }) => kind === 'phone')?.notedBy).toBe(desk().actor.id);
  await expect(addIdentity(desk(), lin, { ...phone, value: '12' })).rejects.toMatchObject({
    kind: 'invalid',
    reason: { key: 'customers.phone-wrong' },
  });
  await expect(
    addIdentity(desk(), lin, { kind: 'mail', value: 'lin', ground: 'told' }),
  ).rejects.toMatchObject({ reason: { key: 'customers.mail-wrong' } });
});

it('withdraws: the record shows it no more, its mailbox is proved no longer, and only proof brings it back', async () => {
  const lin = await aRecord();
  const mail = 'lin5@example.com';
  await transact(system(), (tx) => noteProvenEmail(tx, lin, mail));
  const proven = () => look(desk(), (tx) => recordsWithProvenEmail(tx, mail));
  expect(await proven()).toEqual([lin]);
  const identityId = (await of(lin)).find(({ kind }) => kind === 'mail')?.identityId ?? '';
  const { items } = await withdrawIdentity(desk(), { customerId: lin, identityId });
  expect(named(items)).toEqual([]);
  expect(await getCustomer(desk(), { customerId: lin })).toMatchObject({ email: null });
  expect(await proven()).toEqual([]);
  await note(lin, 'mail', mail, 'letter');
  expect(named(await of(lin))).toEqual([]);
  await note(lin, 'mail', mail, 'dmarc');
  expect(named(await of(lin))).toEqual([['mail', mail, 'proved', 'dmarc']]);
});

it('goes on showing the address that was chosen when two were joined, once the other one is withdrawn', async () => {
  const [lin, other] = [await aRecord(), await aRecord()];
  await editCustomer(desk(), lin, { email: 'lin-own@example.com' });
  await editCustomer(desk(), other, { email: 'lin-chosen@example.com' });
  await mergeCustomers(desk(), lin, { fromCustomerId: other, fields: ['email'] });
  const identityId = (await of(lin)).find(({ value }) => value === 'lin-own@example.com')?.identityId ?? '';
  await withdrawIdentity(desk(), { customerId: lin, identityId });
  expect(await getCustomer(desk(), { customerId: lin })).toMatchObject({ email: 'lin-chosen@example.com' });
  await takeApartCustomer(desk(), { customerId: other });
  expect(await getCustomer(desk(), { customerId: lin })).toMatchObject({ email: null });
});

it('refuses to withdraw what is not there, what somebody else carries, and what messages arrive by', async () => {
  const [lin, other] = [await aRecord(), await aRecord()];
  await note(lin, 'phone', '13800138006', 'form');
  const identityId = (await of(lin)).find(({ kind }) => kind === 'phone')?.identityId ?? '';
  const missing = { kind: 'missing', reason: { key: 'customers.no-such-identity' } };
  await expect(withdrawIdentity(desk(), { customerId: other, identityId })).rejects.toMatchObject(missing);
  await expect(
    withdrawIdentity(desk(), { customerId: lin, identityId: shop().system.newId() }),
  ).rejects.toMatchObject(missing);
  await withdrawIdentity(desk(), { customerId: lin, identityId });
  await expect(withdrawIdentity(desk(), { customerId: lin, identityId })).rejects.toMatchObject(missing);
});

it('lets only those see, add and withdraw who may', async () => {
  const lin = await aRecord();
  const mail = { kind: 'mail', value: 'lin7@example.com', ground: 'colleague' } as const;
  const reader = shop().member(customersRead);
  await expect(listIdentities(shop().member(), { customerId: lin })).rejects.toThrow(Refusal);
  await expect(addIdentity(reader, lin, mail)).rejects.toThrow(Refusal);
  await expect(addIdentity(shop().elsewhere(customersEdit), lin, mail)).rejects.toMatchObject({
    kind: 'missing',
  });
  const { items } = await addIdentity(shop().member(customersEdit), lin, mail);
  const identityId = items.find(({ kind }) => kind === 'mail')?.identityId ?? '';
  await expect(withdrawIdentity(reader, { customerId: lin, identityId })).rejects.toThrow(Refusal);
  expect(named((await listIdentities(reader, { customerId: lin })).items)).toHaveLength(1);
  await expect(
    withdrawIdentity(shop().member(customersEdit), { customerId: lin, identityId }),
  ).resolves.toBeDefined();
});

it('puts what a colleague writes in the place of what stood there, but for what was proved', async () => {
  const lin = await aRecord();
  await editCustomer(desk(), lin, { phone: '13800138008' });
  await editCustomer(desk(), lin, { phone: '13800138009' });
  expect(named(await of(lin))).toEqual([['phone', '+8613800138009', 'likely', 'colleague']]);
  await note(lin, 'phone', '13800138009', 'vendor');
  await editCustomer(desk(), lin, { phone: null });
  expect(named(await of(lin))).toEqual([['phone', '+8613800138009', 'proved', 'vendor']]);
});

it('takes what the shop’s own system signs for proved, and what is sent beside it for said', async () => {
  const lin = await identifyCustomer(system(), {
    externalId: 'identities-1',
    customerId: null,
    signed: { email: 'lin10@example.com', unionid: 'o6_union-10' },
    unsigned: { phone: '13800138010' },
    locale: 'zh',
    source: 'widget',
  });
  expect(named(await of(lin)).toSorted()).toEqual(
    [
      ['external', 'identities-1', 'proved', 'signature'],
      ['mail', 'lin10@example.com', 'proved', 'signature'],
      ['phone', '+8613800138010', 'said', 'form'],
      ['unionid', 'o6_union-10', 'proved', 'signature'],
    ].toSorted(),
  );
});

it('brings back nothing that was withdrawn because the shop’s own system signs it once more', async () => {
  const sign = (customerId: string | null) =>
    identifyCustomer(system(), {
      ...{ externalId: 'identities-2', customerId, unsigned: {}, locale: 'zh', source: 'widget' },
      signed: { phone: '13800138020', isPhoneTried: true, unionid: 'o6_union-20' },
    });
  const lin = await sign(null);
  const claims = (await of(lin)).filter(({ kind }) => kind === 'phone' || kind === 'unionid');
  expect(claims).toHaveLength(2);
  for (const { identityId } of claims) await withdrawIdentity(desk(), { customerId: lin, identityId });
  for (const browser of [lin, null, await aRecord()]) {
    expect(await sign(browser)).toBe(lin);
    expect((await of(lin)).filter(({ kind }) => kind === 'phone' || kind === 'unionid')).toEqual([]);
  }
  await note(lin, 'phone', '13800138020', 'vendor');
  expect((await of(lin)).filter(({ kind }) => kind === 'phone')).toHaveLength(1);
});

it('tells what happened to a record, in order, and by whom', async () => {
  const lin = await aRecord();
  const { items } = await addIdentity(desk(), lin, { kind: 'phone', value: '13800138011', ground: 'told' });
  const identityId = items.find(({ kind }) => kind === 'phone')?.identityId ?? '';
  await withdrawIdentity(desk(), { customerId: lin, identityId });
  await shop().settle();
  const { events } = await readHistory(desk(), { customerId: lin });
  expect(events.map(({ kind, actor }) => [kind, actor.kind])).toEqual([
    ['customers.customer-created', 'system'],
    ['customers.identity-noted', 'member'],
    ['customers.identity-withdrawn', 'member'],
  ]);
  await expect(readHistory(shop().member(), { customerId: lin })).rejects.toThrow(Refusal);
});
