import { defineWords, type Word } from '../../kit/words.ts';

/** What one row behind a number is, in words. */
const words = defineWords('grain', {
  conversation: { zh: '会话', en: 'Conversation' },
  message: { zh: '消息', en: 'Message' },
  turn: { zh: '轮次', en: 'Turn' },
  'agent-hour': { zh: '客服的一小时', en: 'Hour of an agent' },
  'buyer-day': { zh: '买家的一天', en: 'Day of a buyer' },
  'buyer-month': { zh: '买家的一个月', en: 'Month of a buyer' },
  'person-month': { zh: '顾客的一个月', en: 'Month of a customer' },
  clock: { zh: '时限', en: 'Clock' },
  finding: { zh: '问题', en: 'Finding' },
  'follow-up': { zh: '回访', en: 'Follow-up' },
  'improvement-action': { zh: '措施', en: 'Action' },
  order: { zh: '订单', en: 'Order' },
  'order-line': { zh: '子订单', en: 'Order line' },
  promise: { zh: '承诺', en: 'Promise' },
  rating: { zh: '订单评价', en: 'Rating' },
  sentence: { zh: '一句话', en: 'Sentence' },
  'stage-stay': { zh: '阶段停留', en: 'Stay in a stage' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  'survey-invitation': { zh: '调查邀请', en: 'Invitation' },
  'survey-response': { zh: '调查答卷', en: 'Response' },
  ticket: { zh: '工单', en: 'Ticket' },
  'ticket-work': { zh: '登记的用时', en: 'Logged time' },
  row: { zh: '记录', en: 'Row' },
});

/** The console’s folders of what has a page of its own. */
const folders: ReadonlyMap<string, string> = new Map(
  Object.entries({
    finding: '/improvement',
    'follow-up': '/follow-ups',
    order: '/orders',
    suggestion: '/suggestions',
    ticket: '/tickets',
  }),
);

/** The console’s page of a row of that grain; null where it has none of its own. */
export function grainPath(grain: string, id: string): string | null {
  const folder = folders.get(grain);
  return folder === undefined ? null : `${folder}/${id}`;
}

/** What a row of that grain is called. */
export function grainName(grain: string): Word {
  return Object.entries(words).find(([key]) => key === grain)?.[1] ?? words.row;
}
