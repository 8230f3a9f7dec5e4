import { z } from 'zod';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import { perSystem } from '#platform/per-system.ts';
import type { System } from '#platform/system.ts';

/** Where a shop's own interface is; tests put a stand-in in its place. */
export const originOfShop = perSystem<(shop: string) => string>(() => (shop) => `https://${shop}`);

/** To read orders with their refunds: nothing is ever written there. */
const scope = 'read_orders';
const apiVersion = '2026-07';
/** What Shopify is to tell of. What customers ask of their data is set up in the app and cannot be subscribed to. */
const topics = ['ORDERS_CREATE', 'ORDERS_UPDATED', 'REFUNDS_CREATE', 'APP_UNINSTALLED'];

const Granted = z.object({ access_token: z.string().min(1), scope: z.string().default('') });
const Subscribed = z.object({
  data: z.object({
    webhookSubscriptionCreate: z.object({ userErrors: z.array(z.object({ message: z.string() })) }),
  }),
});
const mutation = `mutation ($topic: WebhookSubscriptionTopic!, $uri: String!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri, format: JSON }) {
    userErrors { message }
  }
}`;

/** Shopify refused, or gave less than was asked for. */
export class ShopRefused extends Error {}

interface App {
  readonly shop: string;
  readonly clientId: string;
}

/** Shopify's page on which the owner of a shop agrees. */
export function consentPage(
  system: System,
  { shop, clientId }: App,
  { state, redirectUri }: { readonly state: string; readonly redirectUri: string },
): string {
  const url = new URL(`${originOfShop.of(system)(shop)}/admin/oauth/authorize`);
  const asked = { client_id: clientId, scope, redirect_uri: redirectUri, state };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  // A browser is sent to no page that we would not call ourselves.
  return outgoing.of(system).check(url.href).href;
}

/**
 * Trades the code that a browser brought for the shop's token.
 *
 * @throws OutgoingFailure when Shopify cannot be reached; ShopRefused when it gives none, or not to read orders.
 */
export async function tradeCode(
  system: System,
  { shop, clientId, secret, code }: App & { readonly secret: string; readonly code: string },
): Promise<string> {
  const json = { client_id: clientId, client_secret: secret, code };
  const answer = await post(system, shop, '/admin/oauth/access_token', json);
  const granted = Granted.safeParse(answer.json);
  if (answer.status >= 300 || !granted.success) throw new ShopRefused(`HTTP ${answer.status}`);
  const { access_token: token, scope: given } = granted.data;
  // Whoever may write them may read them.
  if (!/(^|,)(read|write)_orders(,|$)/.test(given)) throw new ShopRefused(`only “${given}” was agreed to`);
  return token;
}

/** What could not be subscribed to, and why; nothing and null when all of it could. */
export async function subscribe(
  system: System,
  { shop, token, uri }: { readonly shop: string; readonly token: string; readonly uri: string },
): Promise<{ missing: string[]; problem: string | null }> {
  const missing: string[] = [];
  let problem: string | null = null;
  for (const topic of topics) {
    const said = await subscribeTo(system, { shop, token, uri, topic });
    if (said === null) continue;
    missing.push(topic);
    problem ??= said.slice(0, 300);
  }
  return { missing, problem };
}

/** What Shopify said against one subscription; null where it stands, also from before. */
async function subscribeTo(
  system: System,
  { shop, token, uri, topic }: { shop: string; token: string; uri: string; topic: string },
): Promise<string | null> {
  try {
    const json = { query: mutation, variables: { topic, uri } };
    const path = `/admin/api/${apiVersion}/graphql.json`;
    const answer = await post(system, shop, path, json, { 'x-shopify-access-token': token });
    const read = Subscribed.safeParse(answer.json);
    if (!read.success) return `HTTP ${answer.status}`;
    const errors = read.data.data.webhookSubscriptionCreate.userErrors.map(({ message }) => message);
    return errors.find((message) => !/already been taken/i.test(message)) ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function post(
  system: System,
  shop: string,
  path: string,
  json: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; json: unknown }> {
  const answer = await outgoing.of(system).call(`${originOfShop.of(system)(shop)}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(json),
  });
  return { status: answer.status, json: jsonOf(answer.body) };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
