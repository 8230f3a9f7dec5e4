import {
  LeftOutReason,
  type listSurveyResponses,
  type SurveyPlan,
  surveyWords,
} from '@zhiyin/domain/surveys';
import type { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** Which answers are counted or listed. */
export type Narrowing = Omit<z.infer<typeof listSurveyResponses.query>, 'after' | 'limit'>;

/** So many answers to an anonymous survey are shown at once, and figures tell of no fewer. */
export const anonymousMin = 5;

/** The answers `r` to a survey that are shown and asked for; those that are left out only when they are asked for. */
export function narrowed(tx: Tx, surveyId: string, by: Narrowing) {
  const { from, to, way, agentId, low, leftOut = false } = by;
  return tx.db
    .selectFrom('surveyResponses as r')
    .where('r.workspaceId', '=', tx.workspaceId)
    .where('r.surveyId', '=', surveyId)
    .where('r.isShown', '=', true)
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
 * Whether so few answers to an anonymous survey are asked for that one could guess whose they are: fewer than five, or
 * all but fewer than five, which would tell of those that are missing.
 */
export async function isHidden(
  tx: Tx,
  surveyId: string,
  { isAnonymous }: SurveyPlan,
  by: Narrowing,
): Promise<boolean> {
  if (!isAnonymous) return false;
  const asked = await countNarrowed(tx, surveyId, by);
  if (asked < anonymousMin) return true;
  const others = (await countNarrowed(tx, surveyId, { leftOut: by.leftOut })) - asked;
  return others > 0 && others < anonymousMin;
}

/**
 * Answers that are read one by one: which of an anonymous survey's came when, how and after whose service is in no
 * selection of them either.
 *
 * @throws Refusal `conflict` for one that is.
 */
export function requireUntelling({ isAnonymous }: SurveyPlan, { from, to, way, agentId }: Narrowing): void {
  if (isAnonymous && [from, to, way, agentId].some((by) => by !== undefined))
    throw new Refusal('conflict', surveyWords.rowsStayWhole);
}

/** How many answers to an anonymous survey that count wait for others, to be shown together. */
export async function countWaiting(tx: Tx, surveyId: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('surveyResponses')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('surveyId', '=', surveyId)
    .where('isShown', '=', false)
    .where('leftOut', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Why an answer is left out, as it is stored. */
export function leftOutOf(stored: string | null): LeftOutReason | null {
  return stored === null ? null : LeftOutReason.parse(stored);
}
