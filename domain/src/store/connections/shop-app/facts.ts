import { z } from 'zod';
import { fact } from '../../../kit/fact.ts';
import { Id } from '../../../kit/shapes.ts';
import { storeWrite } from '../../permissions.ts';

const ofConnection = { seenWith: storeWrite, subject: 'connectionId' };

export const shopAppChanged = fact({
  kind: 'store.shop-app-changed',
  words: { zh: '店铺的应用授权有变化', en: 'The app of a shop changed' },
  payload: z.object({
    connectionId: Id,
    /** `asked`, `brought`, `given`, `refused` or `removed`. */
    change: z.string(),
  }),
  ...ofConnection,
});

export const privacyAsked = fact({
  kind: 'store.privacy-asked',
  words: { zh: '顾客通过店铺系统提出隐私请求', en: 'A customer asked something of their data' },
  payload: z.object({ connectionId: Id, requestId: Id, wish: z.string() }),
  ...ofConnection,
});

export const privacySettled = fact({
  kind: 'store.privacy-settled',
  words: { zh: '顾客的隐私请求已办结', en: 'What a customer asked of their data was settled' },
  payload: z.object({
    connectionId: Id,
    requestId: Id,
    /** `erased`, `shown`, `nothing-found` or `elsewhere`, and with how many orders; older ones do not say. */
    outcome: z.string().optional(),
    orderCount: z.number().int().optional(),
  }),
  ...ofConnection,
});

export const privacyBegun = fact({
  kind: 'store.privacy-begun',
  words: { zh: '开始按隐私请求清除顾客资料', en: 'What a customer wants forgotten is being erased' },
  payload: z.object({ connectionId: Id, requestId: Id }),
  ...ofConnection,
});

export const privacyFailed = fact({
  kind: 'store.privacy-failed',
  words: { zh: '按隐私请求清除顾客资料没有成功', en: 'What a customer wants forgotten could not be erased' },
  payload: z.object({ connectionId: Id, requestId: Id }),
  ...ofConnection,
});

/** Somebody took away what is kept of a customer. */
export const privacyExported = fact({
  kind: 'store.privacy-exported',
  words: { zh: '按隐私请求导出了顾客资料', en: 'What a customer wants to see was exported' },
  payload: z.object({ connectionId: Id, requestId: Id, orderCount: z.number().int() }),
  ...ofConnection,
});

export const shopAppFacts = [
  shopAppChanged,
  privacyAsked,
  privacyBegun,
  privacyExported,
  privacyFailed,
  privacySettled,
] as const;
