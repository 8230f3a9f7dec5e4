import { LeftOutReason, type listSurveyResponses, type SurveyPlan } from '@zhiyin/domain/surveys';
import type { z } from 'zod';
import type { Tx } from '#platform/context.ts';

/** Which answers are counted or listed. */
export type Narrowing = Omit<z.infer<typeof listSurveyResponses.query>, 'after' | 'limit'>;

/** Below so many answers nothing of an anonymous survey is shown. */
export const anonymousMin = 5;

/** The answers `r` to a survey that are asked for; those that are left out only when they are asked for. */
export function narrowed(tx: Tx, surveyId: string, by: Narrowing) {
  const { from, to, way, agentId, low, leftOut = false } = by;
  return tx.db
    .selectFrom('surveyResponses as r')
    .where('r.workspaceId', '=', tx.workspaceId)
    .where('r.surveyId', '=', surveyId)
    .where('r.leftOut', leftOut ? 'is not' : 'is', null)
    .$if(from !== undefined, (all) => all.where('r.answeredAt', '>=', new Date(from ?? 0)))
    .$if(to !== undefined, (all) => all.where('r.answeredAt', '<', new Date(to ?? 0)))
    .$if(way !== undefined, (all) => all.where('r.way', '=', way ?? ''))
    .$if(agentId !== undefined, (all) => all.where('r.agentId', '=', agentId ?? ''))
    .$if(low !== undefined, (all) => all.where('r.isLow', '=', low ?? false));
}

/** How many answers a narrowing holds. */
export async function countNarrowed(tx: Tx, surveyId: string, by: Narrowing): Promise<number> {
  const { count } = await narrowed(tx, surveyId, by)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Whether an anonymous survey has too few answers to show any: fewer than five, in all or in what is asked for, of which
 * one could guess whose they are.
 */
export async function isHidden(
  tx: Tx,
  surveyId: string,
  { isAnonymous }: SurveyPlan,
  by: Narrowing,
): Promise<boolean> {
  return isAnonymous && (await countNarrowed(tx, surveyId, by)) < anonymousMin;
}

/** Why an answer is left out, as it is stored. */
export function leftOutOf(stored: string | null): LeftOutReason | null {
  return stored === null ? null : LeftOutReason.parse(stored);
}
