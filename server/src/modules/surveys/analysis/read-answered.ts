import type { AnalysisGround, Answered } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { type Narrowing, narrowed } from '../results/narrowed.ts';

/** Most answers that are read at once, the latest. */
export const answersMax = 5000;

const grounds = {
  class: sql.ref<string | null>('r.customer_class'),
  channel: sql.ref<string | null>('r.channel'),
  agent: sql<string | null>`r.agent_id::text`,
  team: sql<string | null>`r.team_id::text`,
  way: sql.ref<string | null>('r.way'),
} as const;

const Given = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.record(z.string(), z.string())]),
);

/** The answers to a survey that count, the latest first, each with the group it is of. */
export async function readAnswered(
  tx: Tx,
  surveyId: string,
  by: Narrowing,
  ground: AnalysisGround,
): Promise<Answered[]> {
  const rows = await narrowed(tx, surveyId, by)
    .innerJoin('formResponses as f', (on) =>
      on.onRef('f.workspaceId', '=', 'r.workspaceId').onRef('f.responseId', '=', 'r.responseId'),
    )
    .select(['r.answeredAt', 'f.answers', grounds[ground].as('group')])
    .orderBy('r.answeredAt', 'desc')
    .orderBy('r.responseId', 'desc')
    .limit(answersMax)
    .execute();
  return rows.map(({ answeredAt, answers, group }) => ({
    at: answeredAt,
    answers: Given.parse(answers),
    group,
  }));
}
