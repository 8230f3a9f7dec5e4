import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { storeWrite } from '../permissions.ts';

const ofConnection = { seenWith: storeWrite, subject: 'connectionId' };
const about = { connectionId: Id, kind: z.string() };

export const connectionChanged = fact({
  kind: 'store.connection-changed',
  words: { zh: '店铺连接有变化', en: 'A shop connection changed' },
  payload: z.object({
    ...about,
    change: z.string(),
    /** Those that are others than before. */
    fields: z.array(z.string()),
  }),
  ...ofConnection,
});

export const connectionHeard = fact({
  kind: 'store.connection-heard',
  words: { zh: '店铺连接的状态变了', en: 'A shop connection’s state changed' },
  /** Said when it is another state than before, not of everything that comes. */
  payload: z.object({ ...about, state: z.string() }),
  ...ofConnection,
});
