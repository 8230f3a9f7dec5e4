import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  type ConnectionKind,
  exactJson,
  readShopifyOrder,
  readWooOrder,
  type ToldOrder,
} from '@zhiyin/domain/store';

/** A call of a shop system's, byte for byte; names of headers are small. */
export interface Webhook {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

interface System {
  readonly signedBy: string;
  /** What it sends to try the address, before anything is signed. */
  isPing(webhook: Webhook): boolean;
  /** Whether it tells of an order as it is now; all else is left alone. */
  tellsOfOrder(webhook: Webhook): boolean;
  read(json: unknown, platform: string, now: Date): ToldOrder;
}

/** Whose body is the order itself; edits and risks come in another shape, and the order follows as updated. */
const ordersOfShopify = /^orders\/(create|updated|paid|cancelled|fulfilled|partially_fulfilled)$/;

const headerOf = ({ headers }: Webhook, name: string): string => String(headers[name] ?? '');

const systems: Readonly<Record<ConnectionKind, System>> = {
  shopify: {
    signedBy: 'x-shopify-hmac-sha256',
    isPing: () => false,
    // The made-up order of a test is nobody's; that it came shows that the address and the secret are right.
    tellsOfOrder: (webhook) =>
      ordersOfShopify.test(headerOf(webhook, 'x-shopify-topic')) &&
      headerOf(webhook, 'x-shopify-test') !== 'true',
    read: readShopifyOrder,
  },
  woocommerce: {
    signedBy: 'x-wc-webhook-signature',
    isPing: ({ bytes }) => /^webhook_id=\d{1,12}$/.test(bytes.toString('latin1', 0, 40)),
    tellsOfOrder: (webhook) => /^order\.(?!deleted)/.test(headerOf(webhook, 'x-wc-webhook-topic')),
    read: readWooOrder,
  },
};

/** Whether a shop system signed these very bytes with this secret: Base64 of HMAC-SHA256. */
export function isSigned(kind: ConnectionKind, secret: string, webhook: Webhook): boolean {
  const wanted = createHmac('sha256', secret).update(webhook.bytes).digest();
  const given = Buffer.from(headerOf(webhook, systems[kind].signedBy), 'base64');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

export function isPing(kind: ConnectionKind, webhook: Webhook): boolean {
  return systems[kind].isPing(webhook);
}

/** The order that a genuine call tells of; null for one that tells of none. @throws when it cannot be read. */
export function orderIn(
  kind: ConnectionKind,
  webhook: Webhook,
  { platform, now }: { platform: string; now: Date },
): ToldOrder | null {
  const system = systems[kind];
  if (!system.tellsOfOrder(webhook)) return null;
  return system.read(exactJson(webhook.bytes.toString('utf8')), platform, now);
}
