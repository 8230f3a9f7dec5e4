import {
  AnswerWay,
  type Measure,
  type MeasureFigure,
  measureFigure,
  measures,
  type SurveyResults,
  surveysReadAnswers,
} from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { findSurvey } from '../survey/rows.ts';
import { countNarrowed, countWaiting, isHidden, type Narrowing, narrowed } from './narrowed.ts';
import { spreadsOf } from './spreads.ts';

/** What the answers to a survey come to; nothing while those of an anonymous one are too few. */
export async function getSurveyResults(
  ctx: Context,
  { surveyId, ...by }: Narrowing & { surveyId: string },
): Promise<SurveyResults> {
  requirePermission(ctx, surveysReadAnswers);
  return look(ctx, async (tx) => {
    const { plan } = await findSurvey(tx, surveyId);
    const form = await findForm(tx, plan.formId);
    const answered = await countNarrowed(tx, surveyId, by);
    const isFew = await isHidden(tx, surveyId, plan, by);
    // How many low ones came by a way is a figure of those that did.
    const isTelling = plan.isAnonymous && by.low !== undefined;
    return {
      form: form.definition,
      ...(await invitedOf(tx, surveyId, by)),
      answered: isFew && isTelling ? 0 : answered,
      waitingToShow: await countWaiting(tx, surveyId),
      leftOut: await countNarrowed(tx, surveyId, { ...by, leftOut: true }),
      low: isFew ? 0 : await countNarrowed(tx, surveyId, { ...by, low: true }),
      byWay: isTelling ? [] : await waysOf(tx, surveyId, by),
      measures: isFew ? [] : await figuresOf(tx, surveyId, by),
      questions: isFew ? [] : await spreadsOf(tx, surveyId, by, form),
      isHidden: isFew,
      passedOver: await passedOverOf(tx, surveyId),
    };
  });
}

/** Invitations that are asked for; the time is when they were made. */
function invitationsOf(tx: Tx, surveyId: string, { from, to, way, agentId }: Narrowing) {
  return tx.db
    .selectFrom('surveyInvitations')
    .where('workspaceId', '=', tx.workspaceId)
    .where('surveyId', '=', surveyId)
    .$if(from !== undefined, (all) => all.where('askedAt', '>=', new Date(from ?? 0)))
    .$if(to !== undefined, (all) => all.where('askedAt', '<', new Date(to ?? 0)))
    .$if(way !== undefined, (all) => all.where('way', '=', way ?? ''))
    .$if(agentId !== undefined, (all) => all.where('agentId', '=', agentId ?? ''));
}

/** How those stand; what was never sent, or reached nobody, does not count as invited. */
async function invitedOf(tx: Tx, surveyId: string, by: Narrowing) {
  const count = (condition: string) => sql<number>`count(*) filter (where ${sql.raw(condition)})::int`;
  return invitationsOf(tx, surveyId, by)
    .select([
      count('sent_at is not null').as('invited'),
      count("state = 'sent'").as('waiting'),
      count("state = 'answered'").as('answeredOfInvited'),
      count("sent_at is not null and state in ('expired', 'ended', 'refused')").as('expired'),
      count("state = 'undelivered'").as('unreachable'),
    ])
    .executeTakeFirstOrThrow();
}

async function waysOf(tx: Tx, surveyId: string, by: Narrowing): Promise<SurveyResults['byWay']> {
  const invited = await invitationsOf(tx, surveyId, by)
    .select(['way', sql<number>`count(*)::int`.as('count')])
    .where('sentAt', 'is not', null)
    .groupBy('way')
    .execute();
  const answered = await narrowed(tx, surveyId, by)
    .select(['r.way', sql<number>`count(*)::int`.as('count')])
    .groupBy('r.way')
    .execute();
  const countIn = (rows: readonly { way: string; count: number }[], way: string) =>
    rows.find((one) => one.way === way)?.count ?? 0;
  return AnswerWay.options
    .map((way) => ({ way, invited: countIn(invited, way), answered: countIn(answered, way) }))
    .filter((one) => one.invited + one.answered > 0);
}

async function figuresOf(tx: Tx, surveyId: string, by: Narrowing): Promise<MeasureFigure[]> {
  const figures: MeasureFigure[] = [];
  for (const measure of measures) {
    const figure = measureFigure(measure, await marksOf(tx, surveyId, by, measure));
    if (figure.n > 0) figures.push(figure);
  }
  return figures;
}

async function marksOf(tx: Tx, surveyId: string, by: Narrowing, measure: Measure) {
  const rows = await narrowed(tx, surveyId, by)
    .select([`r.${measure} as mark`, sql<number>`count(*)::int`.as('count')])
    .where(`r.${measure}`, 'is not', null)
    .groupBy(`r.${measure}`)
    .execute();
  return rows.map(({ mark, count }) => ({ mark: mark ?? 0, count }));
}

async function passedOverOf(tx: Tx, surveyId: string): Promise<SurveyResults['passedOver']> {
  return tx.db
    .selectFrom('surveyPassedOver')
    .select(['why', 'count'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('surveyId', '=', surveyId)
    .orderBy('count', 'desc')
    .execute();
}
