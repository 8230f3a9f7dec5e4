import { z } from 'zod';
import { endpoint } from '../kit/endpoint.ts';
import { BothLanguages, Id, Moment } from '../kit/shapes.ts';
import { reasonsManage, reasonsRead } from './permissions.ts';

const Key = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const Reason = z.object({
  reasonId: Id,
  /** Stable: it never changes, and figures of the past stay with it. */
  key: z.string(),
  parentKey: z.string().nullable(),
  words: z.object({ zh: z.string(), en: z.string() }),
  order: z.number().int(),
  archivedAt: Moment.nullable(),
  mergedInto: z.string().nullable(),
});
export type Reason = z.infer<typeof Reason>;

const Tree = z.object({ items: z.array(Reason) });
const reason = z.strictObject({ reasonId: Id });

export const listReasons = endpoint('reasons.list', {
  method: 'GET',
  path: '/reasons',
  may: reasonsRead,
  words: { zh: '联系原因树', en: 'The tree of contact reasons' },
  response: Tree,
});

export const addReason = endpoint('reasons.add', {
  method: 'POST',
  path: '/reasons',
  may: reasonsManage,
  words: { zh: '添加联系原因', en: 'Add a contact reason' },
  body: z.strictObject({ key: Key, parentKey: Key.nullable(), words: BothLanguages(60) }),
  response: Tree,
});

export const changeReason = endpoint('reasons.change', {
  method: 'PATCH',
  path: '/reasons/:reasonId',
  may: reasonsManage,
  words: { zh: '修改、停用或恢复联系原因', en: 'Rename, archive or restore a contact reason' },
  params: reason,
  body: z.strictObject({ words: BothLanguages(60), isArchived: z.boolean() }).partial(),
  response: Tree,
});

export const placeReason = endpoint('reasons.place', {
  method: 'POST',
  path: '/reasons/:reasonId/place',
  may: reasonsManage,
  words: { zh: '移动联系原因', en: 'Move a contact reason' },
  params: reason,
  /** Goes before the sibling named, or last. */
  body: z.strictObject({ parentKey: Key.nullable(), before: Key.optional() }),
  response: Tree,
});

export const joinReason = endpoint('reasons.merge', {
  method: 'POST',
  path: '/reasons/:reasonId/merge',
  may: reasonsManage,
  words: { zh: '合并联系原因', en: 'Merge a contact reason into another' },
  params: reason,
  body: z.strictObject({ into: Key }),
  response: Tree,
});
