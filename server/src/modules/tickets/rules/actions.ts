import { conversationFields } from '@zhiyin/domain/inbox';
import { stateCategories } from '@zhiyin/domain/kit';
import {
  TicketPriority,
  ticketFields,
  ticketMoved,
  ticketsHandle,
  ticketsWords,
} from '@zhiyin/domain/tickets';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { changeTicket } from '../actions/change-ticket.ts';
import { commentTicket } from '../actions/comment-ticket.ts';
import { watchTicket } from '../actions/watch-ticket.ts';
import { holdTicket } from '../place/hold.ts';
import { moverOf } from '../place/mover.ts';
import { performMove } from '../place/perform.ts';

const common = { subjectKind: 'ticket', may: ticketsHandle };
const Member = z.object({ memberId: z.string() });
const ToTeam = z.object({ teamId: z.string() });
const Urgency = z.object({ priority: TicketPriority });
const Target = z.object({ category: z.enum(stateCategories), comment: z.string().default('') });
const Saying = z.object({ text: z.string(), visibility: z.enum(['internal', 'customer']) });
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

/** Where it stands, what is said on it and who watches. */
const following: readonly RuleAction[] = [
  {
    ...common,
    key: 'tickets.move',
    words: { zh: '流转到某类状态', en: 'Move the ticket to a kind of state' },
    settings: [
      {
        key: 'category',
        kind: 'choice',
        label: ticketFields.category.label,
        choices: ticketFields.category.choices,
        help: {
          zh: '走流程里通向这类状态的第一步；走不通时不动。',
          en: 'By the first move of its flow that leads there; when the flow has none it stays.',
        },
        isRequired: true,
      },
      { key: 'comment', kind: 'text', label: { zh: '说明', en: 'Comment' } },
    ],
    run: async (tx, { subjectId, settings }) => {
      await moveTo(tx, subjectId, Target.parse(settings));
      return undefined;
    },
  },
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

/** What rules may do with tickets. */
export const ticketActions: readonly RuleAction[] = [...handing, ...following];

/** @throws Refusal `conflict` when no move of its flow leads from where it stands to such a state. */
async function moveTo(
  tx: Tx,
  ticketId: string,
  { category, comment }: z.infer<typeof Target>,
): Promise<void> {
  const held = await holdTicket(tx, ticketId);
  const { states, moves } = held.flow;
  if (held.row.category === category) return;
  const isThere = (key: string) => states.some((state) => state.key === key && state.category === category);
  const move = moves.find(({ from, to }) => from.includes(held.row.stateKey) && isThere(to));
  if (!move) throw new Refusal('conflict', ticketsWords.noMoveThere);
  const given = { comment, ticked: [] };
  const mover = moverOf(tx, held.row);
  const told = await performMove(tx, held, { moveKey: move.key, given, answers: {}, mover });
  if (told) await announce(tx, ticketMoved, told);
}
