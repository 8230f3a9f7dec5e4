import { z } from 'zod';
import { Conversation } from '../inbox/index.ts';
import { endpoint } from '../kit/endpoint.ts';
import { Id, Moment, Page, PageQuery } from '../kit/shapes.ts';
import { PresenceStatus } from '../people/index.ts';
import { boardFigures } from './figures.ts';
import { boardRead } from './permissions.ts';

const Count = z.number().int();
/** Seconds that half and nine in ten did not exceed, by linear interpolation; null when `n` is 0. */
const Spread = z.object({
  n: Count,
  medianSeconds: z.number().nullable(),
  p90Seconds: z.number().nullable(),
});

/** What the board says of the shop, of a team or of a member. */
export const BoardFigures = z.object({
  waiting: Count,
  /** Since when the one waits who waits longest. */
  longestWaitSince: Moment.nullable(),
  unassigned: Count,
  inProgress: Count,
  snoozed: Count,
  answered: Count,
  closed: Count,
  firstResponse: Spread,
  resolution: Spread,
  /** Null to a reader who may not see satisfaction. */
  csat: z.object({ n: Count, satisfied: Count }).nullable(),
});
export type BoardFigures = z.infer<typeof BoardFigures>;

export const BoardMember = z.object({
  memberId: Id,
  name: z.string(),
  presence: PresenceStatus,
  capacity: Count,
  figures: BoardFigures,
});
export type BoardMember = z.infer<typeof BoardMember>;

export const BoardTeam = z.object({ teamId: Id, name: z.string(), figures: BoardFigures });
export type BoardTeam = z.infer<typeof BoardTeam>;

export const Board = z.object({
  at: Moment,
  /** When today began in the shop's time zone. */
  dayStart: Moment,
  timeZone: z.string(),
  shop: BoardFigures,
  /** A conversation of no team counts for the teams of whoever has it. */
  teams: z.array(BoardTeam),
  /** Whoever is there or did something today; to a reader without the right to see colleagues, only themselves. */
  members: z.array(BoardMember),
  presence: z.object({ available: Count, busy: Count, away: Count }),
});
export type Board = z.infer<typeof Board>;

export const readBoard = endpoint('insights.read-board', {
  method: 'GET',
  path: '/board',
  may: boardRead,
  words: { zh: '查看实时看板', en: 'Read the live board' },
  // An open board asks a hundred times a minute while the desk is busy.
  callsPerMinute: 600,
  response: Board,
});

/** A conversation behind a figure: what is shown of it, and why it counts. */
export const BoardConversation = Conversation.pick({
  conversationId: true,
  customerName: true,
  channel: true,
  state: true,
  assigneeId: true,
  lastMessageText: true,
  lastMessageAuthor: true,
}).extend({
  /** Of an answer about the conversation its own id, else the conversation's: the same one never counts twice. */
  markId: Id,
  /** The moment that makes it count: the wait's beginning, the last answer of today, the close … */
  at: Moment,
  /** Seconds, or a score; null for a figure that only counts. */
  value: z.number().nullable(),
});
export type BoardConversation = z.infer<typeof BoardConversation>;

/** As many as the figure says: both are made of the same question. Waits come longest first, all else newest first. */
export const listBoardConversations = endpoint('insights.list-board-conversations', {
  method: 'GET',
  path: '/board/:figure/conversations',
  may: boardRead,
  words: { zh: '查看看板数字背后的会话', en: 'List the conversations behind a figure' },
  params: z.strictObject({ figure: z.enum(boardFigures) }),
  query: PageQuery.extend({ memberId: Id.optional(), teamId: Id.optional() }),
  response: Page(BoardConversation),
});
