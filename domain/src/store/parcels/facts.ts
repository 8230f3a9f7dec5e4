import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { storeRead, storeWrite } from '../permissions.ts';
import { parcelStates } from './states.ts';

const State = z.enum(parcelStates);

export const parcelMoved = fact({
  kind: 'store.parcel-moved',
  words: { zh: '包裹状态有变化', en: 'A parcel moved' },
  /** Said for each order that the parcel is of; `customerId` is whose that order was then. */
  payload: z.object({
    orderId: Id,
    parcelId: Id,
    customerId: Id.nullable(),
    fromState: State.nullable(),
    toState: State,
    /** It was so before it was followed. */
    isPast: z.boolean().optional(),
  }),
  seenWith: storeRead,
  subject: 'orderId',
});

export const parcelAsked = fact({
  kind: 'store.parcel-asked',
  words: { zh: '查询了包裹', en: 'A parcel was asked for' },
  payload: z.object({ orderId: Id, parcelId: Id }),
  seenWith: storeRead,
  subject: 'orderId',
});

const ofTracker = { seenWith: storeWrite, subject: 'trackerId' };
const about = { trackerId: Id, kind: z.string() };

export const trackerChanged = fact({
  kind: 'store.tracker-changed',
  words: { zh: '物流查询服务有变化', en: 'A parcel tracker changed' },
  payload: z.object({ ...about, change: z.string(), fields: z.array(z.string()) }),
  ...ofTracker,
});

export const trackerHeard = fact({
  kind: 'store.tracker-heard',
  words: { zh: '物流查询服务的状态变了', en: 'A parcel tracker’s state changed' },
  /** Said when it is another state than before, not of everything that comes. */
  payload: z.object({ ...about, state: z.string(), problem: z.string().nullable() }),
  ...ofTracker,
});

export const parcelFacts = [parcelMoved, parcelAsked, trackerChanged, trackerHeard] as const;
