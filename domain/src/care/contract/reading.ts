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
  /** Of done ones: what was answered to a question of the script. Both or none. */
  question: z.string().max(60).optional(),
  answer: z.string().max(60).optional(),
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
  /** Those of the done ones in which the customer gave a rating, and its mean; null without any. */
  rated: Count,
  rating: z.number().nullable(),
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

/** What was picked in the scripts of done follow-ups, said in the caller’s language; written answers are read one by one. */
export const FollowUpFinding = z.object({
  formId: Id,
  /** The question's key, and what it asks. */
  question: z.string(),
  asks: z.string(),
  answers: z.array(z.object({ answer: z.string(), said: z.string(), count: Count })),
});
export type FollowUpFinding = z.infer<typeof FollowUpFinding>;

export const listFindings = endpoint('care.list-findings', {
  method: 'GET',
  path: '/follow-ups/findings',
  may: careRead,
  words: { zh: '汇总回访话术的回答', en: 'Sum up what follow-ups found' },
  query: z.strictObject(listed),
  response: z.object({ items: z.array(FollowUpFinding) }),
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
