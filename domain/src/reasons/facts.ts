import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id } from '../kit/shapes.ts';
import { reasonsRead } from './permissions.ts';

const seen = { seenWith: reasonsRead, subject: 'reasonId' };
const Key = z.string();

export const reasonAdded = fact({
  kind: 'reasons.reason-added',
  words: { zh: '添加了联系原因', en: 'A contact reason was added' },
  payload: z.object({ reasonId: Id, key: Key, parentKey: Key.nullable() }),
  ...seen,
});

export const reasonChanged = fact({
  kind: 'reasons.reason-changed',
  words: { zh: '修改了联系原因', en: 'A contact reason was changed' },
  payload: z.object({ reasonId: Id, key: Key, fields: z.array(z.string()) }),
  ...seen,
});

export const reasonMoved = fact({
  kind: 'reasons.reason-moved',
  words: { zh: '移动了联系原因', en: 'A contact reason was moved' },
  payload: z.object({ reasonId: Id, key: Key, from: Key.nullable(), to: Key.nullable() }),
  ...seen,
});

export const reasonMerged = fact({
  kind: 'reasons.reason-merged',
  words: { zh: '合并了联系原因', en: 'A contact reason was merged' },
  payload: z.object({ reasonId: Id, key: Key, into: Key }),
  ...seen,
});

export const reasonsFacts = [reasonAdded, reasonChanged, reasonMoved, reasonMerged] as const;
