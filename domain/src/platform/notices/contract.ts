import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Done, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';

/** Most unread notices that are counted; beyond it there are “many”. */
export const unreadMax = 100;

const TextShape = z.object({ zh: z.string(), en: z.string() });

export const Notice = z.object({
  noticeId: Id,
  kind: z.string(),
  /** Both languages: whoever reads it chooses. */
  text: written(TextShape),
  subjectKind: z.string(),
  subjectId: Id,
  /** Where the thing is shown, below `/console`. */
  path: z.string(),
  createdAt: Moment,
  readAt: Moment.nullable(),
});
export type Notice = z.infer<typeof Notice>;

export const listNotices = endpoint('platform.list-notices', {
  method: 'GET',
  path: '/notices',
  may: 'member',
  words: { zh: '列出自己的通知', en: 'List one’s own notices' },
  query: PageQuery,
  response: Page(Notice),
});

export const countNotices = endpoint('platform.count-notices', {
  method: 'GET',
  path: '/notices/count',
  may: 'member',
  words: { zh: '自己还有多少未读通知', en: 'Count one’s own unread notices' },
  response: z.object({ unread: z.int().min(0).max(unreadMax) }),
});

export const readNotices = endpoint('platform.read-notices', {
  method: 'POST',
  path: '/notices/read',
  may: 'member',
  words: { zh: '把通知标为已读', en: 'Mark notices as read' },
  body: z.strictObject({ noticeIds: z.array(Id).min(1).max(200) }),
  response: Done,
});

/** Up to one that was seen: what came meanwhile stays unread. */
export const readAllNotices = endpoint('platform.read-all-notices', {
  method: 'POST',
  path: '/notices/read-all',
  may: 'member',
  words: { zh: '把到某条为止的通知都标为已读', en: 'Mark every notice up to one as read' },
  body: z.strictObject({ upTo: Id }),
  response: Done,
});
