import { type ShopConsentOutcome, shopAppChanged, storeWrite } from '@zhiyin/domain/store';
import { actorsOf } from '#modules/people';
import { asSystem, requireSystem } from '#platform/auth/as-system.ts';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { printOf } from '#platform/consent/browser.ts';
import { readState } from '#platform/consent/consent-state.ts';
import { claimConsent } from '#platform/consent/consents.ts';
import { type Context, type Ground, may, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import { deliveryUrlOf } from '../address.ts';
import { type ConnectionRow, findConnection, secretOf } from '../rows.ts';
import { keepConsent, noteRefused } from './keep-consent.ts';
import { type AppRow, findApp } from './rows.ts';
import { ShopRefused, subscribe, tradeCode } from './shopify.ts';
import { isSignedQuery } from './signed-query.ts';

type Query = Readonly<Record<string, unknown>>;

/** What came of it, and on which connection's page that is said. */
interface Came {
  readonly outcome: ShopConsentOutcome;
  readonly connectionId: string | null;
}

/** Takes what Shopify sent the browser back with, and leads it to the page of the connection, which says what came of it. */
export async function finishShopConsent(
  ground: Ground,
  query: Query,
  exchange: Exchange,
): Promise<typeof answered> {
  const { outcome, connectionId } = await cameOf(ground, query, exchange);
  const search = new URLSearchParams({
    ...(connectionId && { connection: connectionId }),
    consent: outcome,
  });
  await exchange.reply.redirect(`${publicOrigin(ground.system.config)}/console/orders/import?${search}`, 303);
  return answered;
}

async function cameOf(ground: Ground, query: Query, exchange: Exchange): Promise<Came> {
  const { system } = ground;
  const ids = readState(system, 'store-consent', text(query, 'state'));
  if (!ids) return { outcome: 'unknown', connectionId: null };
  const ctx = asSystem(ground, ids.workspaceId, 'consent');
  const brought = { query, print: printOf(system, exchange) };
  const claimed = await claim(ctx, ids.consentId, brought);
  if ('outcome' in claimed) return claimed;
  const { connectionId } = claimed.connection;
  return { outcome: await trade(ctx, claimed, text(query, 'code')), connectionId };
}

interface Claimed {
  readonly connection: ConnectionRow;
  readonly app: AppRow;
}

interface Brought {
  readonly query: Query;
  readonly print: string | null;
}

/** Takes a consent for this browser and this shop. */
async function claim(ctx: Context, consentId: string, { query, print }: Brought): Promise<Claimed | Came> {
  requireSystem(ctx);
  return transact(ctx, async (tx): Promise<Claimed | Came> => {
    const { outcome, subjectId: connectionId } = await claimConsent(tx, {
      ...{ purpose: 'store-consent', consentId, print },
      mayStill: (memberId) => mayConnect(tx, memberId),
      isGenuine: (subjectId) => isShops(tx, subjectId, query),
    });
    if (outcome !== 'taken') return { outcome, connectionId };
    const [connection, app] = [await findConnection(tx, connectionId), await findApp(tx, connectionId)];
    if (!app) return { outcome: 'unknown', connectionId };
    await announce(tx, shopAppChanged, { connectionId, change: 'brought' });
    return { connection, app };
  });
}

/** Whether Shopify signed it, for the shop that was asked. */
async function isShops(tx: Tx, connectionId: string, query: Query): Promise<boolean> {
  const app = await findApp(tx, connectionId);
  if (!app || query['shop'] !== app.shop) return false;
  return isSignedQuery(secretOf(tx.system, await findConnection(tx, connectionId)), query);
}

async function mayConnect(tx: Tx, memberId: string): Promise<boolean> {
  const actor = (await actorsOf(tx, [memberId])).get(memberId);
  return actor !== undefined && may({ ...tx, actor }, storeWrite);
}

/** Fetches the token and subscribes, outside of any transaction: Shopify may take its time. */
async function trade(ctx: Context, { connection, app }: Claimed, code: string): Promise<ShopConsentOutcome> {
  requireSystem(ctx);
  const { system } = ctx;
  const { connectionId } = connection;
  const { shop, clientId } = app;
  try {
    const token = await tradeCode(system, { shop, clientId, code, secret: secretOf(system, connection) });
    const uri = deliveryUrlOf(system, connection);
    const subscribed = await subscribe(system, { shop, token, uri });
    await transact(ctx, (tx) => keepConsent(tx, connectionId, { token, ...subscribed }));
    return subscribed.missing.length === 0 ? 'given' : 'part';
  } catch (error) {
    if (error instanceof OutgoingFailure || error instanceof Refusal) return 'unreachable';
    if (!(error instanceof ShopRefused)) throw error;
    await transact(ctx, (tx) => noteRefused(tx, connectionId, error.message));
    return 'refused';
  }
}

function text(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value : '';
}
