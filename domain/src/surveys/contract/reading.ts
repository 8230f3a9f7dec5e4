import { z } from 'zod';
import { inboxReply } from '../../inbox/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { surveysRead } from '../permissions.ts';
import { Ask, AskState } from './shapes.ts';

/** Which questions a list shows; a period is of the moment of the answer, or of the question while there is none. */
const listed = {
  state: AskState.optional(),
  score: z.coerce.number().int().min(1).max(5).optional(),
  solved: z.enum(['yes', 'no', 'unsaid']).optional(),
  /** One agent, or the questions after conversations nobody had. */
  agent: z.union([z.literal('me'), z.literal('nobody'), Id]).optional(),
  from: Moment.optional(),
  to: Moment.optional(),
  conversationId: Id.optional(),
  unattended: z.stringbool().optional(),
  commented: z.stringbool().optional(),
};

export const listAsks = endpoint('surveys.list-asks', {
  method: 'GET',
  path: '/asks',
  may: surveysRead,
  words: { zh: '列出满意度评价', en: 'List what customers said' },
  query: PageQuery.extend(listed),
  response: Page(Ask),
});

const Count = z.number().int();

/** What the questions of a list come to. Shares are left to the reader, who is to see both of their parts. */
export const AskSummary = z.object({
  /** Withdrawn ones left out: nobody could have answered them. */
  asked: Count,
  answered: Count,
  scored: Count,
  /** Scores of 4 and 5. */
  satisfied: Count,
  /** How many gave 1, 2, 3, 4 and 5. */
  byScore: z.array(Count).length(5),
  saidSolved: Count,
  saidUnsolved: Count,
  unattended: Count,
});
export type AskSummary = z.infer<typeof AskSummary>;

export const summariseAsks = endpoint('surveys.summarise-asks', {
  method: 'GET',
  path: '/asks/summary',
  may: surveysRead,
  words: { zh: '汇总满意度评价', en: 'Sum up what customers said' },
  query: z.strictObject(listed),
  response: AskSummary,
});

/** Notes that an answer of “not solved” was dealt with; with false, that it was not after all. */
export const attendAsk = endpoint('surveys.attend-ask', {
  method: 'POST',
  path: '/asks/:askId/attend',
  may: inboxReply,
  words: { zh: '标记评价已跟进', en: 'Mark an answer as followed up' },
  params: z.strictObject({ askId: Id }),
  body: z.strictObject({ isAttended: z.boolean() }),
  response: Ask,
});
