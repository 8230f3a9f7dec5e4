import { channelField } from '../../../inbox/index.ts';
import type { Field, FieldSet } from '../../../kit/filter/field.ts';
import { inGuide } from '../../../kit/metric/guide.ts';

const reference = (zh: string, en: string): Field => ({ type: 'reference', label: { zh, en } });

/** A customer's first contact, or a later one. */
const customerClass: Field = {
  type: 'choice',
  label: { zh: '新老顾客', en: 'New or returning' },
  choices: [
    { key: 'new', label: { zh: '首次联系', en: 'First contact' } },
    { key: 'returning', label: { zh: '再次联系', en: 'Came back' } },
  ],
};

/** Whether they had bought anything when they wrote. */
const bought: Field = {
  type: 'choice',
  label: { zh: '来询时有没有买过', en: 'Had bought before' },
  choices: [
    { key: 'bought', label: { zh: '买过', en: 'Bought before' } },
    { key: 'not-yet', label: { zh: '还没买过', en: 'Not yet' } },
  ],
};

/** What measures of conversations and of turns are cut by; the product is that of the customer's last order before. */
export const contactFields = {
  channel: channelField,
  assignee: reference('客服', 'Agent'),
  team: reference('小组', 'Team'),
  reason: { type: 'choice', label: { zh: '联系原因', en: 'Contact reason' } },
  tags: { type: 'choices', label: { zh: '标签', en: 'Tags' } },
  customer: reference('顾客', 'Customer'),
  customerClass,
  bought,
  product: { type: 'choices', label: { zh: '商品（最近一单）', en: 'Product (last order)' } },
} as const satisfies FieldSet;

const dimensions = ['channel', 'assignee', 'team', 'reason', 'customerClass', 'bought', 'product'];

/** For a metric whose rows are conversations. */
export const ofConversations = {
  document: inGuide('figures', { zh: '首次和最后，一次和再来', en: 'First and last, once and again' }),
  grain: 'conversation',
  fields: contactFields,
  dimensions,
} as const;

/** For a metric whose rows are turns: `member` is who answered. */
export const ofTurns = {
  document: inGuide('figures', { zh: '一轮', en: 'Turns' }),
  grain: 'turn',
  fields: { ...contactFields, member: reference('回复的人', 'Who answered') },
  dimensions: [...dimensions, 'member'],
} as const;

/** For a metric whose rows are hours of agents. */
export const ofAgentHours = {
  document: inGuide('figures', { zh: '时间', en: 'Time' }),
  grain: 'agent-hour',
  fields: { member: reference('客服', 'Agent') },
  dimensions: ['member'],
} as const;
