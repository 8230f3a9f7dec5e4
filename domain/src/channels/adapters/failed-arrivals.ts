import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { channelsManage } from '../permissions.ts';

/** Most that are listed, and most that one asks to be tried. */
export const failedArrivalsMax = 100;

/** Something a vendor brought that could not be taken in. */
export const FailedArrival = z.object({
  arrivalId: Id,
  receivedAt: Moment,
  /** False for what could not even be read. */
  isReadable: z.boolean(),
  /** Its beginning, as it came. */
  excerpt: z.string(),
  /** How many bytes of it were too many to be kept: what is cut cannot be read later. */
  cutBytes: z.number().int(),
});
export type FailedArrival = z.infer<typeof FailedArrival>;

const account = z.strictObject({ accountId: Id });

/** The latest first. It holds what customers wrote: it is for whoever sets channels up. */
export const listFailedArrivals = endpoint('channels.list-failed-arrivals', {
  method: 'GET',
  path: '/channel-accounts/:accountId/failed-arrivals',
  may: channelsManage,
  words: { zh: '列出没能收入的内容', en: 'List what came and could not be taken in' },
  params: account,
  response: z.object({ items: z.array(FailedArrival) }),
});

/** One of them whole, for whoever mends what could not read it. */
export const getFailedArrival = endpoint('channels.get-failed-arrival', {
  method: 'GET',
  path: '/channel-accounts/:accountId/failed-arrivals/:arrivalId',
  may: channelsManage,
  words: { zh: '取出没能收入的原文', en: 'Get something whole that could not be taken in' },
  params: z.strictObject({ accountId: Id, arrivalId: Id }),
  response: z.object({ arrivalId: Id, content: z.string() }),
});

/** Tries them again; what still cannot be read stays. */
export const retryArrivals = endpoint('channels.retry-arrivals', {
  method: 'POST',
  path: '/channel-accounts/:accountId/failed-arrivals/retry',
  may: channelsManage,
  words: { zh: '再次收入没能收入的内容', en: 'Try again to take in what could not be' },
  params: account,
  body: z.strictObject({ arrivalIds: z.array(Id).min(1).max(failedArrivalsMax) }),
  /** `trying` are being taken in now; `unread` still cannot be read. */
  response: z.object({ trying: z.number().int(), unread: z.number().int() }),
});
