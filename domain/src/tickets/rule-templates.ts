import type { RuleTemplate } from '../inbox/index.ts';
import { weekdays } from '../kit/calendar/weekday.ts';
import type { RuleDefinition } from '../kit/rule/rule.ts';
import type { Text } from '../kit/words.ts';

const [hour, day] = [3600, 86_400];
const rest = { subject: 'ticket', stopsOthers: false, perSubjectPerHour: 10 };

function template(
  key: string,
  name: Text,
  when: Partial<RuleDefinition['when']>,
  condition: RuleDefinition['if'],
  steps: RuleDefinition['steps'],
): RuleTemplate {
  return { key, name, rule: { ...rest, when: { facts: [], waitSeconds: 0, ...when }, if: condition, steps } };
}

const isUnderWay: RuleDefinition['if'] = {
  field: 'category',
  operator: 'is-none-of',
  value: ['solved', 'closed'],
};
const hasNobody = { field: 'assignee', operator: 'is-empty' };
const tell = (text: string, more: Record<string, unknown> = {}) => ({
  action: 'tickets.notify',
  settings: { text, by: 'chosen', ...more },
});
const escalate = (why: string) => ({ action: 'tickets.escalate', settings: { why, priority: 'urgent' } });

/** The usual rules for tickets. */
export const ticketRuleTemplates: readonly RuleTemplate[] = [
  template(
    'ticket-urgent-team',
    { zh: '工单：紧急的交给专人小组', en: 'Tickets: urgent ones to a team of their own' },
    { facts: ['tickets.created', 'tickets.changed'] },
    { field: 'priority', operator: 'is', value: 'urgent' },
    [{ action: 'tickets.assign-team', settings: {} }],
  ),
  template(
    'ticket-nobody',
    { zh: '工单：两小时没人接就通知小组', en: 'Tickets: nobody took it for two hours, tell the team' },
    { facts: ['tickets.created'], waitSeconds: 2 * hour },
    { all: [isUnderWay, hasNobody] },
    [tell('有工单两小时没人接 · A ticket has had nobody for two hours')],
  ),
  template(
    'ticket-late',
    { zh: '工单：超期就升级', en: 'Tickets: escalate what is overdue' },
    { facts: ['tickets.overdue', 'sla.ticket-clock-breached'] },
    { all: [] },
    [escalate('工单超期了 · The ticket is late')],
  ),
  template(
    'ticket-running-out',
    { zh: '工单：快超时限时提醒处理人', en: 'Tickets: remind whoever has it before its time runs out' },
    { facts: ['sla.ticket-clock-warned'] },
    isUnderWay,
    [tell('工单快到时限了 · The time of a ticket runs out', { owner: 'assignee' })],
  ),
  template(
    'ticket-customer-silent',
    { zh: '工单：顾客五天没回音就解决', en: 'Tickets: solved when the customer is silent for five days' },
    { facts: ['tickets.moved', 'tickets.customer-commented'], waitSeconds: 5 * day },
    { field: 'category', operator: 'is', value: 'waiting' },
    [{ action: 'tickets.move', settings: { category: 'solved', comment: '' } }],
  ),
  template(
    'ticket-reopened',
    { zh: '工单：重新打开的优先', en: 'Tickets: what was opened again comes first' },
    { facts: ['tickets.moved'] },
    {
      all: [
        { field: 'reopenedCount', operator: 'above', value: 0 },
        { field: 'category', operator: 'changed-from', value: 'solved' },
      ],
    },
    [{ action: 'tickets.set-priority', settings: { priority: 'high' } }],
  ),
  template(
    'ticket-solved-word',
    { zh: '工单：解决时告诉顾客', en: 'Tickets: a word to the customer when solved' },
    { facts: ['tickets.moved'] },
    { field: 'category', operator: 'changed-to', value: 'solved' },
    [
      {
        action: 'tickets.comment',
        settings: {
          visibility: 'customer',
          text: '您反映的问题已处理完，如果还有问题请直接回复。 · This is solved. Just answer here if it is not.',
        },
      },
    ],
  ),
  template(
    'ticket-checklist',
    { zh: '工单：某类工单自动加清单', en: 'Tickets: a kind of ticket gets its checklist' },
    { facts: ['tickets.created'] },
    { field: 'type', operator: 'is-not-empty' },
    [
      {
        action: 'tickets.add-items',
        settings: { checklist: '核对订单 · Order checked\n告诉顾客结果 · Customer told' },
      },
    ],
  ),
  template(
    'ticket-refused',
    { zh: '工单：审批驳回时通知处理人', en: 'Tickets: tell whoever has it when approval is refused' },
    { facts: ['platform.approval-decided'] },
    { field: 'approvalOutcome', operator: 'is', value: 'refused' },
    [tell('审批被驳回 · Approval was refused', { owner: 'assignee' })],
  ),
  template(
    'ticket-morning',
    { zh: '工单：每天早上提醒今天到期的', en: 'Tickets: every morning, what is due today' },
    { at: { time: '09:00', days: [...weekdays] } },
    { all: [isUnderWay, { field: 'dueAt', operator: 'within-next', value: day }] },
    [tell('今天到期的工单 · A ticket that is due today', { owner: 'assignee' })],
  ),
];
