import { conversationFields } from '../inbox/index.ts';
import type { FieldSet } from '../kit/filter/field.ts';
import { stateCategories } from '../kit/flow/flow.ts';
import { categoryWords } from '../kit/flow/words.ts';

/** What conditions may name of a ticket, in rules, service levels, queues and views. */
export const ticketFields = {
  type: { type: 'reference', label: { zh: '工单类型', en: 'Ticket type' }, hasNoPast: true },
  title: { type: 'text', label: { zh: '标题', en: 'Title' }, hasNoPast: true },
  /** Keys are the flow's own, so they differ by type. */
  state: { type: 'choice', label: { zh: '工单状态', en: 'Ticket state' } },
  category: {
    type: 'choice',
    label: { zh: '状态类别', en: 'Kind of state' },
    choices: stateCategories.map((key) => ({ key, label: categoryWords[key] })),
  },
  assignee: { type: 'reference', label: { zh: '处理人', en: 'Assignee' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  priority: conversationFields.priority,
  tags: conversationFields.tags,
  customer: { type: 'reference', label: { zh: '顾客', en: 'Customer' }, hasNoPast: true },
  parent: { type: 'reference', label: { zh: '上级工单', en: 'Parent ticket' }, hasNoPast: true },
  openedAt: { type: 'moment', label: { zh: '创建时间', en: 'Opened at' }, hasNoPast: true },
  changedAt: { type: 'moment', label: { zh: '最近变动时间', en: 'Last change at' }, hasNoPast: true },
  dueAt: { type: 'moment', label: { zh: '截止时间', en: 'Due at' } },
  closedAt: { type: 'moment', label: { zh: '关闭时间', en: 'Closed at' }, hasNoPast: true },
  reopenedCount: { type: 'number', label: { zh: '重新打开次数', en: 'Times reopened' }, hasNoPast: true },
  spentSeconds: { type: 'number', label: { zh: '用时（秒）', en: 'Time spent in seconds' } },
} as const satisfies FieldSet;

/** Fields of the ticket itself that moves of its flow may demand, besides the questions of its form. */
export const demandableFields = [
  { key: 'assignee', label: ticketFields.assignee.label },
  { key: 'team', label: ticketFields.team.label },
  { key: 'due', label: ticketFields.dueAt.label },
  { key: 'customer', label: ticketFields.customer.label },
  { key: 'description', label: { zh: '描述', en: 'Description' } },
] as const;
