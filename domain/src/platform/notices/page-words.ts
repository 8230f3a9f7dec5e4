import { defineWords } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

const own = defineWords('notices-page', {
  unread: { zh: '通知，{count} 条未读', en: 'Notices, {count} unread' },
  readAll: { zh: '全部标为已读', en: 'Mark all as read' },
  empty: { zh: '没有通知', en: 'No notices' },
  emptyHint: {
    zh: '有人提到你、工单有变化或规则找你时，会出现在这里。',
    en: 'When somebody mentions you, a ticket moves or a rule calls you, it stands here.',
  },
  isUnread: { zh: '未读', en: 'Unread' },
  more: { zh: '更早的通知', en: 'Earlier notices' },
});

/** What the bell says. */
export const noticePageWords = {
  ...own,
  notices: platformNavWords.notices,
};
