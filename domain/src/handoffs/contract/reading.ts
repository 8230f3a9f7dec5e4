import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { handoffsRead, handoffsReadAll } from '../permissions.ts';
import { Handoff, HandoffEntry, HandoffStateName, handoffParams } from './shapes.ts';

/** What the figures of a pair count; each list shows exactly what its figure counts. */
export const handoffMeasures = [
  'answered',
  'returned',
  'handoff-rated',
  'result-rated',
  'kept',
  'breached',
] as const;
export type HandoffMeasure = (typeof handoffMeasures)[number];

const Span = { since: Moment.optional(), until: Moment.optional() };

/** What a list is narrowed by. `fromTeamId` may be `none`: sent by somebody without a team. */
export const HandoffQuery = PageQuery.extend({
  box: z.enum(['to-answer', 'sent', 'all']).default('all'),
  state: HandoffStateName.optional(),
  typeId: Id.optional(),
  fromTeamId: z.union([Id, z.literal('none')]).optional(),
  toTeamId: Id.optional(),
  measure: z.enum(handoffMeasures).optional(),
  conversationId: Id.optional(),
  ticketId: Id.optional(),
  search: z.string().trim().max(100).optional(),
  ...Span,
});
export type HandoffQuery = z.infer<typeof HandoffQuery>;

export const listHandoffs = endpoint('handoffs.list', {
  method: 'GET',
  path: '/handoffs',
  may: handoffsRead,
  words: { zh: '列出协作单', en: 'List hand-offs' },
  query: HandoffQuery,
  response: Page(HandoffEntry),
});

export const countHandoffs = endpoint('handoffs.count', {
  method: 'GET',
  path: '/handoff-counts',
  may: handoffsRead,
  words: { zh: '统计等我处理的协作单', en: 'Count the hand-offs that wait for one' },
  response: z.object({ toAnswer: z.number().int(), toSettle: z.number().int() }),
});

export const getHandoff = endpoint('handoffs.get', {
  method: 'GET',
  path: '/handoffs/:handoffId',
  may: handoffsRead,
  words: { zh: '查看一张协作单', en: 'Get a hand-off' },
  params: handoffParams,
  response: Handoff,
});

/** How hand-offs from one team to one department went. Times are open seconds of the type's hours, without returns. */
export const HandoffPair = z.object({
  fromTeamId: Id.nullable(),
  toTeamId: Id,
  count: z.number().int(),
  answered: z.number().int(),
  medianSeconds: z.number().nullable(),
  p90Seconds: z.number().nullable(),
  /** Hand-offs that were returned at least once. */
  returned: z.number().int(),
  /** How often in all. */
  returns: z.number().int(),
  handoffRated: z.number().int(),
  handoffRating: z.number().nullable(),
  resultRated: z.number().int(),
  resultRating: z.number().nullable(),
  kept: z.number().int(),
  breached: z.number().int(),
});
export type HandoffPair = z.infer<typeof HandoffPair>;

export const readHandoffPairs = endpoint('handoffs.read-pairs', {
  method: 'GET',
  path: '/handoff-pairs',
  may: handoffsReadAll,
  words: { zh: '查看部门之间的协作情况', en: 'See how hand-offs between departments go' },
  query: z.strictObject(Span),
  response: z.object({ items: z.array(HandoffPair) }),
});

export const exportHandoffPairs = endpoint('handoffs.export-pairs', {
  method: 'GET',
  path: '/handoff-pairs/export',
  may: handoffsReadAll,
  words: { zh: '导出部门之间的协作情况（CSV）', en: 'Take how hand-offs go out as CSV' },
  query: z.strictObject(Span),
  callsPerMinute: 10,
  response: z.unknown(),
});
