import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { manageCalendars } from '../permissions.ts';

const about = {
  payload: z.object({ calendarId: Id }),
  seenWith: manageCalendars,
  subject: 'calendarId',
} as const;

export const calendarCreated = fact({
  kind: 'platform.calendar-created',
  words: { zh: '新建了营业时间', en: 'Business hours were created' },
  ...about,
});

export const calendarChanged = fact({
  kind: 'platform.calendar-changed',
  words: { zh: '修改了营业时间', en: 'Business hours were changed' },
  ...about,
});

export const calendarDeleted = fact({
  kind: 'platform.calendar-deleted',
  words: { zh: '删除了营业时间', en: 'Business hours were deleted' },
  ...about,
});
