import { createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { openVendor, type VendorServer } from './vendor.ts';

/** A Shopify shop on loopback, and Shopify's page on which its owner agrees: it refuses what Shopify refuses. */
export interface ShopifyShop extends VendorServer {
  /** What the app subscribed to, by topic. */
  readonly subscribed: Map<string, string>;
  /** What the owner agrees to from now on. */
  agreeTo(scope: string): void;
  /** Refuses to be asked to tell of a topic. */
  refuseTopic(topic: string): void;
  /** Where the page sends the browser back to, once the owner has agreed. @throws when the page itself refuses. */
  decide(url: string): URL;
  /** The tokens that still work. */
  readonly tokens: ReadonlySet<string>;
  forget(): void;
}

interface App {
  readonly shop: string;
  readonly clientId: string;
  readonly secret: string;
  readonly redirectUri: string;
}

const Trade = z.object({ client_id: z.string(), client_secret: z.string(), code: z.string() });
const Graph = z.object({ variables: z.object({ topic: z.string(), uri: z.string() }) });

/** How Shopify signs what a browser brings. */
export function signQuery(secret: string, query: URLSearchParams): string {
  const pairs = [...query].filter(([name]) => name !== 'hmac').map(([name, value]) => `${name}=${value}`);
  return createHmac('sha256', secret).update(pairs.sort().join('&')).digest('hex');
}

export async function openShopifyShop(app: App): Promise<ShopifyShop> {
  const codes = new Map<string, string>();
  const tokens = new Set<string>();
  const subscribed = new Map<string, string>();
  const refused = new Set<string>();
  let scope = 'read_orders';
  const trade = (body: unknown) => {
    const { client_id, client_secret, code } = Trade.parse(body);
    const given = codes.get(code);
    codes.delete(code);
    if (client_id !== app.clientId || client_secret !== app.secret || given === undefined)
      return { status: 400, body: { error: 'invalid_request' } };
    const token = `shpat_${randomUUID()}`;
    tokens.add(token);
    return { status: 200, body: { access_token: token, scope: given } };
  };
  const subscribe = (body: unknown) => {
    const { topic, uri } = Graph.parse(body).variables;
    const message = refused.has(topic)
      ? 'You cannot create a webhook subscription with the specified topic'
      : subscribed.get(topic) === uri
        ? 'Address for this topic has already been taken'
        : null;
    if (message === null) subscribed.set(topic, uri);
    const userErrors = message === null ? [] : [{ message }];
    return { status: 200, body: { data: { webhookSubscriptionCreate: { userErrors } } } };
  };
  const server = await openVendor(({ request, bytes, mood }) => {
    if (mood === 'down') return { status: 503 };
    if (mood === 'take-and-hang-up') return null;
    const body: unknown = JSON.parse(bytes.toString('utf8') || 'null');
    if (request.url === '/admin/oauth/access_token') return trade(body);
    const isKnown = tokens.has(String(request.headers['x-shopify-access-token'] ?? ''));
    if (!isKnown) return { status: 401, body: { errors: 'Invalid API key or access token' } };
    return /^\/admin\/api\/\d{4}-\d{2}\/graphql\.json$/.test(request.url ?? '')
      ? subscribe(body)
      : { status: 404, body: { errors: 'Not Found' } };
  });
  return {
    ...server,
    ...{ subscribed, tokens },
    agreeTo: (next) => {
      scope = next;
    },
    refuseTopic: (topic) => void refused.add(topic),
    decide: (url) => {
      const asked = new URL(url).searchParams;
      if (asked.get('client_id') !== app.clientId) throw new Error('the app is not known');
      if (asked.get('redirect_uri') !== app.redirectUri) throw new Error('the address is not registered');
      const code = randomUUID();
      codes.set(code, scope);
      const back = new URL(app.redirectUri);
      const told = {
        code,
        host: 'YWRtaW4',
        shop: app.shop,
        state: asked.get('state') ?? '',
        timestamp: '1772442000',
      };
      for (const [name, value] of Object.entries(told)) back.searchParams.set(name, value);
      back.searchParams.set('hmac', signQuery(app.secret, back.searchParams));
      return back;
    },
    forget: () => {
      scope = 'read_orders';
      for (const kept of [codes, subscribed, refused, tokens]) kept.clear();
    },
  };
}
