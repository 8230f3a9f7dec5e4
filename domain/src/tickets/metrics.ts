import { conversationFields } from '../inbox/index.ts';
import type { FieldSet } from '../kit/filter/field.ts';
import { inGuide } from '../kit/metric/guide.ts';
import { metric } from '../kit/metric/metric.ts';
import { ticketFields } from './fields.ts';

const fields: FieldSet = {
  type: ticketFields.type,
  assignee: ticketFields.assignee,
  team: ticketFields.team,
  priority: conversationFields.priority,
  category: ticketFields.category,
};
const ofTickets = {
  document: inGuide('tickets', { zh: '看全局', en: 'Keep an eye on all of them' }),
  grain: 'ticket',
  fields,
  dimensions: ['type', 'assignee', 'team', 'priority'],
};
const mergedOut = {
  zh: '合并掉的工单不计；处理人、小组和优先级以现在为准。',
  en: 'Tickets merged into another do not count. Assignee, team and priority are those of now.',
};

/** How many tickets were made. */
export const ticketsCreatedMetric = metric({
  ...ofTickets,
  key: 'tickets.created',
  name: { zh: '新建工单', en: 'New tickets' },
  formula: {
    zh: '期间内创建的工单数，以创建时刻为准。',
    en: 'Tickets made in the period, by the moment they were made.',
  },
  edgeCases: mergedOut,
  unit: 'count',
  direction: 'none',
  source: 'tickets.opened_at',
});

/** How many tickets were solved. */
export const ticketsSolvedMetric = metric({
  ...ofTickets,
  key: 'tickets.solved',
  name: { zh: '解决的工单', en: 'Solved tickets' },
  formula: {
    zh: '期间内到达“已解决”或“已关闭”状态、现在仍是如此的工单数，以到达时刻为准。',
    en: 'Tickets that came to a solved or closed state in the period and still are, by the moment they did.',
  },
  edgeCases: {
    zh: '重新打开的不计，再次解决时以最后一次为准；合并掉的不计。',
    en: 'One that was opened again does not count until it is solved again, dated by the last time. Merged ones never do.',
  },
  unit: 'count',
  direction: 'up',
  source: 'tickets.solved_at',
});

/** How many tickets are still to be done. */
export const ticketBacklogMetric = metric({
  ...ofTickets,
  key: 'tickets.backlog',
  name: { zh: '积压工单', en: 'Backlog' },
  formula: {
    zh: '期间内创建、现在还没有解决的工单数。',
    en: 'Tickets made in the period that are not solved now.',
  },
  edgeCases: {
    zh: '看全部积压请选足够长的期间；合并掉的不计。',
    en: 'For the whole backlog choose a period long enough. Merged tickets do not count.',
  },
  unit: 'count',
  direction: 'down',
  source: 'tickets.category, tickets.opened_at',
});

/** How old the backlog is. */
export const ticketBacklogAgeMetric = metric({
  ...ofTickets,
  key: 'tickets.backlog-age',
  name: { zh: '积压时长（中位数）', en: 'Age of the backlog (median)' },
  formula: {
    zh: '期间内创建、现在还没有解决的工单，从创建到现在的秒数的中位数。',
    en: 'Median of the seconds since its making, of tickets made in the period that are not solved now.',
  },
  edgeCases: {
    zh: '按自然时间计算；没有积压时为空；合并掉的不计。',
    en: 'Calendar time. Empty without a backlog. Merged tickets do not count.',
  },
  unit: 'seconds',
  direction: 'down',
  source: 'tickets.category, tickets.opened_at',
});

/** The middle customer's wait for the first answer on a ticket. */
export const ticketFirstResponseMetric = metric({
  ...ofTickets,
  key: 'tickets.first-response-median',
  name: { zh: '工单首次响应时间（中位数）', en: 'First response on tickets (median)' },
  formula: {
    zh: '从工单创建到第一条给顾客看的人工回复的秒数的中位数，以创建时刻归期。',
    en: 'Median of the seconds from its making to the first answer by a person that the customer sees, dated by its making.',
  },
  edgeCases: {
    zh: '没有顾客、还没有回复的工单不计；内部评论和系统的话不算；按自然时间计算。',
    en: 'Without a customer or an answer it does not count. Internal comments and the system’s words are no answer. Calendar time.',
  },
  unit: 'seconds',
  direction: 'down',
  source: 'tickets.first_response_at − tickets.opened_at',
});

/** How long the middle ticket took. */
export const ticketResolutionMetric = metric({
  ...ofTickets,
  key: 'tickets.resolution-median',
  name: { zh: '工单解决时间（中位数）', en: 'Resolution of tickets (median)' },
  formula: {
    zh: '从工单创建到解决的秒数的中位数，以解决时刻归期。',
    en: 'Median of the seconds from its making to its being solved, dated by the latter.',
  },
  edgeCases: {
    zh: '重新打开又解决的以最后一次为准（完全解决时间）；等待的时间也计入；合并掉的不计。',
    en: 'One that was opened again counts to the last time (full resolution). Waiting counts. Merged tickets do not.',
  },
  unit: 'seconds',
  direction: 'down',
  source: 'tickets.solved_at − tickets.opened_at',
});

/** The share of solved tickets that had to be opened again. */
export const ticketReopenRateMetric = metric({
  ...ofTickets,
  key: 'tickets.reopen-rate',
  name: { zh: '工单重新打开率', en: 'Reopened tickets' },
  formula: {
    zh: '期间内创建、解决过的工单里，至少重新打开过一次的占比。',
    en: 'Of the tickets made in the period that were ever solved, the share opened again at least once.',
  },
  edgeCases: {
    zh: '同一张重新打开几次都只算一张；没有解决过的工单时为空；合并掉的不计。',
    en: 'One that was opened again several times counts once. Empty when none was solved. Merged tickets do not count.',
  },
  unit: 'share',
  direction: 'down',
  source: 'tickets.reopened_count, tickets.solved_at',
});

/** How much time people logged. */
export const ticketTimeSpentMetric = metric({
  ...ofTickets,
  grain: 'ticket-work',
  key: 'tickets.time-spent',
  name: { zh: '工单用时', en: 'Time spent on tickets' },
  formula: {
    zh: '期间内登记的用时之和，以登记时刻为准。',
    en: 'Sum of the time logged in the period, by the moment it was logged.',
  },
  edgeCases: {
    zh: '撤回的不计；处理人以工单现在的处理人为准，不是登记的人。',
    en: 'What was taken back does not count. The assignee is the ticket’s now, not whoever logged it.',
  },
  unit: 'seconds',
  direction: 'none',
  source: 'ticket_work.seconds, ticket_work.logged_at',
});
