import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Line, Moment } from '../../kit/shapes.ts';
import { storeRead, storeWrite } from '../permissions.ts';
import { parcelStates } from './states.ts';

/** Services that know where parcels are. */
export const trackerKinds = ['kuaidi100', 'cainiao'] as const;
export type TrackerKind = (typeof trackerKinds)[number];

/** Most trackers of a shop, those switched off included. */
export const trackersMax = 20;
/** A tracker locks a parcel that is asked for more often. */
export const askedAgainMinutes = 30;
/** Most bytes of one push: a route of some hundred steps. */
const pushBytesMax = 512 * 1024;

export const trackerProblems = [
  'signature',
  'unreadable',
  'credentials',
  'balance',
  'busy',
  'unreachable',
] as const;
export type TrackerProblem = (typeof trackerProblems)[number];

/** Why nobody follows a parcel. */
export const parcelProblems = ['no-tracker', 'unknown-carrier', 'needs-phone', 'refused'] as const;
export type ParcelProblem = (typeof parcelProblems)[number];

/** How far a parcel is, as trackers told. */
export const ParcelTracking = z.object({
  state: z.enum(parcelStates).nullable(),
  stateAt: Moment.nullable(),
  /** When a tracker last told of it. */
  toldAt: Moment.nullable(),
  /** From when on it may be asked for by hand; null where nobody can be asked. */
  askableAt: Moment.nullable(),
  problem: z.enum(parcelProblems).nullable(),
  /** In the tracker's own words. */
  problemDetail: z.string().nullable(),
  /** Newest first. */
  steps: z.array(z.object({ at: Moment, place: z.string().nullable(), said: written(z.string()) })),
});
export type ParcelTracking = z.infer<typeof ParcelTracking>;

/** A service that is connected. Its keys are never told. */
export const ParcelTracker = z.object({
  trackerId: Id,
  kind: z.enum(trackerKinds),
  name: z.string(),
  revision: z.number().int(),
  /** Where it tells of parcels. */
  pushUrl: z.string(),
  /** `waiting` until it was heard; `trouble` while what came last could not be used, or it cannot be asked. */
  state: z.enum(['waiting', 'well', 'trouble']),
  problem: z.enum(trackerProblems).nullable(),
  problemDetail: z.string().nullable(),
  lastAt: Moment.nullable(),
  /** Parcels that it follows now. */
  followedCount: z.number().int(),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type ParcelTracker = z.infer<typeof ParcelTracker>;

const Secret = z.string().trim().min(4).max(200);
/**
 * What a service knows the shop by. `account` is 快递100's customer, or the resource code of LINK; `secret` its key;
 * `salt` signs 快递100's pushes, and is made up when it is left out. `appName`, `queryType` and `toCode` are LINK's.
 */
const keys = {
  account: Line(100),
  secret: Secret,
  salt: Secret.optional(),
  appName: Line(60).optional(),
  queryType: Line(80).optional(),
  toCode: Line(80).optional(),
  /** Another address of the service: a proxy of the shop's own. */
  address: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
};
const tracker = z.strictObject({ trackerId: Id });

export const listTrackers = endpoint('store.list-trackers', {
  method: 'GET',
  path: '/store/parcel-trackers',
  may: storeWrite,
  words: { zh: '列出物流查询服务', en: 'List parcel trackers' },
  response: z.object({ items: z.array(ParcelTracker) }),
});

/** Connects a service; one of each kind is in use at a time. */
export const createTracker = endpoint('store.create-tracker', {
  method: 'POST',
  path: '/store/parcel-trackers',
  may: storeWrite,
  words: { zh: '接入物流查询服务', en: 'Connect a parcel tracker' },
  body: z.strictObject({ kind: z.enum(trackerKinds), name: Line(60), keys: z.strictObject(keys) }),
  response: ParcelTracker,
});

/** Keys that are left out stay as they are. */
export const changeTracker = endpoint('store.change-tracker', {
  method: 'PATCH',
  path: '/store/parcel-trackers/:trackerId',
  may: storeWrite,
  words: { zh: '修改物流查询服务', en: 'Change a parcel tracker' },
  params: tracker,
  body: z.strictObject({
    revision: z.number().int(),
    name: Line(60),
    keys: z.strictObject({ ...keys, account: keys.account.optional(), secret: Secret.optional() }),
  }),
  response: ParcelTracker,
});

/** Switches it off or on: while it is off, it is asked nothing and what it tells is refused. */
export const switchTracker = endpoint('store.switch-tracker', {
  method: 'POST',
  path: '/store/parcel-trackers/:trackerId/switch',
  may: storeWrite,
  words: { zh: '停用或恢复物流查询服务', en: 'Switch a parcel tracker off or on' },
  params: tracker,
  body: z.strictObject({ isOff: z.boolean() }),
  response: ParcelTracker,
});

/** Asks the tracker where a parcel of an order is now; once in half an hour, whoever asks. */
export const askForParcel = endpoint('store.ask-for-parcel', {
  method: 'POST',
  path: '/store/orders/:orderId/parcels/ask',
  may: storeRead,
  words: { zh: '查询包裹现在到哪了', en: 'Ask where a parcel is now' },
  params: z.strictObject({ orderId: Id }),
  body: z.strictObject({ trackingNumber: Line(100) }),
  response: ParcelTracking,
});

/** Where a tracker tells of parcels. Counted by its signature and not by its address. */
export const receiveParcelPush = endpoint('store.receive-parcel-push', {
  method: 'POST',
  path: '/store/parcel-pushes/:address',
  may: 'anyone',
  words: { zh: '接收物流推送', en: 'Take what a tracker tells of parcels' },
  params: z.strictObject({ address: z.string().max(100) }),
  body: z.unknown(),
  bodyBytesMax: pushBytesMax,
  takesBytes: true,
  isRepeatable: true,
  // As each service wants to hear it.
  response: z.union([
    z.object({ result: z.literal(true), returnCode: z.literal('200'), message: z.string() }),
    z.object({ success: z.literal('true'), errorCode: z.string(), errorMsg: z.string() }),
  ]),
});
