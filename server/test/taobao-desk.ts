import { storeRead, storeWrite } from '@zhiyin/domain/store';
import { afterEach, expect } from 'vitest';
import { createConnection, listConnections } from '../src/modules/store/connections/keep-connection.ts';
import { listOrders } from '../src/modules/store/orders/list-orders.ts';
import { openOutgoing, outgoing } from '../src/platform/outgoing/outgoing.ts';
import { openTmcService } from './stand-ins/tmc-service.ts';
import { openTopGateway } from './stand-ins/top-gateway.ts';
import type { World } from './world.ts';

export const taobaoApp = { appKey: '12345678', appSecret: 'helloworld' };
export const hour = 3600_000;

/** A moment as the gateway writes it. */
export const beijing = (at: Date): string =>
  new Date(at.getTime() + 8 * hour).toISOString().slice(0, 19).replace('T', ' ');

type Gateway = Awaited<ReturnType<typeof openTopGateway>>;

/** Shops that are connected to a gateway of Taobao's, which ends with each story. */
export function taobaoDesk(world: () => World) {
  const closings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });
  const now = () => world().system.now();
  const ago = (ms: number) => beijing(new Date(now().getTime() - ms));
  const aGateway = async () => {
    const gateway = await openTopGateway({ ...taobaoApp, now });
    closings.push(() => gateway.close());
    outgoing.use(world().system, openOutgoing({ ports: [gateway.port], allowPrivate: ['127.0.0.1'] }));
    return gateway;
  };
  /** The gateway with the message service beside it. */
  const aService = async (secret = taobaoApp.appSecret) => {
    const gateway = await aGateway();
    const service = await openTmcService(taobaoApp.appKey, secret);
    closings.push(() => service.close());
    const guard = openOutgoing({ ports: [gateway.port, service.port], allowPrivate: ['127.0.0.1'] });
    outgoing.use(world().system, guard);
    return { gateway, service };
  };
  const aTrade = (tid: string, more: object = {}) => ({ ...tradeOf(tid, ago), ...more });
  const aConnection = (gateway: Gateway, since = 48 * hour, more: Record<string, string> = {}) =>
    connectionOf(world(), gateway, since, more);
  return { now, ago, aGateway, aService, aTrade, aConnection };
}

function tradeOf(tid: string, ago: (ms: number) => string) {
  return {
    ...{ tid, status: 'WAIT_SELLER_SEND_GOODS', payment: '119.00' },
    ...{ created: ago(3 * hour), modified: ago(2 * hour) },
    ...{ buyer_open_uid: 'AAsynthetic', receiver_name: '测**' },
    orders: { order: [{ oid: `${tid}1`, title: '合成商品A', num: 1, price: '129.00' }] },
  };
}

/** A shop that connects its Taobao shop to the gateway, from so long ago on. */
async function connectionOf(world: World, gateway: Gateway, since: number, more: Record<string, string>) {
  const shop = await world.aShop();
  const owner = shop.as([storeWrite, storeRead]);
  const answers = { ...taobaoApp, session: 'session-1', gateway: gateway.url, ...more };
  const made = await createConnection(owner, {
    ...{ kind: 'taobao', name: '天猫店', platform: 'taobao', answers },
    since: new Date(world.system.now().getTime() - since).toISOString(),
  });
  const orders = async () => (await listOrders(owner, { limit: 200 })).items;
  const connection = async () => (await listConnections(owner)).items[0] ?? expect.fail('it is gone');
  const settle = async () => {
    await world.settle();
    return connection();
  };
  const nextTurn = async (seconds = 61) => {
    world.pass(seconds);
    return settle();
  };
  return { shop, owner, made, answers, orders, connection, settle, nextTurn };
}
