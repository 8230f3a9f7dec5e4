import {
  type CustomerDetail,
  customersEdit,
  customersMerge,
  customersRead,
  type IdentityGround,
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
import { identifyCustomer } from './actions/identify-customer.ts';
import { listLikenesses } from './actions/list-likenesses.ts';
import { listLookalikes } from './actions/list-lookalikes.ts';
import { mergeCustomers } from './actions/merge-customers.ts';
import { previewMerge } from './actions/preview-merge.ts';
import { readHistory } from './actions/read-history.ts';
import { takeApartCustomer } from './actions/take-apart-customer.ts';
import { forgetDistinction, tellApart } from './actions/tell-apart.ts';
import { withdrawIdentity } from './actions/withdraw-identity.ts';
import { contactsOf } from './contacts.ts';
import { noteIdentity } from './identities/note-identity.ts';
import { identitiesOf } from './identities/queries.ts';
import { redactedClaims } from './identities/redaction.ts';
import { customers } from './index.ts';
import { customerKnownAs } from './known-as.ts';

const shop = useBareShop({ modules: [customers] });
const desk = () => shop().member(customersRead, customersEdit, customersMerge, seeSensitive);
const system = () => shop().as('system', null);

async function aRecord(name?: string): Promise<string> {
  const customerId = shop().system.newId();
  await transact(system(), (tx) => greetCustomer(tx, customerId, 'zh', 'test'));
  if (name !== undefined) await editCustomer(desk(), customerId, { name });
  return customerId;
}
type Kind = 'mail' | 'phone' | 'unionid';
const note = (customerId: string, kind: Kind, said: string, ground: IdentityGround) =>
  transact(system(), (tx) => noteIdentity(tx, { customerId, kind, said, ground }));
const get = (customerId: string) => getCustomer(desk(), { customerId });
const apart = (customerId: string) => takeApartCustomer(desk(), { customerId });
const merge = (
  customerId: string,
  fromCustomerId: string,
  more: { revision?: number; fromRevision?: number } = {},
) => mergeCustomers(desk(), customerId, { fromCustomerId, fields: [], ...more });
const personOf = async (customerId: string) => (await get(customerId)).customerId;
const alike = async (customerId: string) =>
  (await listLookalikes(desk(), { customerId })).items.map((one) => [one.customerId, one.reasons]);

let count = 0;
const aMail = () => `joining-${++count}@example.com`;
const aPhone = () => `+86138001${String(39_000 + ++count)}`;

it('joins those who were proved to have the same, and says what proved it', async () => {
  const mail = aMail();
  const [older, newer] = [await aRecord('林'), await aRecord()];
  await note(older, 'mail', mail, 'dmarc');
  await note(newer, 'mail', mail, 'mailed-code');
  const person = await get(newer);
  expect(person).toMatchObject({ customerId: older, name: '林' });
  expect(person.records.find(({ customerId }) => customerId === newer)).toMatchObject({
    mergedBy: null,
    mergeProof: 'mail',
  });
  expect((await shop().facts()).at(-1)).toEqual({
    kind: 'customers.merged',
    payload: { customerId: older, fromCustomerId: newer, fields: [], proof: 'mail' },
  });
});

it('joins an official account’s follower with the same person in WeCom, by their union id', async () => {
  const [official, kf] = [await aRecord(), await aRecord()];
  await note(official, 'unionid', 'o6_joined', 'vendor');
  await note(kf, 'unionid', 'o6_joined', 'vendor');
  expect(await personOf(kf)).toBe(official);
});

it.each([
  { first: 'form', second: 'form', why: 'both only say so' },
  { first: 'mailed-code', second: 'letter', why: 'one of them only says so' },
  { first: 'colleague', second: 'dmarc', why: 'a colleague wrote one of them down' },
] as const)('suggests and does not join when $why', async ({ first, second }) => {
  const mail = aMail();
  const [one, other] = [await aRecord(), await aRecord()];
  await note(one, 'mail', mail, first);
  await note(other, 'mail', mail, second);
  expect(await personOf(other)).toBe(other);
  expect(await alike(one)).toEqual([[other, ['mail']]]);
  expect(await alike(other)).toEqual([[one, ['mail']]]);
});

it('joins when what was only said turns out to be proved', async () => {
  const phone = aPhone();
  const [one, other] = [await aRecord(), await aRecord()];
  await note(one, 'phone', phone, 'vendor');
  await note(other, 'phone', phone, 'form');
  expect(await personOf(other)).toBe(other);
  await note(other, 'phone', phone, 'vendor');
  expect(await personOf(other)).toBe(one);
  expect(await alike(one)).toEqual([]);
});

it('only suggests for a number that the shop’s system signs, until it says that it tried it', async () => {
  const phone = aPhone();
  const whatsapp = await aRecord();
  await note(whatsapp, 'phone', phone, 'vendor');
  const sign = (isPhoneTried?: boolean) =>
    identifyCustomer(system(), {
      ...{ externalId: phone, customerId: null, unsigned: {}, locale: 'zh', source: 'widget' },
      signed: { phone, ...(isPhoneTried && { isPhoneTried }) },
    });
  const signed = await sign();
  expect(await personOf(signed)).toBe(signed);
  expect(await alike(signed)).toEqual([[whatsapp, ['phone']]]);
  expect(await alike(whatsapp)).toEqual([[signed, ['phone']]]);
  // The same number, signed once more, of which the shop says now that it has tried it.
  await sign(true);
  expect(await personOf(whatsapp)).toBe(signed);
  expect(await alike(signed)).toEqual([]);
});

it('leaves two whom the shop knows under different ids to a colleague', async () => {
  const mail = aMail();
  const vouched = (externalId: string) =>
    identifyCustomer(system(), {
      ...{ externalId, customerId: null, signed: { email: mail }, unsigned: {} },
      ...{ locale: 'zh', source: 'widget' },
    });
  const [one, other] = [await vouched(`${mail}-1`), await vouched(`${mail}-2`)];
  expect(await personOf(other)).toBe(other);
  expect(await alike(one)).toEqual([[other, ['mail']]]);
  expect(await previewMerge(desk(), { customerId: one, fromCustomerId: other })).toMatchObject({
    areBothVouchedFor: true,
    reasons: ['mail'],
  });
});

it.each(['withdrawn', 'redacted'] as const)('suggests nobody for what was %s', async (how) => {
  const [mail, phone] = [aMail(), aPhone()];
  const [one, other] = [await aRecord(), await aRecord()];
  for (const each of [one, other]) {
    await note(each, 'mail', mail, 'form');
    await note(each, 'phone', phone, 'form');
  }
  const forget = async (kind: Kind) => {
    const claims = await look(desk(), (tx) => identitiesOf(tx, one));
    const identityId = claims.find((claim) => claim.kind === kind)?.identityId ?? '';
    if (how === 'withdrawn') await withdrawIdentity(desk(), { customerId: one, identityId });
    else await transact(system(), (tx) => redactedClaims.write(tx, [identityId], { [kind]: null }));
  };
  await forget('phone');
  expect(await alike(one)).toEqual([[other, ['mail']]]);
  await forget('mail');
  expect(await alike(one)).toEqual([]);
});

it('says nothing of what many share', async () => {
  const phone = aPhone();
  const many = await Promise.all(Array.from({ length: 7 }, () => aRecord()));
  for (const one of many) await note(one, 'phone', phone, 'form');
  expect(await alike(many[6] ?? '')).toEqual([]);
});

it('remembers who is not the same, for all records of both, until that is taken back', async () => {
  const [mail, phone] = [aMail(), aPhone()];
  const [one, other, third] = [await aRecord(), await aRecord(), await aRecord()];
  await note(one, 'mail', mail, 'form');
  await note(other, 'mail', mail, 'form');
  const pair = { customerId: one, otherCustomerId: other };
  expect(await tellApart(desk(), pair)).toEqual({ isDistinct: true });
  await tellApart(desk(), { customerId: other, otherCustomerId: one });
  expect((await shop().facts()).filter(({ kind }) => kind === 'customers.told-apart')).toHaveLength(1);
  expect(await alike(one)).toEqual([]);
  await merge(other, third);
  await note(one, 'phone', phone, 'vendor');
  await note(third, 'phone', phone, 'vendor');
  expect(await personOf(third)).toBe(other);
  await forgetDistinction(desk(), pair);
  expect((await alike(one)).map(([id]) => id)).toEqual([other]);
  await tellApart(desk(), pair);
  await merge(one, other);
  expect(await personOf(third)).toBe(one);
  await expect(tellApart(desk(), pair)).rejects.toMatchObject({ reason: { key: 'customers.one-already' } });
});

it('does not join again whom a colleague took apart, however often it is proved', async () => {
  const mail = aMail();
  const [one, other] = [await aRecord(), await aRecord()];
  await note(one, 'mail', mail, 'dmarc');
  await note(other, 'mail', mail, 'dmarc');
  await apart(other);
  const phone = aPhone();
  await note(one, 'phone', phone, 'vendor');
  await note(other, 'phone', phone, 'vendor');
  expect(await personOf(other)).toBe(other);
  expect(await alike(one)).toEqual([]);
});

it('does not join again a visitor who was taken out of whom they signed in as', async () => {
  const vouched = {
    externalId: 'joining-visitor',
    signed: {},
    unsigned: {},
    locale: 'zh',
    source: 'widget',
  } as const;
  const known = await identifyCustomer(system(), { ...vouched, customerId: null });
  const visitor = await aRecord();
  await identifyCustomer(system(), { ...vouched, customerId: visitor });
  expect(await personOf(visitor)).toBe(known);
  await apart(visitor);
  await identifyCustomer(system(), { ...vouched, customerId: visitor });
  expect(await personOf(visitor)).toBe(visitor);
});

it('lists pairs page by page, each once, whatever their records are alike in', async () => {
  const pairs = await Promise.all(
    Array.from({ length: 5 }, async () => [await aRecord(), await aRecord()] as const),
  );
  for (const [one, other] of pairs) {
    const [mail, phone] = [aMail(), aPhone()];
    await note(one, 'mail', mail, 'form');
    await note(other, 'mail', mail, 'form');
    await note(one, 'phone', phone, 'form');
    await note(other, 'phone', phone, 'form');
  }
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await listLikenesses(desk(), { limit: 2, after });
    found.push(
      ...page.items.map(({ one, other, reasons }) => [one.customerId, other.customerId, ...reasons].join()),
    );
    after = page.next ?? undefined;
  } while (after !== undefined);
  for (const pair of pairs) expect(found).toContain([...pair.toSorted(), 'mail', 'phone'].join());
  expect(new Set(found).size).toBe(found.length);
  await expect(listLikenesses(desk(), { limit: 2, after: 'x' })).rejects.toMatchObject({ kind: 'invalid' });
});

it('joins only what was looked at: an edit or a redaction in between is told', async () => {
  const mail = aMail();
  const [one, other] = [await aRecord(), await aRecord()];
  await note(other, 'mail', mail, 'form');
  const seen = await previewMerge(desk(), { customerId: one, fromCustomerId: other });
  const revisions = { revision: seen.into.revision, fromRevision: seen.from.revision };
  await transact(system(), async (tx) => {
    const [claim] = (await identitiesOf(tx, other)).filter(({ kind }) => kind === 'mail');
    await redactedClaims.write(tx, [claim?.identityId ?? ''], { mail: null });
  });
  await expect(merge(one, other, revisions)).rejects.toMatchObject({
    kind: 'conflict',
    reason: { key: 'customers.changed-meanwhile' },
  });
  const again = await previewMerge(desk(), { customerId: one, fromCustomerId: other });
  await merge(one, other, { revision: again.into.revision, fromRevision: again.from.revision });
  expect(await personOf(other)).toBe(one);
});

it.each([
  { scope: 'mail', channel: 'mail', externalId: 'Aged@Example.com', kind: 'mail' },
  { scope: 'sms', channel: 'sms', externalId: '13900139000', kind: 'phone' },
] as const)('shows nobody by way of $channel what came of age, until they write again', async (known) => {
  const { scope, channel, externalId, kind } = known;
  const write = () =>
    transact(system(), (tx) =>
      customerKnownAs(tx, {
        ...{ scope, externalId, name: null, locale: 'zh', source: channel },
        knownBy: [{ kind, said: externalId, ground: 'letter' }],
      }),
    );
  const customerId = await write();
  const shown = () =>
    look(desk(), async (tx) => [
      (await identitiesOf(tx, customerId)).filter(({ kind }) => kind !== 'visitor').length,
      (await contactsOf(tx, [customerId])).length,
    ]);
  expect(await shown()).toEqual([1, 1]);
  await transact(system(), async (tx) => {
    const [claim] = (await identitiesOf(tx, customerId)).filter((one) => one.kind === kind);
    await redactedClaims.write(tx, [claim?.identityId ?? ''], { [kind]: null });
  });
  expect(await shown()).toEqual([0, 0]);
  expect(await write()).toBe(customerId);
  expect(await shown()).toEqual([1, 1]);
});

it('answers clearly when two join at once, and when records would hang in a ring', async () => {
  const [a, b, c] = [await aRecord(), await aRecord(), await aRecord()];
  const both = await Promise.allSettled([merge(a, b), merge(b, a)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { kind: 'conflict', reason: { key: 'customers.one-already' } },
  });
  await merge(b, c);
  await expect(merge(c, a)).rejects.toMatchObject({ reason: { key: 'customers.one-already' } });
  await expect(previewMerge(desk(), { customerId: c, fromCustomerId: a })).rejects.toMatchObject({
    reason: { key: 'customers.one-already' },
  });
});

it('makes one person of several who prove the same at once', async () => {
  const mail = aMail();
  const many = await Promise.all(Array.from({ length: 4 }, () => aRecord()));
  await Promise.all(many.map((one) => note(one, 'mail', mail, 'dmarc')));
  expect(new Set(await Promise.all(many.map(personOf))).size).toBe(1);
});

it('tells of joining and taking apart on the page of either', async () => {
  const [one, other] = [await aRecord(), await aRecord()];
  await merge(one, other);
  await apart(other);
  await shop().settle();
  const kinds = async (customerId: string) =>
    (await readHistory(desk(), { customerId })).events.map(({ kind }) => kind);
  expect(await kinds(one)).toEqual([
    'customers.customer-created',
    'customers.merged',
    'customers.taken-apart',
  ]);
  expect(await kinds(other)).toEqual(['customers.customer-created', 'customers.taken-apart']);
});

it('lets only those look, join and tell apart who may', async () => {
  const [one, other] = [await aRecord(), await aRecord()];
  const reader = shop().member(customersRead, customersEdit);
  const pair = { customerId: one, otherCustomerId: other };
  await expect(tellApart(reader, pair)).rejects.toThrow(Refusal);
  await expect(forgetDistinction(reader, pair)).rejects.toThrow(Refusal);
  await expect(listLikenesses(reader, { limit: 2 })).rejects.toThrow(Refusal);
  await expect(previewMerge(reader, { customerId: one, fromCustomerId: other })).rejects.toThrow(Refusal);
  await expect(tellApart(shop().elsewhere(customersMerge), pair)).rejects.toMatchObject({ kind: 'missing' });
  await expect(tellApart(shop().member(customersMerge), pair)).resolves.toEqual({ isDistinct: true });
  await expect(forgetDistinction(shop().member(customersMerge), pair)).resolves.toEqual({
    isDistinct: false,
  });
});

it('is as before when whatever was joined is taken apart again: who they are and what they are known by', async () => {
  const kinds = ['mail', 'phone'] as const;
  const grounds = ['form', 'colleague', 'dmarc', 'vendor'] as const;
  const claim = fc.record({
    of: fc.nat(3),
    kind: fc.constantFrom(...kinds),
    which: fc.nat(1),
    ground: fc.constantFrom(...grounds),
  });
  const join = fc.record({ into: fc.nat(3), from: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(claim, { maxLength: 5 }),
      fc.array(join, { maxLength: 4 }),
      async (claims, joins) => {
        const ids = await Promise.all(Array.from({ length: 4 }, (_, index) => aRecord(`N${index}`)));
        const id = (index: number) => ids[index] ?? '';
        const said = { mail: [aMail(), aMail()], phone: [aPhone(), aPhone()] };
        // Nobody is joined by proof here: those are said to be two before.
        for (const one of ids)
          for (const other of ids)
            if (one < other) await tellApart(desk(), { customerId: one, otherCustomerId: other });
        for (const { of, kind, which, ground } of claims)
          await note(id(of), kind, said[kind][which] ?? '', ground);
        const before = await Promise.all(ids.map(stateOf));
        for (const { into, from } of joins) {
          await merge(id(into), id(from)).catch((error: unknown) =>
            expect(error).toMatchObject({ reason: { key: 'customers.one-already' } }),
          );
        }
        for (const one of ids) await apart(one).catch(() => undefined);
        expect(await Promise.all(ids.map(stateOf))).toEqual(before);
      },
    ),
    { numRuns: 8, seed: 6 },
  );
});

async function stateOf(customerId: string) {
  const { revision: _revision, ...person }: CustomerDetail = await get(customerId);
  const identities = await look(desk(), (tx) => identitiesOf(tx, customerId));
  return {
    person,
    identities: identities.map(({ identityId, ground, customerId: of }) => [identityId, ground, of]),
  };
}
