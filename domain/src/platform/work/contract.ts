import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { manageWork } from '../permissions.ts';

/** Background work of one kind, as it stands now. */
export const WorkSummary = z.object({
  kind: z.string(),
  /** Due later, or due now and not begun. */
  waiting: z.number().int(),
  /** Of those, how many should have begun more than a minute ago. */
  late: z.number().int(),
  failed: z.number().int(),
  nextAt: Moment.nullable(),
});
export type WorkSummary = z.infer<typeof WorkSummary>;

/** Work that was tried as often as it may be and lies still until somebody decides. */
export const FailedWork = z.object({
  dueId: Id,
  kind: z.string(),
  /** What it is about: a fact, a mail, a delivery, a clock. */
  refId: Id,
  tries: z.number().int(),
  failure: z.string().nullable(),
  failedAt: Moment,
});
export type FailedWork = z.infer<typeof FailedWork>;

const work = z.strictObject({ dueId: Id });

export const summariseWork = endpoint('platform.summarise-work', {
  method: 'GET',
  path: '/due-work',
  may: manageWork,
  words: { zh: '后台任务概况', en: 'How background work stands' },
  response: z.object({ items: z.array(WorkSummary) }),
});

export const listFailedWork = endpoint('platform.list-failed-work', {
  method: 'GET',
  path: '/due-work/failed',
  may: manageWork,
  words: { zh: '失败的后台任务', en: 'List background work that failed' },
  query: PageQuery,
  response: Page(FailedWork),
});

export const retryWork = endpoint('platform.retry-work', {
  method: 'POST',
  path: '/due-work/:dueId/retry',
  may: manageWork,
  words: { zh: '重试失败的任务', en: 'Run failed work again' },
  params: work,
  response: Done,
});

export const dropWork = endpoint('platform.drop-work', {
  method: 'DELETE',
  path: '/due-work/:dueId',
  may: manageWork,
  words: { zh: '放弃失败的任务', en: 'Drop failed work for good' },
  params: work,
  response: Done,
});
