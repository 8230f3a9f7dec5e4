import { z } from 'zod';
import { endpoint } from '../../../kit/endpoint.ts';

/** Most bytes of one push: a list of what changed, without the orders. */
const pushBytesMax = 1024 * 1024;

/**
 * Where a platform that is asked says that something changed, so that it is asked sooner. Counted by its signature and not
 * by its address; answered in the platform's own words.
 */
export const receiveStorePush = endpoint('store.receive-push', {
  method: 'POST',
  path: '/store/pushes/:address',
  may: 'anyone',
  words: { zh: '接收平台的订单变动消息', en: 'Take a platform’s word that orders changed' },
  params: z.strictObject({ address: z.string().max(100) }),
  body: z.unknown(),
  bodyBytesMax: pushBytesMax,
  takesBytes: true,
  isRepeatable: true,
  response: z.object({ code: z.literal(0), msg: z.literal('success') }),
});
