import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id } from '../kit/shapes.ts';
import { claimStates, interventions } from './claim/states.ts';
import { connectionChanged, connectionHeard } from './connections/facts.ts';
import { shopAppFacts } from './connections/shop-app/facts.ts';
import { fileKinds } from './import/kinds.ts';
import { orderStates, refundStates } from './order/state.ts';
import { parcelFacts } from './parcels/facts.ts';
import { storeRead } from './permissions.ts';
import { ratingResults } from './rating/results.ts';

const ofOrder = { seenWith: storeRead, subject: 'orderId' };
const State = z.enum(orderStates).nullable();
const Refund = z.enum(refundStates).nullable();
/**
 * `file`: an import; `api`: a program of the shop, or its platform. What is past was so before we heard of it: of a
 * file, of a platform that is asked for the past, of an order that is new to us and old.
 */
const source = {
  source: z.enum(['file', 'api']),
  isPast: z.boolean().optional(),
  customerId: Id.nullable().optional(),
};

export const orderAdded = fact({
  kind: 'store.order-added',
  words: { zh: '新增了订单', en: 'An order was added' },
  payload: z.object({ orderId: Id, state: State, refund: Refund, ...source }),
  ...ofOrder,
});

export const orderChanged = fact({
  kind: 'store.order-changed',
  words: { zh: '订单有变化', en: 'An order changed' },
  payload: z.object({
    orderId: Id,
    fromState: State,
    toState: State,
    fromRefund: Refund,
    toRefund: Refund,
    ...source,
  }),
  ...ofOrder,
});

export const ordersLinked = fact({
  kind: 'store.orders-linked',
  words: { zh: '确认了订单属于哪位顾客', en: 'It was said whose orders they are' },
  /** The order that was looked at; all of its buyer's went with it. Null takes them from `fromCustomerId`. */
  payload: z.object({ orderId: Id, fromCustomerId: Id.nullable(), toCustomerId: Id.nullable() }),
  ...ofOrder,
});

export const receiverSeen = fact({
  kind: 'store.receiver-seen',
  words: { zh: '查看了完整的收货信息', en: 'A receiver was shown in full' },
  payload: z.object({ orderId: Id }),
  seenWith: null,
  subject: 'orderId',
});

export const productsChanged = fact({
  kind: 'store.products-changed',
  words: { zh: '更新了商品', en: 'Products were changed' },
  payload: z.object({ productId: Id, count: z.number().int() }),
  seenWith: storeRead,
  subject: 'productId',
});

export const ratingsChanged = fact({
  kind: 'store.ratings-changed',
  words: { zh: '更新了订单评价', en: 'Ratings of orders were changed' },
  // Which they were; facts from before it was told name but the first.
  payload: z.object({ ratingId: Id, count: z.number().int(), ratingIds: z.array(Id).optional() }),
  seenWith: storeRead,
  subject: 'ratingId',
});

export const orderRated = fact({
  kind: 'store.order-rated',
  words: { zh: '订单收到评价，或评价有变化', en: 'An order was rated, or its rating changed' },
  /** Not told of ratings that a file holds, nor of what is old when it comes. `stars`: the lowest of what was given. */
  payload: z.object({
    ratingId: Id,
    orderId: Id,
    customerId: Id.nullable(),
    isNew: z.boolean(),
    result: z.enum(ratingResults).nullable(),
    stars: z.number().int().nullable(),
  }),
  ...ofOrder,
});

export const claimChanged = fact({
  kind: 'store.claim-changed',
  words: { zh: '售后有变化', en: 'An after-sales claim changed' },
  /** `fromState` is null for one that is new. The deadline is the platform's own. */
  payload: z.object({
    claimId: Id,
    /** Null while nobody told of its order. */
    orderId: Id.nullable().optional(),
    customerId: Id.nullable().optional(),
    /** It was so before we heard of it: the platform is asked for the past. */
    isPast: z.boolean().optional(),
    fromState: z.enum(claimStates).nullable(),
    toState: z.enum(claimStates),
    fromIntervention: z.enum(interventions),
    toIntervention: z.enum(interventions),
    deadlineAt: z.iso.datetime().nullable(),
  }),
  ...ofOrder,
});

const ofImport = { seenWith: storeRead, subject: 'importId' };

export const importStarted = fact({
  kind: 'store.import-started',
  words: { zh: '开始导入文件', en: 'An import began' },
  payload: z.object({ importId: Id, kind: z.enum(fileKinds) }),
  ...ofImport,
});

export const importMoved = fact({
  kind: 'store.import-moved',
  words: { zh: '导入有进展', en: 'An import got on' },
  payload: z.object({ importId: Id, doneCount: z.number().int(), rowCount: z.number().int() }),
  ...ofImport,
});

export const importEnded = fact({
  kind: 'store.import-ended',
  words: { zh: '导入结束', en: 'An import ended' },
  payload: z.object({
    importId: Id,
    state: z.enum(['done', 'cancelled', 'failed']),
    addedCount: z.number().int(),
    changedCount: z.number().int(),
    sameCount: z.number().int(),
    failedCount: z.number().int(),
  }),
  ...ofImport,
});

export const storeFacts = [
  orderAdded,
  orderChanged,
  ordersLinked,
  receiverSeen,
  productsChanged,
  ratingsChanged,
  orderRated,
  claimChanged,
  importStarted,
  importMoved,
  importEnded,
  connectionChanged,
  connectionHeard,
  ...shopAppFacts,
  ...parcelFacts,
] as const;
