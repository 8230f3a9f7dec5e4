import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Line, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { LiveFact } from '../../platform/index.ts';
import { Customer, CustomerDetail } from '../contract.ts';
import { customersEdit, customersMerge, customersRead } from '../permissions.ts';
import { identityGrounds, identityKinds, likenessReasons, strengths } from './identity.ts';

/** One thing that a customer is known or reached by. */
export const Identity = z.object({
  identityId: z.string(),
  /** The record that carries it. */
  customerId: Id,
  kind: z.enum(identityKinds),
  /** The kind of channel, of a messenger's id. */
  channel: z.string().nullable(),
  /** Within what the value names somebody: an account, a vendor, a platform; empty for mail and phone. */
  scope: z.string(),
  /** An address in lower case, a phone as E.164, an id as its vendor writes it. */
  value: written(z.string()),
  /** What the vendor calls them. */
  name: z.string().nullable(),
  strength: z.enum(strengths),
  ground: z.enum(identityGrounds),
  /** The colleague who wrote it down. */
  notedBy: Id.nullable(),
  notedAt: Moment,
  provedAt: Moment.nullable(),
  lastSeenAt: Moment,
  /** False for what messages arrive by. */
  isWithdrawable: z.boolean(),
});
export type Identity = z.infer<typeof Identity>;

const Identities = z.object({ items: z.array(Identity) });
const customer = z.strictObject({ customerId: Id });

export const listIdentities = endpoint('customers.list-identities', {
  method: 'GET',
  path: '/customers/:customerId/identities',
  may: customersRead,
  words: { zh: '列出顾客的身份', en: 'List what a customer is known by' },
  params: customer,
  response: Identities,
});

/** Writes down an address or a phone; saying the same again changes nothing. */
export const addIdentity = endpoint('customers.add-identity', {
  method: 'POST',
  path: '/customers/:customerId/identities',
  may: customersEdit,
  words: { zh: '添加顾客的身份', en: 'Write down what a customer is known by' },
  params: customer,
  body: z.strictObject({
    kind: z.enum(['mail', 'phone']),
    value: Line(254),
    /** `told`: the customer says so. `colleague`: one of us believes it, or read it somewhere. */
    ground: z.enum(['told', 'colleague']).default('colleague'),
  }),
  response: Identities,
});

/** It is theirs no longer, or never was. The record shows it no more either. */
export const withdrawIdentity = endpoint('customers.withdraw-identity', {
  method: 'DELETE',
  path: '/customers/:customerId/identities/:identityId',
  may: customersEdit,
  words: { zh: '撤销顾客的身份', en: 'Withdraw what a customer is known by' },
  params: z.strictObject({ customerId: Id, identityId: Id }),
  response: Identities,
});

/** Two persons who may be one, and why. */
export const Likeness = z.object({
  one: Customer,
  other: Customer,
  reasons: z.array(z.enum(likenessReasons)),
  foundAt: Moment,
});
export type Likeness = z.infer<typeof Likeness>;

export const listLikenesses = endpoint('customers.list-likenesses', {
  method: 'GET',
  path: '/customer-likenesses',
  may: customersMerge,
  words: { zh: '列出可能是同一人的顾客组合', en: 'List pairs of customers who may be the same person' },
  query: PageQuery,
  response: Page(Likeness),
});

/** A person who may be this one, and why. */
export const Lookalike = Customer.extend({ reasons: z.array(z.enum(likenessReasons)) });
export type Lookalike = z.infer<typeof Lookalike>;

export const listLookalikes = endpoint('customers.list-lookalikes', {
  method: 'GET',
  path: '/customers/:customerId/lookalikes',
  may: customersMerge,
  words: { zh: '列出可能是同一人的顾客', en: 'List customers who may be the same person' },
  params: customer,
  response: z.object({ items: z.array(Lookalike) }),
});

const Done = z.object({ isDistinct: z.boolean() });

/** Says that two customers are not the same person: they are not suggested or joined by themselves any more. */
export const tellApart = endpoint('customers.tell-apart', {
  method: 'POST',
  path: '/customers/:customerId/distinctions',
  may: customersMerge,
  words: { zh: '标记为不是同一人', en: 'Say that two customers are not the same person' },
  params: customer,
  body: z.strictObject({ otherCustomerId: Id }),
  response: Done,
});

export const forgetDistinction = endpoint('customers.forget-distinction', {
  method: 'DELETE',
  path: '/customers/:customerId/distinctions/:otherCustomerId',
  may: customersMerge,
  words: { zh: '撤销“不是同一人”', en: 'Take back that two customers are not the same person' },
  params: z.strictObject({ customerId: Id, otherCustomerId: Id }),
  response: Done,
});

const Text = z.object({ zh: z.string(), en: z.string() });

/** What joining would do, before it is done. */
export const MergePreview = z.object({
  into: CustomerDetail,
  from: CustomerDetail,
  /** How much of each kind belongs to either; all of it is shown together afterwards and stays where it is. */
  belongings: z.array(
    z.object({ key: z.string(), words: Text, into: z.number().int(), from: z.number().int() }),
  ),
  reasons: z.array(z.enum(likenessReasons)),
  /** Somebody said that they are not the same person. */
  isDistinct: z.boolean(),
  /** The shop's own system knows both, under different ids. */
  areBothVouchedFor: z.boolean(),
});
export type MergePreview = z.infer<typeof MergePreview>;

export const previewMerge = endpoint('customers.preview-merge', {
  method: 'GET',
  path: '/customers/:customerId/merge-preview',
  may: customersMerge,
  words: { zh: '预览合并结果', en: 'See what merging two customers would do' },
  params: customer,
  query: z.strictObject({ fromCustomerId: Id }),
  response: MergePreview,
});

/** What happened to the records of a customer, the latest last: who added, withdrew, joined or took apart what, and when. */
export const readHistory = endpoint('customers.read-history', {
  method: 'GET',
  path: '/customers/:customerId/history',
  may: customersRead,
  words: { zh: '查看顾客资料的变更记录', en: 'Read what happened to a customer’s record' },
  params: customer,
  response: z.object({ events: z.array(LiveFact) }),
});
