import { z } from 'zod';
import { endpoint } from '../../../kit/endpoint.ts';
import { Done, Id, Moment } from '../../../kit/shapes.ts';
import { storeSeeReceivers, storeWrite } from '../../permissions.ts';

/** What a shop's customers may ask by the shop system: to see what is kept of them, or to have it forgotten. */
export const privacyWishes = ['show', 'forget', 'forget-shop'] as const;
export type PrivacyWish = (typeof privacyWishes)[number];

/** What came of it: done here, done by hand elsewhere, or nothing was there to do it with. */
export const privacyOutcomes = ['erased', 'shown', 'nothing-found', 'elsewhere'] as const;
export type PrivacyOutcome = (typeof privacyOutcomes)[number];

/** A request that waits for people, or that was done. */
export const PrivacyRequest = z.object({
  requestId: Id,
  wish: z.enum(privacyWishes),
  /** The shop that it is asked of, by the shop system's name; null for older ones. */
  shop: z.string().nullable(),
  /** Whether any connection here is that shop's: of another no orders are found. */
  isKnownShop: z.boolean(),
  buyerId: z.string().nullable(),
  orderNumbers: z.array(z.string()),
  askedAt: Moment,
  dueAt: Moment,
  /** Orders that it is about now; once it is done, those that it was done with. */
  orderCount: z.number().int(),
  /** There are more than those that were counted. */
  hasMoreOrders: z.boolean(),
  isErasing: z.boolean(),
  /** It was to be erased and could not be; it may be tried again or settled. */
  hasFailed: z.boolean(),
  /** Customers' records here that its orders were given to: what stands there is not the shop system's. */
  customerIds: z.array(Id),
  settledAt: Moment.nullable(),
  outcome: z.enum(privacyOutcomes).nullable(),
});
export type PrivacyRequest = z.infer<typeof PrivacyRequest>;

const params = z.strictObject({ requestId: Id });

/** Says that what a customer asked by the shop system was done elsewhere. */
export const settlePrivacyRequest = endpoint('store.settle-privacy-request', {
  method: 'POST',
  path: '/store/privacy-requests/:requestId/settle',
  may: storeWrite,
  words: { zh: '办结顾客的隐私请求', en: 'Settle what a customer asked of their data' },
  params,
  response: Done,
});

/** Takes everything personal out of the orders of whoever wants to be forgotten, for good. */
export const erasePrivacyRequest = endpoint('store.erase-privacy-request', {
  method: 'POST',
  path: '/store/privacy-requests/:requestId/erase',
  may: storeWrite,
  words: { zh: '按隐私请求清除顾客资料', en: 'Erase what a customer wants to have forgotten' },
  params,
  response: Done,
});

/** What the orders and reviews of whoever wants to see it say of them, as a table. */
export const exportPrivacyRequest = endpoint('store.export-privacy-request', {
  method: 'POST',
  path: '/store/privacy-requests/:requestId/export',
  may: storeSeeReceivers,
  words: { zh: '按隐私请求导出顾客资料', en: 'Export what a customer wants to see' },
  params,
  response: z.unknown(),
});
