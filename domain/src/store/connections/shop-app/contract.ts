import { z } from 'zod';
import { endpoint } from '../../../kit/endpoint.ts';
import { Id, Line, Moment } from '../../../kit/shapes.ts';
import { storeWrite } from '../../permissions.ts';
import { StoreConnection } from '../contract.ts';
import { PrivacyRequest } from '../privacy/contract.ts';

/** What came of asking the owner of a shop, as the page says it that they come back to. */
export const shopConsentOutcomes = [
  'given',
  /** They agreed, and not everything could be subscribed to. */
  'part',
  /** They took longer than the link holds. */
  'late',
  /** It was begun in another browser or by somebody else. */
  'elsewhere',
  /** It was brought back before. */
  'used',
  /** The shop system refused what came back, or gave less than what was asked. */
  'refused',
  'unreachable',
  /** No link of ours, or not signed by the shop system. */
  'unknown',
] as const;
export type ShopConsentOutcome = (typeof shopConsentOutcomes)[number];

/** Shopify's own address of a shop: nothing else is ever called or sent to. */
const shopAddress = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

/** The app by which a shop is connected. */
export const ShopApp = z.object({
  shop: z.string(),
  clientId: z.string(),
  consent: z.enum(['wanted', 'given']),
  consentedAt: Moment.nullable(),
  /** What could not be subscribed to, by the shop system's own names. */
  missing: z.array(z.string()),
  problem: z.string().nullable(),
});
export type ShopApp = z.infer<typeof ShopApp>;

/** Where the shop system sends its owner back to. */
export const shopConsentCallback = '/store/consents/back';

const connection = z.strictObject({ connectionId: Id });

/** Connects a shop by an app of its owner's; orders come once they have agreed. */
export const connectShopApp = endpoint('store.connect-shop-app', {
  method: 'POST',
  path: '/store/shop-apps',
  may: storeWrite,
  words: { zh: '用应用授权接入店铺', en: 'Connect a shop by an app' },
  body: z.strictObject({
    name: Line(60),
    platform: Line(40),
    shop: z.string().trim().toLowerCase().max(100).regex(shopAddress),
    clientId: z
      .string()
      .trim()
      .regex(/^[\w-]{8,100}$/),
    secret: z.string().trim().min(8).max(200),
  }),
  response: StoreConnection,
});

/** The app of a connection, null for one whose secret was pasted; and what customers asked by it. */
export const getShopApp = endpoint('store.get-shop-app', {
  method: 'GET',
  path: '/store/connections/:connectionId/shop-app',
  may: storeWrite,
  words: { zh: '查看店铺的应用授权', en: 'See by which app a shop is connected' },
  params: connection,
  response: z.object({
    app: ShopApp.nullable(),
    /** What waits the longest first, then what was settled last. */
    requests: z.array(PrivacyRequest),
  }),
});

/** Begins to ask the owner of a shop; answers where to send their browser. */
export const beginShopConsent = endpoint('store.begin-shop-consent', {
  method: 'POST',
  path: '/store/connections/:connectionId/consent',
  may: storeWrite,
  words: { zh: '请店铺的主人授权', en: 'Ask the owner of a shop to agree' },
  params: connection,
  callsPerMinute: 20,
  isSecret: true,
  response: z.object({ url: z.string() }),
});

/** Where the browser comes back to with the shop system's answer. */
export const finishShopConsent = endpoint('store.finish-shop-consent', {
  method: 'GET',
  path: shopConsentCallback,
  may: 'anyone',
  words: { zh: '接收店铺授权的结果', en: 'Take what a shop system answers to whom it was asked' },
  /** What shop systems add, all of it signed. */
  query: z.record(z.string(), z.unknown()),
  response: z.unknown(),
});
