import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { stateCategories } from '../kit/flow/flow.ts';
import { ToldAnswer } from '../kit/form/answers/told-answers.ts';
import { Id, Moment } from '../kit/shapes.ts';
import { linkKinds, TicketPriority } from './contract/shapes.ts';
import { ticketsRead } from './permissions.ts';

/** Whose a ticket is at that moment: enough to decide who may hear of the fact. */
const about = { ticketId: Id, customerId: Id.nullable(), teamId: Id.nullable(), assigneeId: Id.nullable() };
const seen = { seenWith: ticketsRead, subject: 'ticketId' };
const state = z.object({ key: z.string(), category: z.enum(stateCategories) });

export const ticketCreated = fact({
  kind: 'tickets.created',
  words: { zh: '新建了工单', en: 'A ticket was created' },
  payload: z.object({
    ...about,
    typeId: Id,
    number: z.number().int(),
    state,
    priority: TicketPriority,
    dueAt: Moment.nullable(),
    conversationId: Id.nullable(),
    tagIds: z.array(Id).default([]),
  }),
  ...seen,
  customerField: 'customerId',
});

export const ticketMoved = fact({
  kind: 'tickets.moved',
  words: { zh: '流转了工单', en: 'The ticket was moved' },
  /** `moveKey` is null when a new version of the flow, or a merge, took it there. */
  payload: z.object({ ...about, typeId: Id, moveKey: z.string().nullable(), from: state, to: state }),
  ...seen,
  customerField: 'customerId',
});

export const ticketAssigned = fact({
  kind: 'tickets.assigned',
  words: { zh: '分派了工单', en: 'The ticket was assigned' },
  payload: z.object({ ...about, from: Id.nullable(), to: Id.nullable(), fromTeamId: Id.nullable() }),
  ...seen,
});

export const ticketChanged = fact({
  kind: 'tickets.changed',
  words: { zh: '修改了工单', en: 'The ticket was changed' },
  /** Texts are named alone; what they say is reached by the ticket's id. `answers` are those that are no texts. */
  payload: z.object({
    ...about,
    fields: z.array(z.string()),
    priority: z.object({ from: TicketPriority, to: TicketPriority }).nullable(),
    dueAt: z.object({ from: Moment.nullable(), to: Moment.nullable() }).nullable(),
    answers: z.array(ToldAnswer).default([]),
  }),
  ...seen,
});

export const ticketTagged = fact({
  kind: 'tickets.tagged',
  words: { zh: '修改了工单标签', en: 'The ticket’s tags were changed' },
  payload: z.object({ ...about, added: z.array(Id), removed: z.array(Id) }),
  ...seen,
});

export const ticketCommented = fact({
  kind: 'tickets.commented',
  words: { zh: '给顾客写了工单评论', en: 'A comment the customer sees was written' },
  payload: z.object({ ...about, commentId: Id }),
  ...seen,
  customerField: 'customerId',
  customerSees: ['commentId'],
});

export const ticketNoted = fact({
  kind: 'tickets.noted',
  words: { zh: '写了工单内部评论', en: 'An internal comment was written' },
  payload: z.object({ ...about, commentId: Id }),
  ...seen,
});

export const customerCommented = fact({
  kind: 'tickets.customer-commented',
  words: { zh: '顾客评论了工单', en: 'The customer commented on the ticket' },
  payload: z.object({ ...about, commentId: Id }),
  ...seen,
  customerField: 'customerId',
  customerSees: ['commentId'],
});

export const ticketOverdue = fact({
  kind: 'tickets.overdue',
  words: { zh: '工单超期', en: 'The ticket is overdue' },
  payload: z.object({ ...about, dueAt: Moment }),
  ...seen,
});

export const ticketLinked = fact({
  kind: 'tickets.linked',
  words: { zh: '关联或取消关联了工单', en: 'Tickets were linked, or a link taken away' },
  payload: z.object({ ...about, otherId: Id, link: z.enum(linkKinds), isLinked: z.boolean() }),
  ...seen,
});

export const ticketConversationLinked = fact({
  kind: 'tickets.conversation-linked',
  words: {
    zh: '工单关联或取消关联了会话',
    en: 'A conversation was linked to the ticket, or the link taken away',
  },
  payload: z.object({ ...about, conversationId: Id, isLinked: z.boolean() }),
  ...seen,
});

export const ticketItemChanged = fact({
  kind: 'tickets.item-changed',
  words: { zh: '更新了工单清单', en: 'The ticket’s checklist changed' },
  payload: z.object({ ...about, itemId: Id, to: z.enum(['done', 'open', 'removed', 'added']) }),
  ...seen,
});

export const ticketWorkLogged = fact({
  kind: 'tickets.work-logged',
  words: { zh: '登记或撤回了用时', en: 'Time spent was logged, or taken back' },
  /** Negative when it was taken back. */
  payload: z.object({ ...about, workId: Id, seconds: z.number().int() }),
  ...seen,
});

export const ticketWatched = fact({
  kind: 'tickets.watched',
  words: { zh: '关注或取消关注了工单', en: 'Somebody began or stopped watching the ticket' },
  payload: z.object({ ...about, memberId: Id, isWatching: z.boolean() }),
  ...seen,
});

export const ticketMerged = fact({
  kind: 'tickets.merged',
  words: { zh: '合并了工单', en: 'The ticket was merged' },
  payload: z.object({ ...about, intoId: Id }),
  ...seen,
});

export const ticketSplit = fact({
  kind: 'tickets.split',
  words: { zh: '拆分了工单', en: 'The ticket was split' },
  payload: z.object({ ...about, newTicketId: Id }),
  ...seen,
});

const everybody = { seenWith: ticketsRead };

export const ticketTypeChanged = fact({
  kind: 'tickets.type-changed',
  words: { zh: '修改了工单类型', en: 'A ticket type was made or changed' },
  payload: z.object({ typeId: Id, key: z.string(), flowId: Id, isArchived: z.boolean() }),
  ...everybody,
  subject: 'typeId',
});

export const ticketTemplateChanged = fact({
  kind: 'tickets.template-changed',
  words: { zh: '修改了工单模板', en: 'A ticket template was made or deleted' },
  payload: z.object({ templateId: Id, isDeleted: z.boolean() }),
  ...everybody,
  subject: 'templateId',
});

/** What can happen to tickets. */
export const ticketsFacts = [
  ticketCreated,
  ticketMoved,
  ticketAssigned,
  ticketChanged,
  ticketTagged,
  ticketCommented,
  ticketNoted,
  customerCommented,
  ticketOverdue,
  ticketLinked,
  ticketConversationLinked,
  ticketItemChanged,
  ticketWorkLogged,
  ticketWatched,
  ticketMerged,
  ticketSplit,
  ticketTypeChanged,
  ticketTemplateChanged,
] as const;
