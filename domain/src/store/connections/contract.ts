import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Line, Moment } from '../../kit/shapes.ts';
import { storeWrite } from '../permissions.ts';
import { connectionKinds } from './kinds.ts';

/** Most connections of a shop, those switched off included. */
export const connectionsMax = 50;
/** Most bytes of one order: Shopify's largest have a few hundred lines. */
const webhookBytesMax = 4 * 1024 * 1024;

/** `uninstalled` is of shop systems that the app was removed from; those after it are of platforms that are asked. */
export const connectionProblems = [
  'signature',
  'unreadable',
  'uninstalled',
  'credentials',
  'limit',
  'unreachable',
  'refused',
  /** The credentials are of another shop than the one whose orders came before. */
  'other-shop',
] as const;
export type ConnectionProblem = (typeof connectionProblems)[number];

/** How far a platform was asked. */
const Asking = z.object({
  /** From here on its orders are fetched. */
  sinceAt: Moment,
  /** Everything that changed before is here. */
  askedUntil: Moment,
  /** While the past is being fetched for the first time. */
  isReachingBack: z.boolean(),
  /** When it was asked last, and when it is asked next. */
  askedAt: Moment.nullable(),
  againAt: Moment.nullable(),
  /** What changed then is not here: it was asked for when the platform gave it no more. */
  gap: z.object({ from: Moment, until: Moment }).nullable(),
  /** Why its message service does not tell us of changes, in its own words; null when it does, or is not wanted. */
  lineTrouble: z.string().nullable(),
});

/** A shop system that tells of its orders, or a platform that is asked for them. */
export const StoreConnection = z.object({
  connectionId: Id,
  kind: z.enum(connectionKinds),
  name: z.string(),
  /** What its orders show as their platform; no two connections in use have the same. */
  platform: z.string(),
  revision: z.number().int(),
  /** Where the shop system sends to; empty for a platform that is asked. */
  deliveryUrl: z.string(),
  /** What its form was answered with, secrets left out. */
  answers: z.record(z.string(), z.string()),
  /** Null for one that tells by itself. */
  asking: Asking.nullable(),
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

/** The answers of an asked platform's form; its fields are in `askedForms`. */
const Answers = z.record(z.string().max(40), z.string().trim().max(2000));
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
    /** Of one that tells by itself. */
    secret: Secret.optional(),
    /** Of one that is asked. */
    answers: Answers.optional(),
    /** From which moment on an asked platform's orders are wanted; as far back as it goes unless said. */
    since: Moment.optional(),
  }),
  response: StoreConnection,
});

/** A secret, and a secret answer, that is left out stays as it is. */
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
    answers: Answers.optional(),
  }),
  response: StoreConnection,
});

/** Asks a platform now, and not at its next turn. */
export const askConnection = endpoint('store.ask-connection', {
  method: 'POST',
  path: '/store/connections/:connectionId/ask',
  may: storeWrite,
  words: { zh: '马上向平台取一次订单', en: 'Ask a platform for orders now' },
  params: connection,
  isRepeatable: true,
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
