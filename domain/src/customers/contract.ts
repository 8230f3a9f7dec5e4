import { z } from 'zod';
import { endpoint } from '../kit/endpoint.ts';
import { written } from '../kit/sensitive/written.ts';
import { Id, Line, Moment, Page, PageQuery } from '../kit/shapes.ts';
import { locales } from '../kit/words.ts';
import { claimKinds } from './identities/identity.ts';
import { profileFields } from './merging.ts';
import { customersEdit, customersMerge, customersRead } from './permissions.ts';

const profile = {
  name: z.string().nullable(),
  email: written(z.string()).nullable(),
  phone: written(z.string()).nullable(),
  locale: z.enum(locales),
};

/** A person: what the records that were merged into one show together. */
export const Customer = z.object({
  customerId: Id,
  ...profile,
  /** What the shop's own system calls them, once it has vouched for them. */
  externalId: z.string().nullable(),
  createdAt: Moment,
  lastSeenAt: Moment,
  /** Counts changes of the record; an edit names the one it saw. */
  revision: z.number().int(),
});
export type Customer = z.infer<typeof Customer>;

/** One record of a person; the person's own one is merged into none. */
export const CustomerRecord = z.object({
  customerId: Id,
  ...profile,
  externalId: z.string().nullable(),
  createdAt: Moment,
  lastSeenAt: Moment,
  mergedIntoId: Id.nullable(),
  mergedAt: Moment.nullable(),
  /** The member who merged it; null when it was proved that they are one. */
  mergedBy: Id.nullable(),
  /** What both were proved to have; null when a member merged it, or the shop's system vouched for it. */
  mergeProof: z.enum(claimKinds).nullable(),
  mergedFields: z.array(z.enum(profileFields)),
});
export type CustomerRecord = z.infer<typeof CustomerRecord>;

/** A person with the records it is made of, the person's own first. */
export const CustomerDetail = Customer.extend({ records: z.array(CustomerRecord) });
export type CustomerDetail = z.infer<typeof CustomerDetail>;

const customer = z.strictObject({ customerId: Id });

/** Persons by when they were last seen; a search looks into merged records, too. */
export const listCustomers = endpoint('customers.list', {
  method: 'GET',
  path: '/customers',
  may: customersRead,
  words: { zh: '列出顾客', en: 'List customers' },
  query: PageQuery.extend({ search: z.string().max(100).optional() }),
  response: Page(Customer),
});

/** The person that a record belongs to, by the id of any of their records. */
export const getCustomer = endpoint('customers.get', {
  method: 'GET',
  path: '/customers/:customerId',
  may: customersRead,
  words: { zh: '查看顾客', en: 'Get a customer' },
  params: customer,
  response: CustomerDetail,
});

export const editCustomer = endpoint('customers.edit', {
  method: 'PATCH',
  path: '/customers/:customerId',
  may: customersEdit,
  words: { zh: '修改顾客资料', en: 'Edit a customer' },
  params: customer,
  body: z.strictObject({
    name: Line(120).nullable().optional(),
    email: z.email().max(254).nullable().optional(),
    phone: Line(40).nullable().optional(),
    locale: z.enum(locales).optional(),
    /** The revision that was edited; whoever edited an older one is told. Left out, the last one wins. */
    revision: z.number().int().min(1).optional(),
  }),
  response: CustomerDetail,
});

/** Shows two persons as one. Nothing moves, so it can be taken apart again. */
export const mergeCustomers = endpoint('customers.merge', {
  method: 'POST',
  path: '/customers/:customerId/merge',
  may: customersMerge,
  words: { zh: '合并顾客', en: 'Merge two customers' },
  params: customer,
  body: z.strictObject({
    fromCustomerId: Id,
    /** The fields that the joined person shows of the other one. */
    fields: z.array(z.enum(profileFields)).max(profileFields.length).default([]),
    /** The revisions of both that were looked at; whoever looked at older ones is told. */
    revision: z.number().int().min(1).optional(),
    fromRevision: z.number().int().min(1).optional(),
  }),
  response: CustomerDetail,
});

/** Takes a merged record, and what was merged into it before, out of the person again. */
export const takeApartCustomer = endpoint('customers.take-apart', {
  method: 'POST',
  path: '/customers/:customerId/take-apart',
  may: customersMerge,
  words: { zh: '拆分顾客', en: 'Take a merged customer apart' },
  params: customer,
  response: CustomerDetail,
});
