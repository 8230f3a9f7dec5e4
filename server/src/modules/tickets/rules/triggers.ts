import { answerField, type FieldSet } from '@zhiyin/domain/kit';
import {
  customerCommented,
  ticketAssigned,
  ticketChanged,
  ticketCommented,
  ticketConversationLinked,
  ticketCreated,
  ticketItemChanged,
  ticketLinked,
  ticketMerged,
  ticketMoved,
  ticketNoted,
  ticketOverdue,
  ticketPageWords,
  ticketSplit,
  ticketTagged,
  ticketWorkLogged,
} from '@zhiyin/domain/tickets';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

const ofTickets = {
  subjectKind: 'ticket',
  occasion: ({ ticketId, customerId }: { ticketId: string; customerId: string | null }) => ({
    subjectId: ticketId,
    customerId,
  }),
};
const item: FieldSet = {
  itemChange: {
    type: 'choice',
    label: { zh: '清单的变化', en: 'What changed in the checklist' },
    choices: [
      { key: 'added', label: { zh: '加了一项', en: 'An item was added' } },
      { key: 'done', label: { zh: '完成了一项', en: 'An item was done' } },
      { key: 'open', label: { zh: '一项又没完成', en: 'An item is open again' } },
      { key: 'removed', label: { zh: '去掉了一项', en: 'An item was taken away' } },
    ],
  },
};
const linked: FieldSet = {
  isLinked: {
    type: 'boolean',
    label: { zh: '是加上关联（不是取消）', en: 'Linked (not a link taken away)' },
  },
};
const link: FieldSet = {
  ...linked,
  link: {
    type: 'choice',
    label: { zh: '关联的种类', en: 'Kind of link' },
    choices: [
      { key: 'blocks', label: ticketPageWords.blocks },
      { key: 'duplicate', label: ticketPageWords.duplicates },
      { key: 'caused-by', label: ticketPageWords.causedBy },
    ],
  },
};
const asDate = (moment: string | null): Date | null => (moment === null ? null : new Date(moment));

/** What rules may wait for of tickets. */
export const ticketTriggers: readonly RuleTrigger[] = [
  ruleTrigger(ticketCreated, {
    ...ofTickets,
    says: ({ typeId, state, priority, dueAt, assigneeId, teamId, customerId, tagIds }) => ({
      type: typeId,
      state: state.key,
      category: state.category,
      priority,
      dueAt: asDate(dueAt),
      assignee: assigneeId,
      team: teamId,
      customer: customerId,
      tags: tagIds,
      closedAt: null,
      reopenedCount: 0,
    }),
  }),
  ruleTrigger(ticketMoved, {
    ...ofTickets,
    before: ({ from }) => ({ state: from.key, category: from.category }),
    says: ({ to }) => ({ state: to.key, category: to.category }),
  }),
  ruleTrigger(ticketAssigned, {
    ...ofTickets,
    before: ({ from, fromTeamId }) => ({ assignee: from, team: fromTeamId }),
    says: ({ to, teamId }) => ({ assignee: to, team: teamId }),
  }),
  ruleTrigger(ticketChanged, {
    ...ofTickets,
    before: ({ priority, dueAt, answers }) => ({
      ...(priority && { priority: priority.from }),
      ...(dueAt && { dueAt: asDate(dueAt.from) }),
      ...Object.fromEntries(answers.map((one) => [answerField(one.formId, one.question), one.from])),
    }),
    says: ({ priority, dueAt, answers }) => ({
      ...(priority && { priority: priority.to }),
      ...(dueAt && { dueAt: asDate(dueAt.to) }),
      ...Object.fromEntries(answers.map((one) => [answerField(one.formId, one.question), one.to])),
    }),
  }),
  ruleTrigger(ticketTagged, {
    ...ofTickets,
    before: ({ added, removed }, { tags }) => ({
      tags: [...(Array.isArray(tags) ? tags : []).filter((tag) => !added.includes(tag)), ...removed],
    }),
  }),
  ruleTrigger(ticketCommented, ofTickets),
  ruleTrigger(customerCommented, ofTickets),
  ruleTrigger(ticketNoted, ofTickets),
  ruleTrigger(ticketItemChanged, {
    ...ofTickets,
    fields: item,
    tells: ({ to }) => ({ itemChange: to }),
  }),
  ruleTrigger(ticketLinked, {
    ...ofTickets,
    fields: link,
    tells: (told) => ({ link: told.link, isLinked: told.isLinked }),
  }),
  ruleTrigger(ticketConversationLinked, {
    ...ofTickets,
    fields: linked,
    tells: ({ isLinked }) => ({ isLinked }),
  }),
  ruleTrigger(ticketWorkLogged, {
    ...ofTickets,
    before: ({ seconds }, { spentSeconds }) => ({
      spentSeconds: typeof spentSeconds === 'number' ? spentSeconds - seconds : null,
    }),
  }),
  ruleTrigger(ticketMerged, ofTickets),
  ruleTrigger(ticketSplit, ofTickets),
  ruleTrigger(ticketOverdue, { ...ofTickets, says: ({ dueAt }) => ({ dueAt: asDate(dueAt) }) }),
];
