import { isDrawn, type PassedOver } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { recordsOf } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import type { SurveyRow } from '../survey/rows.ts';
import { sending } from './clocks.ts';
import { type About, isAskedEnough, isQuotaFull, oneAtATime } from './fatigue.ts';
import { orderedFor, reachOf, wayTo } from './reach.ts';

const dayMs = 86_400_000;

/**
 * Invites somebody to a survey about something, or says why not, which is counted. `isChosen`: a colleague or a rule
 * wants this one, whatever the sample holds; limits of fatigue and quotas hold all the same.
 */
export async function invite(
  tx: Tx,
  survey: SurveyRow,
  about: About,
  { isChosen }: { isChosen: boolean },
): Promise<PassedOver | null> {
  const why = await inviteUncounted(tx, survey, about, isChosen);
  if (why !== null && why !== 'not-running') await count(tx, survey.surveyId, why);
  return why;
}

async function inviteUncounted(
  tx: Tx,
  survey: SurveyRow,
  about: About,
  isChosen: boolean,
): Promise<PassedOver | null> {
  const { surveyId, plan, seed, state } = survey;
  if (state !== 'running') return 'not-running';
  if (!isChosen && !isDrawn(seed, about.subjectId, plan.sharePercent)) return 'not-drawn';
  const reach = await reachOf(tx, about.customerId);
  if (!reach) return 'unreachable';
  if (reach.isOwn) return 'own-people';
  const way = wayTo(await orderedFor(tx, about.customerId, plan.ways), reach, about.channel);
  if (way === null) return 'unreachable';
  const [person = about.customerId] = await recordsOf(tx, about.customerId);
  await oneAtATime(tx, person);
  if (await isInvitedAbout(tx, surveyId, about)) return 'asked-before';
  if (await isAskedEnough(tx, about)) return 'left-alone';
  if (plan.quotas.length > 0) await oneAtATime(tx, `quota ${surveyId}`);
  if (await isQuotaFull(tx, survey, about, reach.customerClass)) return 'quota';

  const [invitationId, askedAt] = [tx.system.newId(), tx.system.now()];
  const sendAt = new Date(askedAt.getTime() + plan.delayHours * 3_600_000);
  await tx.db
    .insertInto('surveyInvitations')
    .values({
      ...about,
      ...{
        workspaceId: tx.workspaceId,
        invitationId,
        surveyId,
        askedAt,
        sendAt,
        way,
        isChosen,
        state: 'planned',
      },
      customerClass: reach.customerClass,
      expiresAt: new Date(sendAt.getTime() + plan.answerDays * dayMs),
    })
    .execute();
  await schedule(tx, sending, invitationId, sendAt);
  return null;
}

async function isInvitedAbout(tx: Tx, surveyId: string, about: About): Promise<boolean> {
  const row = await tx.db
    .selectFrom('surveyInvitations')
    .select('invitationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('surveyId', '=', surveyId)
    .where('subjectKind', '=', about.subjectKind)
    .where('subjectId', '=', about.subjectId)
    .executeTakeFirst();
  return row !== undefined;
}

async function count(tx: Tx, surveyId: string, why: PassedOver): Promise<void> {
  await tx.db
    .insertInto('surveyPassedOver')
    .values({ workspaceId: tx.workspaceId, surveyId, why, count: 1 })
    .onConflict((row) =>
      row
        .columns(['workspaceId', 'surveyId', 'why'])
        .doUpdateSet({ count: sql<number>`survey_passed_over.count + 1` }),
    )
    .execute();
}
