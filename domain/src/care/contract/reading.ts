import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { careRead } from '../permissions.ts';
import {
  FollowUp,
  FollowUpDetail,
  FollowUpOutcome,
  FollowUpReason,
  FollowUpState,
  followUpParams,
} from './shapes.ts';

/** Which follow-ups a list shows; a period is of the moment they were asked for. */
const listed = {
  box: z.enum(['mine', 'team', 'all']).default('all'),
  state: FollowUpState.optional(),
  /** Of open ones: what is due within a day, or late already. */
  due: z.enum(['soon', 'overdue']).optional(),
  reason: FollowUpReason.optional(),
  outcome: FollowUpOutcome.optional(),
  /** Those that ended: whether anybody was reached. */
  reached: z.enum(['yes', 'no']).optional(),
  owner: z.union([z.literal('nobody'), Id]).optional(),
  from: Moment.optional(),
  to: Moment.optional(),
  conversationId: Id.optional(),
};

export const listFollowUps = endpoint('care.list', {
  method: 'GET',
  path: '/follow-ups',
  may: careRead,
  words: { zh: '列出回访', en: 'List follow-ups' },
  query: PageQuery.extend(listed),
  response: Page(FollowUp),
});

const Count = z.number().int();

/** What the follow-ups of a list come to; every count is the length of the list it names. */
export const FollowUpSummary = z.object({
  asked: Count,
  open: Count,
  overdue: Count,
  done: Count,
  givenUp: Count,
  cancelled: Count,
  /** Done or given up. */
  ended: Count,
  reached: Count,
  cells: z.array(z.object({ reason: FollowUpReason, outcome: FollowUpOutcome, count: Count })),
  /** Conversations closed in the period, and those of them that were followed up. */
  closed: Count,
  followed: Count,
});
export type FollowUpSummary = z.infer<typeof FollowUpSummary>;

export const summariseFollowUps = endpoint('care.summarise', {
  method: 'GET',
  path: '/follow-ups/summary',
  may: careRead,
  words: { zh: '汇总回访', en: 'Sum up follow-ups' },
  query: z.strictObject(listed),
  response: FollowUpSummary,
});

export const countFollowUps = endpoint('care.count', {
  method: 'GET',
  path: '/follow-ups/counts',
  may: careRead,
  words: { zh: '统计待回访的数量', en: 'Count the follow-ups to do' },
  response: z.object({ mine: Count, team: Count, all: Count, overdue: Count }),
});

export const getFollowUp = endpoint('care.get', {
  method: 'GET',
  path: '/follow-ups/:followUpId',
  may: careRead,
  words: { zh: '查看一次回访', en: 'Get a follow-up' },
  params: followUpParams,
  response: FollowUpDetail,
});
