import type { Answered } from '@zhiyin/domain/surveys';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { type Narrowing, narrowed } from '../results/narrowed.ts';

/** Most answers that are read at once, the latest. */
export const answersMax = 5000;

const Given = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.record(z.string(), z.string())]),
);

/** The answers to a survey that count, the latest first, each with the groups it is of. */
export async function readAnswered(tx: Tx, surveyId: string, by: Narrowing): Promise<Answered[]> {
  const rows = await narrowed(tx, surveyId, by)
    .innerJoin('formResponses as f', (on) =>
      on.onRef('f.workspaceId', '=', 'r.workspaceId').onRef('f.responseId', '=', 'r.responseId'),
    )
    .select(['r.answeredAt', 'f.answers', 'r.channel', 'r.customerClass', 'r.agentId', 'r.teamId', 'r.way'])
    .orderBy('r.answeredAt', 'desc')
    .orderBy('r.responseId', 'desc')
    .limit(answersMax)
    .execute();
  return rows.map(({ answeredAt, answers, channel, customerClass, agentId, teamId, way }) => ({
    at: answeredAt,
    answers: Given.parse(answers),
    groups: { channel, class: customerClass, agent: agentId, team: teamId, way },
  }));
}
