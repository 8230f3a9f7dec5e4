import { defineWords } from '../kit/words.ts';

/** What the calendar of tickets says. */
export const ticketCalendarWords = defineWords('tickets-calendar', {
  calendar: { zh: '日历', en: 'Calendar' },
  previousMonth: { zh: '上个月', en: 'Previous month' },
  nextMonth: { zh: '下个月', en: 'Next month' },
  today: { zh: '今天', en: 'Today' },
  nothingDue: { zh: '这个月没有到期的工单', en: 'Nothing is due this month' },
  nothingFound: {
    zh: '这个月没有符合筛选条件的工单',
    en: 'Nothing that fits your conditions is due this month',
  },
  notAll: { zh: '太多了，只显示最早到期的 {max} 张', en: 'Too many: the {max} that are due first are shown' },
  moveByKeys: {
    zh: '用 ← → 把截止时间移动一天，用 ↑ ↓ 移动一周',
    en: 'Use ← → to move the due date by a day, ↑ ↓ by a week',
  },
  onDay: { zh: '{day}，{count} 张', en: '{day}, {count} tickets' },
  addOn: { zh: '新建 {day} 到期的工单', en: 'New ticket due on {day}' },
  rest: { zh: '还有 {count} 张', en: '{count} more' },
  less: { zh: '收起', en: 'Show fewer' },
  nobody: { zh: '无人处理', en: 'Nobody' },
  overdue: { zh: '已超期', en: 'Overdue' },
  moved: { zh: '截止时间改为 {day}', en: 'Due on {day} now' },
});
