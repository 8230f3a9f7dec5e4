import { defineWords } from '../../kit/words.ts';

/** What the bell says. */
export const noticePageWords = defineWords('notices-page', {
  notices: { zh: '通知', en: 'Notices' },
  unread: { zh: '通知，{count} 条未读', en: 'Notices, {count} unread' },
  readAll: { zh: '全部标为已读', en: 'Mark all as read' },
  empty: { zh: '没有通知', en: 'No notices' },
  emptyHint: {
    zh: '有人提到你、工单有变化或规则找你时，会出现在这里。',
    en: 'When somebody mentions you, a ticket moves or a rule calls you, it stands here.',
  },
  isUnread: { zh: '未读', en: 'Unread' },
  more: { zh: '更早的通知', en: 'Earlier notices' },
  choices: { zh: '通知方式', en: 'How you hear of things' },
  choicesHint: {
    zh: '每种事情选一种方式。铃铛在页面右上角，通知保留 90 天。',
    en: 'One way for each kind of thing. The bell stands at the top right; notices stay for 90 days.',
  },
  bell: { zh: '铃铛', en: 'Bell' },
  mail: { zh: '铃铛和邮件', en: 'Bell and mail' },
  off: { zh: '不通知', en: 'Not at all' },
});
