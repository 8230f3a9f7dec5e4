import { surveyResponded } from '@zhiyin/domain/surveys';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { oneAtATime } from '../inviting/fatigue.ts';
import { anonymousMin, leftOutOf } from '../results/narrowed.ts';
import { startOfToday } from './start-of-today.ts';

/**
 * Shows the answers to an anonymous survey that wait, and tells of those nobody was told of, once five that count have
 * come: whoever watches the figures does not see which of five customers said what. All are dated by this day, so that
 * no day, nor anything made of days, has fewer; they are told of in the order of their ids, which is chance.
 */
export async function showTogether(tx: Tx, surveyId: string): Promise<void> {
  await oneAtATime(tx, `show ${surveyId}`);
  const waiting = await tx.db
    .selectFrom('surveyResponses')
    .select(['responseId', 'leftOut', 'isLow', 'isTold'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('surveyId', '=', surveyId)
    .where('isShown', '=', false)
    .orderBy('responseId')
    .execute();
  if (waiting.filter(({ leftOut }) => leftOut === null).length < anonymousMin) return;
  await tx.db
    .updateTable('surveyResponses')
    .set({ isShown: true, isTold: true, answeredAt: await startOfToday(tx) })
    .where('workspaceId', '=', tx.workspaceId)
    .where('surveyId', '=', surveyId)
    .where('isShown', '=', false)
    .execute();
  const nobody: Tx = {
    ...tx,
    actor: { kind: 'visitor', id: null, permissions: new Set(), teamIds: [] },
    address: null,
  };
  for (const { responseId, leftOut, isLow } of waiting.filter(({ isTold }) => !isTold))
    await announce(nobody, surveyResponded, {
      ...{ surveyId, responseId, customerId: null, conversationId: null, agentId: null, way: null, isLow },
      leftOut: leftOutOf(leftOut),
    });
}
