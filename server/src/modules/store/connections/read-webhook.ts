import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  exactJson,
  readShopifyOrder,
  readShopifyRefund,
  readWooOrder,
  type ToldKind,
  type ToldOrder,
  type ToldRefund,
} from '@zhiyin/domain/store';
import { type AppNews, appNewsIn } from './shop-app/app-news.ts';
import type { Webhook } from './webhook.ts';

interface System {
  readonly signedBy: string;
  /** What it sends to try the address, before anything is signed. */
  isPing(webhook: Webhook): boolean;
  /** Whether it tells of an order as it is now. */
  tellsOfOrder(webhook: Webhook): boolean;
  /** Whether it tells of a refund alone; all else is left alone. */
  tellsOfRefund(webhook: Webhook): boolean;
  read(json: unknown, platform: string, now: Date): ToldOrder;
  /** Which shop it is of; null where it does not say. */
  shopOf(webhook: Webhook): string | null;
}

/** Whose body is the order itself; edits and risks come in another shape, and the order follows as updated. */
const ordersOfShopify = /^orders\/(create|updated|paid|cancelled|fulfilled|partially_fulfilled)$/;

const headerOf = ({ headers }: Webhook, name: string): string => String(headers[name] ?? '');

const isTest = (webhook: Webhook): boolean => headerOf(webhook, 'x-shopify-test') === 'true';

const systems: Readonly<Record<ToldKind, System>> = {
  shopify: {
    signedBy: 'x-shopify-hmac-sha256',
    isPing: () => false,
    // The made-up order of a test is nobody's; that it came shows that the address and the secret are right.
    tellsOfOrder: (webhook) => ordersOfShopify.test(headerOf(webhook, 'x-shopify-topic')) && !isTest(webhook),
    tellsOfRefund: (webhook) => headerOf(webhook, 'x-shopify-topic') === 'refunds/create' && !isTest(webhook),
    read: readShopifyOrder,
    shopOf: (webhook) => headerOf(webhook, 'x-shopify-shop-domain') || null,
  },
  woocommerce: {
    signedBy: 'x-wc-webhook-signature',
    isPing: ({ bytes }) => /^webhook_id=\d{1,12}$/.test(bytes.toString('latin1', 0, 40)),
    tellsOfOrder: (webhook) => /^order\.(?!deleted)/.test(headerOf(webhook, 'x-wc-webhook-topic')),
    // They come with the order.
    tellsOfRefund: () => false,
    read: readWooOrder,
    shopOf: () => null,
  },
};

/** Whether a shop system signed these very bytes with this secret: Base64 of HMAC-SHA256. */
export function isSigned(kind: ToldKind, secret: string, webhook: Webhook): boolean {
  const wanted = createHmac('sha256', secret).update(webhook.bytes).digest();
  const given = Buffer.from(headerOf(webhook, systems[kind].signedBy), 'base64');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

export function isPing(kind: ToldKind, webhook: Webhook): boolean {
  return systems[kind].isPing(webhook);
}

/** What a genuine call tells of; null where that is nothing of ours. */
export type Told =
  | { readonly order: ToldOrder }
  | { readonly refund: ToldRefund }
  | { readonly app: AppNews }
  | null;

/** What a genuine call tells of: an order, a refund, or the app it comes by. @throws when it cannot be read. */
export function toldIn(
  kind: ToldKind,
  webhook: Webhook,
  { platform, now }: { platform: string; now: Date },
): Told {
  const system = systems[kind];
  const app = kind === 'shopify' && !isTest(webhook) ? appNewsIn(webhook, now) : null;
  if (app) return { app };
  const json = () => exactJson(webhook.bytes.toString('utf8'));
  if (system.tellsOfOrder(webhook)) {
    return { order: { ...system.read(json(), platform, now), shopKey: system.shopOf(webhook) } };
  }
  return system.tellsOfRefund(webhook) ? { refund: readShopifyRefund(json(), now) } : null;
}
