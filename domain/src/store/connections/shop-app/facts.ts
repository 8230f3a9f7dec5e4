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
  payload: z.object({ connectionId: Id, requestId: Id }),
  ...ofConnection,
});

export const shopAppFacts = [shopAppChanged, privacyAsked, privacySettled] as const;
