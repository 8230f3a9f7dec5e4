import {
  tellOrders as contract,
  createTracker as creating,
  parcelMoved,
  storeLink,
  storeRead,
  storeWrite,
} from '@zhiyin/domain/store';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { getOrder } from '../src/modules/store/orders/get-order.ts';
import { tellOrders } from '../src/modules/store/orders/tell-orders.ts';
import { createTracker, listTrackers } from '../src/modules/store/parcels/trackers/keep-tracker.ts';
import { openCainiao, openKuaidi100 } from './stand-ins/parcel-trackers.ts';
import type { Shop, World } from './world.ts';

/** What the shop is known by to 快递100 and to LINK. */
export const account = { customer: 'CUSTOMER1', key: 'key-of-kuaidi' };
export const link = { resource: 'RESOURCE1', secret: 'secret-of-link' };
/** What whoever connects trackers and looks at orders may do. */
export const parcelRights = [storeWrite, storeRead, storeLink];
/** Moments on China’s clock, one after the other. */
export const [noon, one, two] = [
  '2026-11-01 12:00:00',
  '2026-11-01 13:00:00',
  '2026-11-01 14:00:00',
] as const;

/** A step of a route, as a tracker knows it. */
export const step = (time: string, said: string, code?: string) => ({ time, said, ...(code && { code }) });

interface Sent {
  readonly carrier?: string | null;
  readonly receiverPhone?: string;
  readonly state?: string;
  readonly shippedAt?: string;
  readonly buyerId?: string;
}

/** Both trackers on loopback for a test file, shops that have connected one, and orders on their way. */
export function useParcels(world: () => World) {
  let [kuaidi100, link100]: [Kuaidi100 | null, Cainiao | null] = [null, null];
  const kuaidi = (): Kuaidi100 => kuaidi100 ?? expect.fail('not open yet');
  const cainiao = (): Cainiao => link100 ?? expect.fail('not open yet');
  beforeAll(async () => {
    kuaidi100 = await openKuaidi100(account);
    link100 = await openCainiao(link);
    const guard = openOutgoing({ ports: [kuaidi100.port, link100.port], allowPrivate: ['127.0.0.1'] });
    outgoing.use(world().system, guard);
  });
  beforeEach(() => {
    kuaidi().feel('take');
    cainiao().feel('take');
    kuaidi().whileSubscribing(null);
  });
  afterAll(async () => {
    await kuaidi().close();
    await cainiao().close();
  });
  let numbers = 0;
  /** A tracking number of nobody else's in this file. */
  const aNumber = (beginning = 'YT'): string => `${beginning}${String(++numbers).padStart(13, '0')}`;
  const keysFor = (kind: Kind, secret?: string) =>
    keysOf(kind, { kuaidi: kuaidi().url, cainiao: cainiao().url }, secret);
  const aShop = async (kind: Kind = 'kuaidi100', secret?: string) => {
    const shop = await world().aShop();
    const owner = shop.as(parcelRights);
    const made = await createTracker(owner, { kind, name: '物流', keys: keysFor(kind, secret) });
    await world().settle();
    const tracker = async () => (await listTrackers(owner)).items[0] ?? expect.fail('it is gone');
    const push = async (payload: string, url = new URL(made.pushUrl).pathname) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return world().app.http.inject({ method: 'POST', url, headers, payload });
    };
    return { shop, owner, made, tracker, push };
  };
  const anOrder = (shop: Shop, trackingNumber: string, sent: Sent = {}) =>
    sendOrder(world(), shop, trackingNumber, sent);
  return { kuaidi, cainiao, aNumber, keysFor, aShop, anOrder };
}

type Kuaidi100 = Awaited<ReturnType<typeof openKuaidi100>>;
type Cainiao = Awaited<ReturnType<typeof openCainiao>>;
type Kind = 'kuaidi100' | 'cainiao';

/** The keys of an account as `kind` asks for them. */
function keysOf(kind: Kind, at: { readonly kuaidi: string; readonly cainiao: string }, secret?: string) {
  const keys =
    kind === 'kuaidi100'
      ? { account: account.customer, secret: secret ?? account.key, address: at.kuaidi }
      : {
          account: link.resource,
          secret: secret ?? link.secret,
          appName: 'zhiyin',
          address: `${at.cainiao}/link.do`,
        };
  return creating.body.shape.keys.parse(keys);
}

/** An order that is on its way; answers how to look at it. */
async function sendOrder(
  world: World,
  shop: Shop,
  trackingNumber: string,
  { carrier = '圆通速递', ...more }: Sent,
) {
  const ctx = shop.as(parcelRights);
  const number = `order of ${trackingNumber}`;
  const tell = async ({ carrier: other = carrier, ...parts }: Sent = {}) => {
    const given = {
      platform: 'taobao',
      number,
      state: 'shipped',
      shippedAt: world.system.now().toISOString(),
    };
    const parcels = [{ trackingNumber, carrier: other }];
    const { items } = await tellOrders(
      ctx,
      contract.body.parse({ orders: [{ ...given, ...more, ...parts, parcels }] }),
    );
    await world.settle();
    return items[0]?.orderId ?? expect.fail('no order');
  };
  const orderId = await tell();
  const tracking = async () => {
    const { parcels } = await getOrder(ctx, { orderId });
    return parcels[0]?.tracking ?? expect.fail('no parcel');
  };
  return { orderId, tell, tracking };
}

/** From which state to which parcels were said to move. */
export async function movesOf(shop: Shop) {
  const facts = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select('payload')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', parcelMoved.kind)
      .orderBy('factId')
      .execute(),
  );
  return facts.map(({ payload }) => {
    const { fromState, toState } = parcelMoved.payload.parse(payload);
    return [fromState, toState];
  });
}
