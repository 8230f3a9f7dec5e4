import { exactJson, type PrivacyWish, shopAppChanged } from '@zhiyin/domain/store';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { keepRequest } from '../privacy/keep-request.ts';
import type { Webhook } from '../webhook.ts';
import { type AppRow, changeApp, findApp } from './rows.ts';

const wishes: Readonly<Record<string, PrivacyWish>> = {
  'customers/data_request': 'show',
  'customers/redact': 'forget',
  'shop/redact': 'forget-shop',
};
const Ids = z
  .array(z.string().min(1))
  .max(1000)
  .nullish()
  .transform((ids) => ids ?? []);
const Request = z.object({
  shop_domain: z.string().min(1),
  customer: z
    .object({ id: z.string().min(1), email: z.string().nullish(), phone: z.string().nullish() })
    .nullish(),
  orders_requested: Ids,
  orders_to_redact: Ids,
  data_request: z.object({ id: z.string().min(1) }).nullish(),
});

/** What Shopify tells of an app itself: it was removed, or a customer asks something of their data. */
export type AppNews =
  | { readonly isRemoved: true; readonly at: Date }
  | { readonly wish: PrivacyWish; readonly request: z.infer<typeof Request> };

/** Reads a call that is about the app; null for one that is not. @throws when it cannot be read. */
export function appNewsIn({ headers, bytes }: Webhook, now: Date): AppNews | null {
  const topic = String(headers['x-shopify-topic'] ?? '');
  if (topic === 'app/uninstalled') {
    const at = new Date(String(headers['x-shopify-triggered-at'] ?? ''));
    return { isRemoved: true, at: Number.isNaN(at.getTime()) ? now : at };
  }
  const wish = Object.hasOwn(wishes, topic) ? wishes[topic] : undefined;
  if (wish === undefined) return null;
  return { wish, request: Request.parse(exactJson(bytes.toString('utf8'))) };
}

/** Takes it in. Answers whether the app is gone now. */
export async function takeAppNews(tx: Tx, connectionId: string, news: AppNews): Promise<boolean> {
  if ('wish' in news) {
    await takeRequest(tx, connectionId, news);
    return false;
  }
  const app = await findApp(tx, connectionId);
  // Told again, or of before the shop came back: the app is there.
  const isOld = app?.consentedAt != null && news.at < app.consentedAt;
  if (!app || isOld) return false;
  if (app.sealedToken !== null) {
    await changeApp(tx, connectionId, { sealedToken: null });
    await announce(tx, shopAppChanged, { connectionId, change: 'removed' });
  }
  return true;
}

/** An app has one address for all its shops: a request belongs to the connection of the shop that it names. */
async function takeRequest(
  tx: Tx,
  calledId: string,
  { wish, request }: Extract<AppNews, { wish: string }>,
): Promise<void> {
  const { shop_domain: shop, customer, orders_requested, orders_to_redact, data_request } = request;
  const app = await appOf(tx, shop);
  await keepRequest(tx, app?.connectionId ?? calledId, {
    ...{ wish, shop },
    buyerId: customer?.id ?? null,
    email: customer?.email?.trim() || null,
    phone: customer?.phone?.trim() || null,
    orderIds: [...orders_requested, ...orders_to_redact],
    ownId: data_request?.id ?? null,
  });
}

/** The app of a shop: of the connection that is in use, else of the newest. */
async function appOf(tx: Tx, shop: string): Promise<AppRow | undefined> {
  return tx.db
    .selectFrom('storeApps as app')
    .innerJoin('storeConnections as connection', (join) =>
      join
        .onRef('connection.workspaceId', '=', 'app.workspaceId')
        .onRef('connection.connectionId', '=', 'app.connectionId'),
    )
    .selectAll('app')
    .where('app.workspaceId', '=', tx.workspaceId)
    .where('app.shop', '=', shop)
    .orderBy((one) => one('connection.archivedAt', 'is not', null))
    .orderBy('connection.createdAt', 'desc')
    .orderBy('connection.connectionId', 'desc')
    .limit(1)
    .executeTakeFirst();
}
