import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { claimKinds } from '../claim/content.ts';
import { claimStates, interventions } from '../claim/states.ts';
import { storeRead } from '../permissions.ts';
import { Currency } from './shapes.ts';

/** An after-sales claim as the platform tells of it. It is decided on the platform's page, never here. */
export const Claim = z.object({
  claimId: Id,
  platform: z.string(),
  claimNumber: z.string(),
  /** Of the order, and of its line; null for the order as a whole. */
  number: z.string(),
  lineNumber: z.string().nullable(),
  kind: z.enum(claimKinds),
  state: z.enum(claimStates),
  vendorState: z.string(),
  intervention: z.enum(interventions),
  currency: Currency,
  amount: z.number().int().nullable(),
  reason: z.string().nullable(),
  /** Until when the platform wants somebody to act; null where it named none. */
  deadlineAt: Moment.nullable(),
  isRefusable: z.boolean(),
  pageUrl: z.string().nullable(),
  askedAt: Moment.nullable(),
  changedAt: Moment,
});
export type Claim = z.infer<typeof Claim>;

/** The claims of one order, latest first. */
export const listClaims = endpoint('store.list-claims', {
  method: 'GET',
  path: '/store/claims',
  may: storeRead,
  words: { zh: '列出订单的售后', en: 'List the after-sales claims of an order' },
  query: z.strictObject({ platform: z.string().max(40), number: z.string().max(100) }),
  response: z.object({ items: z.array(Claim) }),
});
