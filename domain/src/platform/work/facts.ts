import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { manageWork } from '../permissions.ts';

const about = {
  payload: z.object({ dueId: Id, kind: z.string(), refId: Id }),
  seenWith: manageWork,
  subject: 'refId',
} as const;

export const workRetried = fact({
  ...about,
  kind: 'platform.work-retried',
  words: { zh: '重试了失败的任务', en: 'Failed work run again' },
});

export const workDropped = fact({
  ...about,
  kind: 'platform.work-dropped',
  words: { zh: '放弃了失败的任务', en: 'Failed work dropped' },
});
