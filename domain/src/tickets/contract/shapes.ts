import { z } from 'zod';
import { priorities, tagsMax } from '../../inbox/index.ts';
import { stateCategories } from '../../kit/flow/flow.ts';
import { written } from '../../kit/sensitive/written.ts';
import { BothLanguages, Id, Line, Moment, Paragraphs } from '../../kit/shapes.ts';
import { StoredFile } from '../../platform/index.ts';
import { CommentMessage } from './via.ts';

export const ticketLimits = {
  title: 200,
  text: 10_000,
  watchers: 50,
  items: 50,
  links: 50,
  conversations: 30,
  quotes: 50,
  comments: 500,
  children: 200,
  work: 500,
  bulk: 100,
  /** Files of one comment. */
  files: 10,
  types: 50,
  templates: 200,
  /** Most seconds of one piece of work: a day. */
  workSeconds: 86_400,
} as const;

export const TicketPriority = z.enum(priorities);
export type TicketPriority = z.infer<typeof TicketPriority>;

/** Answers to the type's form, by question; what is in them is for the form to check. */
export const TicketAnswers = z.record(z.string().max(60), z.json());
export type TicketAnswers = z.infer<typeof TicketAnswers>;

/** A kind of ticket: the questions it asks, the flow it follows, what its numbers begin with. */
export const TicketType = z.object({
  typeId: Id,
  key: z.string(),
  name: BothLanguages(60),
  /** Stands before the number: `SH-12`. */
  prefix: z.string(),
  formId: Id.nullable(),
  flowId: Id,
  teamId: Id.nullable(),
  priority: TicketPriority,
  /** How long after its opening a ticket is due, in seconds; null for no date of its own. */
  dueSeconds: z.number().int().nullable(),
  /** Whether customers see tickets of this kind on their own page. */
  isShownToCustomers: z.boolean(),
  /** Whether customers open tickets of this kind themselves. */
  isOpenToCustomers: z.boolean(),
  /** The questions of its form that they are asked then, by key. */
  customerQuestions: z.array(z.string()),
  /** For how many days after it was solved they may open one again, where the flow has a way back; null: never. */
  reopenDays: z.number().int().nullable(),
  /** Whether they are written to at every state that their ticket comes to. */
  tellsCustomers: z.boolean(),
  archivedAt: Moment.nullable(),
});
export type TicketType = z.infer<typeof TicketType>;

/** A ticket in a list. */
export const TicketEntry = z.object({
  ticketId: Id,
  number: z.number().int(),
  prefix: z.string(),
  typeId: Id,
  title: written(z.string()),
  stateKey: z.string(),
  stateLabel: BothLanguages(60),
  category: z.enum(stateCategories),
  assigneeId: Id.nullable(),
  teamId: Id.nullable(),
  priority: TicketPriority,
  /** Tags of the shop, as conversations carry them. */
  tagIds: z.array(Id),
  dueAt: Moment.nullable(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  parentId: Id.nullable(),
  openedAt: Moment,
  changedAt: Moment,
  closedAt: Moment.nullable(),
});
export type TicketEntry = z.infer<typeof TicketEntry>;

/** A message of a conversation as it stood when it was quoted. */
export const Quote = z.object({
  messageId: Id,
  number: z.number().int(),
  authorKind: z.enum(['customer', 'member', 'system']),
  text: written(z.string()),
  sentAt: Moment,
});
export type Quote = z.infer<typeof Quote>;

export const TicketItem = z.object({
  itemId: Id,
  label: written(z.string()),
  isRequired: z.boolean(),
  doneAt: Moment.nullable(),
  doneBy: Id.nullable(),
});
export type TicketItem = z.infer<typeof TicketItem>;

export const linkKinds = ['blocks', 'duplicate', 'caused-by'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A link as seen from one end: `isFrom` when this ticket blocks, duplicates or was caused by the other. */
export const TicketLink = z.object({
  kind: z.enum(linkKinds),
  isFrom: z.boolean(),
  ticket: TicketEntry,
});
export type TicketLink = z.infer<typeof TicketLink>;

export const TicketWork = z.object({
  workId: Id,
  memberId: Id.nullable(),
  seconds: z.number().int(),
  note: written(z.string()),
  loggedAt: Moment,
});
export type TicketWork = z.infer<typeof TicketWork>;

export const TicketComment = z.object({
  commentId: Id,
  authorKind: z.enum(['member', 'customer', 'system']),
  authorId: Id.nullable(),
  /** Whose the ticket was when it was written; nobody else reads it outside. */
  customerId: Id.nullable(),
  /** `customer`: the customer reads it, too. */
  visibility: z.enum(['internal', 'customer']),
  /** Empty when files say it all. */
  text: written(z.string()),
  files: z.array(StoredFile),
  /** The move it was written for. */
  moveKey: z.string().nullable(),
  /** Null where it stands on the ticket and the customer's own page alone. */
  message: CommentMessage.nullable(),
  writtenAt: Moment,
});
export type TicketComment = z.infer<typeof TicketComment>;

/** Tags to put on, or to take away. */
export const TagIds = z.array(Id).max(tagsMax);
/** What a person wrote about it, what they want. */
export const TicketTitle = Line(ticketLimits.title);
const TicketText = Paragraphs(ticketLimits.text);
export const MaybeTicketText = z.union([z.literal(''), TicketText]);
/** What is written with files, or files alone. */
export const ticketSaying = {
  text: MaybeTicketText.default(''),
  fileIds: z.array(Id).max(ticketLimits.files).default([]),
};
export const ticketParams = z.strictObject({ ticketId: Id });
