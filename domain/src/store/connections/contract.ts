import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Line, Moment } from '../../kit/shapes.ts';
import { storeWrite } from '../permissions.ts';
import { connectionKinds } from './kinds.ts';

/** Most connections of a shop, those switched off included. */
export const connectionsMax = 50;
/** Most bytes of one order: Shopify's largest have a few hundred lines. */
const webhookBytesMax = 4 * 1024 * 1024;

export const connectionProblems = ['signature', 'unreadable', 'uninstalled'] as const;

/** A shop system that tells of its orders. */
export const StoreConnection = z.object({
  connectionId: Id,
  kind: z.enum(connectionKinds),
  name: z.string(),
  /** What its orders show as their platform; no two connections in use have the same. */
  platform: z.string(),
  revision: z.number().int(),
  /** Where the shop system sends to. */
  deliveryUrl: z.string(),
  /** `waiting` until something came that was signed rightly; `trouble` when what came last could not be used. */
  state: z.enum(['waiting', 'well', 'trouble']),
  problem: z.enum(connectionProblems).nullable(),
  /** What exactly could not be read. */
  problemDetail: z.string().nullable(),
  lastAt: Moment.nullable(),
  takenCount: z.number().int(),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type StoreConnection = z.infer<typeof StoreConnection>;

const Secret = z.string().trim().min(8).max(200);
const connection = z.strictObject({ connectionId: Id });

/** Every connection, the ones in use first. */
export const listConnections = endpoint('store.list-connections', {
  method: 'GET',
  path: '/store/connections',
  may: storeWrite,
  words: { zh: '列出接入的店铺系统', en: 'List connected shop systems' },
  response: z.object({ items: z.array(StoreConnection) }),
});

export const createConnection = endpoint('store.create-connection', {
  method: 'POST',
  path: '/store/connections',
  may: storeWrite,
  words: { zh: '接入店铺系统', en: 'Connect a shop system' },
  body: z.strictObject({
    kind: z.enum(connectionKinds),
    name: Line(60),
    platform: Line(40),
    secret: Secret,
  }),
  response: StoreConnection,
});

/** A secret that is left out stays as it is. */
export const changeConnection = endpoint('store.change-connection', {
  method: 'PATCH',
  path: '/store/connections/:connectionId',
  may: storeWrite,
  words: { zh: '修改店铺连接', en: 'Change a connected shop system' },
  params: connection,
  body: z.strictObject({
    revision: z.number().int(),
    name: Line(60),
    platform: Line(40),
    secret: Secret.optional(),
  }),
  response: StoreConnection,
});

/** Switches it off or on: while it is off, what comes is refused. */
export const switchConnection = endpoint('store.switch-connection', {
  method: 'POST',
  path: '/store/connections/:connectionId/switch',
  may: storeWrite,
  words: { zh: '停用或恢复店铺连接', en: 'Switch a connected shop system off or on' },
  params: connection,
  body: z.strictObject({ isOff: z.boolean() }),
  response: StoreConnection,
});

/** Where a shop system tells of its orders. Counted by its signature and not by its address. */
export const receiveStoreWebhook = endpoint('store.receive-webhook', {
  method: 'POST',
  path: '/store/webhooks/:address',
  may: 'anyone',
  words: { zh: '接收店铺系统的订单推送', en: 'Take what a shop system tells of orders' },
  params: z.strictObject({ address: z.string().max(100) }),
  body: z.unknown(),
  bodyBytesMax: webhookBytesMax,
  takesBytes: true,
  isRepeatable: true,
  response: Done,
});
