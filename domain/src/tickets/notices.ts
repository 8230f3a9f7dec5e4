import type { Text } from '../kit/words.ts';
import { noticeKind } from '../platform/index.ts';

/** What those who watch a ticket, or have it, are told of; each chooses for each how to hear of it. */
export const ticketNotices = {
  assigned: noticeKind('tickets.assigned', { zh: '工单分派给我', en: 'A ticket is given to me' }),
  customer: noticeKind('tickets.customer-answer', {
    zh: '顾客在我处理或关注的工单上回复',
    en: 'A customer answers on a ticket I have or watch',
  }),
  comment: noticeKind('tickets.comment', {
    zh: '同事评论了我处理或关注的工单',
    en: 'A colleague comments on a ticket I have or watch',
  }),
  moved: noticeKind(
    'tickets.moved',
    { zh: '我处理或关注的工单换了状态', en: 'A ticket I have or watch is moved' },
    { push: false },
  ),
  overdue: noticeKind(
    'tickets.overdue',
    { zh: '我处理或关注的工单超期', en: 'A ticket I have or watch is overdue' },
    { isUrgent: true },
  ),
} as const;

export const ticketNoticeKinds = Object.values(ticketNotices);

/** What the notice of each says. */
export const ticketNoticeTexts: Readonly<Record<keyof typeof ticketNotices, Text>> = {
  assigned: { zh: '{name} 分派给你：{title}', en: '{name} is yours now: {title}' },
  customer: { zh: '顾客回复了 {name}：{title}', en: 'The customer answered on {name}: {title}' },
  comment: { zh: '{name} 有新评论：{title}', en: 'A comment on {name}: {title}' },
  moved: { zh: '{name} 已到“{state}”：{title}', en: '{name} is now “{state}”: {title}' },
  overdue: { zh: '{name} 已超期：{title}', en: '{name} is overdue: {title}' },
};
