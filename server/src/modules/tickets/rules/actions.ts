import { conversationFields } from '@zhiyin/domain/inbox';
import { TicketPriority, ticketsHandle } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { changeTicket } from '../actions/change-ticket.ts';
import { commentTicket } from '../actions/comment-ticket.ts';
import { watchTicket } from '../actions/watch-ticket.ts';
import { movingActions } from './moving.ts';
import { setTicketField } from './set-answer.ts';
import { workingActions } from './working.ts';

const common = { subjectKind: 'ticket', may: ticketsHandle };
const Member = z.object({ memberId: z.string() });
const ToTeam = z.object({ teamId: z.string() });
const Urgency = z.object({ priority: TicketPriority });
const Saying = z.object({ text: z.string(), visibility: z.enum(['internal', 'customer']) });
const Tagging = z.object({ add: z.array(z.string()).default([]), remove: z.array(z.string()).default([]) });
const Due = z.object({ seconds: z.number() });

/** Whose it is, and how much it hurries. */
const handing: readonly RuleAction[] = [
  {
    ...common,
    key: 'tickets.assign',
    words: { zh: '分派给同事', en: 'Assign the ticket to a colleague' },
    settings: [{ key: 'memberId', kind: 'member', label: { zh: '同事', en: 'Colleague' }, isRequired: true }],
    run: async (tx, { subjectId: ticketId, settings }) => {
      await changeTicket(tx, { ticketId, assigneeId: Member.parse(settings).memberId });
      return undefined;
    },
  },
  {
    ...common,
    key: 'tickets.assign-team',
    words: { zh: '交给小组', en: 'Hand the ticket to a team' },
    settings: [{ key: 'teamId', kind: 'team', label: { zh: '小组', en: 'Team' }, isRequired: true }],
    run: async (tx, { subjectId: ticketId, settings }) => {
      await changeTicket(tx, { ticketId, teamId: ToTeam.parse(settings).teamId });
      return undefined;
    },
  },
  {
    ...common,
    key: 'tickets.set-priority',
    words: { zh: '设置工单优先级', en: 'Set the ticket’s priority' },
    settings: [
      {
        key: 'priority',
        kind: 'choice',
        label: conversationFields.priority.label,
        choices: conversationFields.priority.choices,
        initial: 'high',
        isRequired: true,
      },
    ],
    run: async (tx, { subjectId: ticketId, settings }) => {
      await changeTicket(tx, { ticketId, ...Urgency.parse(settings) });
      return undefined;
    },
  },
  {
    ...common,
    key: 'tickets.set-due',
    words: { zh: '把截止时间设为多久以后', en: 'Set it due so long from now' },
    settings: [
      { key: 'seconds', kind: 'seconds', label: { zh: '多久以后', en: 'From now' }, isRequired: true },
    ],
    run: async (tx, { subjectId: ticketId, settings }) => {
      const dueAt = new Date(tx.system.now().getTime() + Due.parse(settings).seconds * 1000);
      await changeTicket(tx, { ticketId, dueAt: dueAt.toISOString() });
      return undefined;
    },
  },
];

/** What is said on it and who watches. */
const following: readonly RuleAction[] = [
  {
    ...common,
    key: 'tickets.comment',
    words: { zh: '写评论', en: 'Write a comment' },
    settings: [
      {
        key: 'visibility',
        kind: 'choice',
        label: { zh: '给谁看', en: 'Who reads it' },
        choices: [
          { key: 'internal', label: { zh: '内部', en: 'Internal' } },
          { key: 'customer', label: { zh: '给顾客', en: 'The customer, too' } },
        ],
        initial: 'internal',
        isRequired: true,
      },
      { key: 'text', kind: 'text', label: { zh: '内容', en: 'Text' }, isRequired: true },
    ],
    run: async (tx, { subjectId: ticketId, settings }) => {
      await commentTicket(tx, { ticketId, ...Saying.parse(settings) });
      return undefined;
    },
  },
  {
    ...common,
    key: 'tickets.watch',
    words: { zh: '让同事关注', en: 'Let a colleague watch it' },
    settings: [{ key: 'memberId', kind: 'member', label: { zh: '同事', en: 'Colleague' }, isRequired: true }],
    run: async (tx, { subjectId: ticketId, settings }) => {
      await watchTicket(tx, { ticketId, ...Member.parse(settings), isWatching: true });
      return undefined;
    },
  },
];

/** What it is marked with. */
const marking: readonly RuleAction[] = [
  {
    ...common,
    key: 'tickets.tag',
    words: { zh: '给工单加上或去掉标签', en: 'Add or take away the ticket’s tags' },
    settings: [
      { key: 'add', kind: 'tags', label: { zh: '加上', en: 'Add' } },
      { key: 'remove', kind: 'tags', label: { zh: '去掉', en: 'Take away' } },
    ],
    run: async (tx, { subjectId: ticketId, settings }) => {
      const { add, remove } = Tagging.parse(settings);
      await changeTicket(tx, { ticketId, addTagIds: add, removeTagIds: remove });
      return undefined;
    },
  },
];

/** What rules may do with tickets. */
export const ticketActions: readonly RuleAction[] = [
  ...handing,
  ...marking,
  ...movingActions,
  setTicketField,
  ...following,
  ...workingActions,
];
