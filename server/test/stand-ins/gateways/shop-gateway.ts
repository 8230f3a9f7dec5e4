import type { IncomingMessage } from 'node:http';
import { openVendor, type VendorServer } from '../vendor.ts';

/** The shop that asks, unless another is trusted. */
export const ownShop = '94956';

/** An order as a platform keeps it. */
export interface KeptOrder {
  readonly number: string;
  /** Whose it is: a token sees its own shop's alone. */
  readonly shop: string;
  readonly state: 'unpaid' | 'paid' | 'shipped' | 'finished' | 'closed';
  readonly refund: 'none' | 'asked' | 'refunded';
  readonly fen: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Who may ask. */
interface GatewayApp {
  readonly key: string;
  readonly secret: string;
  readonly token: string;
  /** The shop that the token is of. */
  readonly shop: string;
}

/** Why a platform does not answer. */
export type Wrong = 'signature' | 'shop' | 'token' | 'time' | 'window' | 'page' | 'limit' | 'unknown';

interface Signed {
  readonly token: string;
  /** When it says that it was sent. */
  readonly at: Date;
}
/** What was asked, once its signature was found right. */
type Question = Signed &
  (
    | { readonly from: Date; readonly until: Date; readonly page: number; readonly size: number }
    | { readonly number: string }
    /** A token for the app's own shop. */
    | { readonly isGrant: true }
  );

/** How one platform speaks. */
export interface Dialect {
  readonly windowMsMax: number;
  readonly pageSizeMax: number;
  read(call: GatewayCall, app: GatewayApp): Question | Wrong;
  list(orders: readonly KeptOrder[], total: number, page: number): object;
  one(order: KeptOrder): object;
  grant?(app: GatewayApp): object;
  wrong(wrong: Wrong): { readonly status: number; readonly body: object };
}

interface GatewayCall {
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** A platform's gateway on loopback: it refuses what the platform refuses. */
export interface ShopGateway extends VendorServer {
  /** Keeps an order, or how it is now. */
  keep(order: Partial<KeptOrder> & Pick<KeptOrder, 'number' | 'updatedAt'>): void;
  /** Lists an order and refuses it when it is asked for by itself; null hides it no longer. */
  hide(number: string, wrong?: Wrong | null): void;
  /** Whom it takes from now on. */
  trust(app: Omit<GatewayApp, 'shop'> & { shop?: string }): void;
  /** What happens before it answers the next question for a page. */
  beforeNext(happen: () => void): void;
  /** With what it answers whatever is asked; null as usual. */
  answerWith(said: { status: number; headers?: Record<string, string> } | null): void;
  /** The spans that were asked for, in order. */
  readonly spans: { from: Date; until: Date; page: number }[];
}

const skewMs = 10 * 60_000;

export async function openShopGateway(
  dialect: Dialect,
  first: Omit<GatewayApp, 'shop'>,
  now: () => Date,
): Promise<ShopGateway> {
  const kept = new Map<string, KeptOrder>();
  const hidden = new Map<string, Wrong | null>();
  const spans: ShopGateway['spans'] = [];
  let [app, before] = [{ shop: ownShop, ...first }, () => {}];
  let fixed: Parameters<ShopGateway['answerWith']>[0] = null;
  const server = await openVendor(({ request, bytes, mood }) => {
    if (fixed) return fixed;
    if (mood === 'down') return { status: 502 };
    if (mood === 'busy') return dialect.wrong('limit');
    const url = new URL(request.url ?? '/', 'http://gateway');
    const asked = dialect.read({ url, headers: request.headers, text: bytes.toString('utf8') }, app);
    if (typeof asked === 'string') return dialect.wrong(asked);
    if (Math.abs(asked.at.getTime() - now().getTime()) > skewMs) return dialect.wrong('time');
    if (mood === 'unauthorised') return dialect.wrong('token');
    if ('isGrant' in asked) return { status: 200, body: dialect.grant?.(app) };
    if (asked.token !== app.token) return dialect.wrong('token');
    if ('number' in asked) {
      const [order, wrong] = [kept.get(asked.number), hidden.get(asked.number)];
      if (wrong || !order) return dialect.wrong(wrong ?? 'unknown');
      return { status: 200, body: written(dialect.one(order)) };
    }
    const { from, until, page, size } = asked;
    if (until.getTime() - from.getTime() > dialect.windowMsMax || until < from)
      return dialect.wrong('window');
    if (size > dialect.pageSizeMax || page < 1) return dialect.wrong('page');
    spans.push({ from, until, page });
    const happen = before;
    before = () => {};
    happen();
    const found = [...kept.values()]
      .filter(({ shop, updatedAt }) => shop === app.shop && updatedAt >= from && updatedAt <= until)
      .toSorted((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime() || (a.number < b.number ? -1 : 1));
    const told = found.slice((page - 1) * size, page * size);
    return { status: 200, body: written(dialect.list(told, found.length, page)) };
  });
  return {
    ...server,
    spans,
    keep: (order) => {
      const usual = {
        shop: ownShop,
        state: 'paid',
        refund: 'none',
        fen: 12900,
        createdAt: order.updatedAt,
      } as const;
      // Platforms keep whole seconds.
      const updatedAt = new Date(Math.floor(order.updatedAt.getTime() / 1000) * 1000);
      kept.set(order.number, { ...usual, ...kept.get(order.number), ...order, updatedAt });
    },
    hide: (number, wrong = 'unknown') => void hidden.set(number, wrong),
    trust: (next) => {
      app = { shop: ownShop, ...next };
    },
    beforeNext: (happen) => {
      before = happen;
    },
    answerWith: (said) => {
      fixed = said;
    },
  };
}

/** Numbers larger than JavaScript holds stand in JSON as they are, digit by digit. */
function written(body: object): Buffer {
  const text = JSON.stringify(body, (_key, value) => (typeof value === 'bigint' ? `#${value}#` : value));
  return Buffer.from(text.replace(/"#(\d+)#"/g, '$1'));
}
