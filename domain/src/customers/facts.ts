import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id } from '../kit/shapes.ts';
import { claimKinds, identityGrounds } from './identities/identity.ts';
import { profileFields } from './merging.ts';
import { customersRead } from './permissions.ts';

const seen = { seenWith: customersRead, subject: 'customerId' };

export const customerCreated = fact({
  kind: 'customers.customer-created',
  words: { zh: '新增了顾客', en: 'A customer was added' },
  payload: z.object({ customerId: Id, source: z.string() }),
  ...seen,
});

export const customerEdited = fact({
  kind: 'customers.customer-edited',
  words: { zh: '修改了顾客资料', en: 'A customer’s record was edited' },
  /** Names of the fields only: their contents are personal data. */
  payload: z.object({ customerId: Id, fields: z.array(z.string()) }),
  ...seen,
});

export const customersMerged = fact({
  kind: 'customers.merged',
  words: { zh: '合并了两位顾客', en: 'Two customers were merged' },
  /** `customerId` stands for the person from now on; it shows `fields` of the other. */
  payload: z.object({
    customerId: Id,
    fromCustomerId: Id,
    fields: z.array(z.enum(profileFields)),
    /** What both were proved to have, when no member did it. */
    proof: z.enum(claimKinds).optional(),
  }),
  ...seen,
});

export const customerTakenApart = fact({
  kind: 'customers.taken-apart',
  words: { zh: '拆分了顾客', en: 'A merged customer was taken apart' },
  /** `customerId` is a person of its own again; it was part of `fromCustomerId`. */
  payload: z.object({ customerId: Id, fromCustomerId: Id }),
  ...seen,
});

export const visitorIdentified = fact({
  kind: 'customers.visitor-identified',
  words: { zh: '访客登录后认出了老顾客', en: 'A visitor turned out to be a known customer' },
  /** What is open of the first record goes on under the second. */
  payload: z.object({ fromCustomerId: Id, toCustomerId: Id }),
  seenWith: customersRead,
  subject: 'toCustomerId',
});

const identity = { customerId: Id, identityId: Id, identity: z.enum(claimKinds) };

export const identityNoted = fact({
  kind: 'customers.identity-noted',
  words: { zh: '记下了顾客的身份', en: 'It was noted what a customer is known by' },
  payload: z.object({ ...identity, ground: z.enum(identityGrounds) }),
  ...seen,
});

export const identityWithdrawn = fact({
  kind: 'customers.identity-withdrawn',
  words: { zh: '撤销了顾客的身份', en: 'What a customer is known by was withdrawn' },
  payload: z.object(identity),
  ...seen,
});

export const customersToldApart = fact({
  kind: 'customers.told-apart',
  words: { zh: '标记两位顾客不是同一人', en: 'Two customers were said not to be the same person' },
  payload: z.object({ customerId: Id, otherCustomerId: Id }),
  ...seen,
});

export const distinctionForgotten = fact({
  kind: 'customers.distinction-forgotten',
  words: { zh: '撤销了“不是同一人”', en: 'It was taken back that two customers are not the same person' },
  payload: z.object({ customerId: Id, otherCustomerId: Id }),
  ...seen,
});

export const customersFacts = [
  customerCreated,
  customerEdited,
  customersMerged,
  customerTakenApart,
  visitorIdentified,
  identityNoted,
  identityWithdrawn,
  customersToldApart,
  distinctionForgotten,
] as const;
