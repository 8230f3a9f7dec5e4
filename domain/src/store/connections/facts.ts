import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { storeWrite } from '../permissions.ts';
import { connectionKinds } from './kinds.ts';

const ofConnection = { seenWith: storeWrite, subject: 'connectionId' };
const about = { connectionId: Id, kind: z.enum(connectionKinds) };

export const connectionChanged = fact({
  kind: 'store.connection-changed',
  words: { zh: '接入或修改了店铺系统', en: 'A shop system was connected or changed' },
  /** `fields` are those that are others than before, where it was there before. */
  payload: z.object({
    ...about,
    change: z.enum(['added', 'changed', 'switched-off', 'switched-on']),
    fields: z.array(z.string()),
  }),
  ...ofConnection,
});

export const connectionHeard = fact({
  kind: 'store.connection-heard',
  words: { zh: '店铺系统的状态变了', en: 'How a shop system stands changed' },
  /** Said when it is another state than before, not of everything that comes. */
  payload: z.object({ ...about, state: z.enum(['well', 'trouble']) }),
  ...ofConnection,
});
