import { AnswerWay, type SurveyPlan, type SurveyResponse, surveysReadAnswers } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { saidAnswers } from '#platform/forms/said-answers.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { findSurvey, type SurveyRow } from '../survey/rows.ts';
import { isHidden, leftOutOf, type Narrowing, narrowed, requireUntelling } from './narrowed.ts';

interface Listing extends Narrowing {
  readonly surveyId: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * What was answered to a survey, latest first; nothing while the answers to an anonymous one are too few.
 *
 * @throws Refusal `conflict` for those of an anonymous one by time, way or agent.
 */
export async function listSurveyResponses(
  ctx: Context,
  { surveyId, ...listing }: Listing,
): Promise<{ items: SurveyResponse[]; next: string | null }> {
  requirePermission(ctx, surveysReadAnswers);
  return look(ctx, async (tx) => pageOfResponses(tx, await findSurvey(tx, surveyId), listing));
}

/** One page of it; the caller has checked who asks. @throws Refusal as `listSurveyResponses`. */
export async function pageOfResponses(
  tx: Tx,
  survey: SurveyRow,
  { after, limit, ...by }: Omit<Listing, 'surveyId'>,
): Promise<{ items: SurveyResponse[]; next: string | null }> {
  const { surveyId, plan } = survey;
  requireUntelling(plan, by);
  if (await isHidden(tx, surveyId, plan, by)) return { items: [], next: null };
  const before = momentCursor.read(after);
  const rows = await shown(tx, surveyId, by)
    .$if(before !== null, (all) =>
      all.where(sql<boolean>`(r.answered_at, r.response_id) < (${before?.at}, ${before?.id}::uuid)`),
    )
    .orderBy('r.answeredAt', 'desc')
    .orderBy('r.responseId', 'desc')
    .limit(limit + 1)
    .execute();
  const page = asPage(rows, limit, (last) => momentCursor.write(last.answeredAt, last.responseId));
  const items: SurveyResponse[] = [];
  for (const row of page.items) items.push(await present(tx, plan, row));
  return { items, next: page.next };
}

function shown(tx: Tx, surveyId: string, by: Narrowing) {
  return narrowed(tx, surveyId, by)
    .innerJoin('formResponses as f', (on) =>
      on.onRef('f.workspaceId', '=', 'r.workspaceId').onRef('f.responseId', '=', 'r.responseId'),
    )
    .leftJoin('customers as record', (on) =>
      on.onRef('record.workspaceId', '=', 'r.workspaceId').onRef('record.customerId', '=', 'r.customerId'),
    )
    .leftJoin('customers as person', (on) =>
      on
        .onRef('person.workspaceId', '=', 'record.workspaceId')
        .onRef('person.customerId', '=', 'record.personId'),
    )
    .select(['r.responseId', 'r.answeredAt', 'r.way', 'r.customerId', 'r.conversationId', 'r.agentId'])
    .select(['r.channel', 'r.filledBy', 'r.isLow', 'r.leftOut', 'f.formId', 'f.version', 'f.answers'])
    .select(['r.attitude', 'r.quality', 'r.efficiency', 'r.overall', 'r.recommend', 'r.effort'])
    .select('person.name as customerName');
}

type Row = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number];

async function present(tx: Tx, plan: SurveyPlan, row: Row): Promise<SurveyResponse> {
  const { responseId, customerId, customerName, conversationId, agentId, channel, filledBy, isLow } = row;
  const { attitude, quality, efficiency, overall, recommend, effort, formId, version } = row;
  const marks = Object.entries({ attitude, quality, efficiency, overall, recommend, effort });
  const said = await saidAnswers(tx, formId, version, row.answers);
  // By whom and how it was asked for one could guess whose it is.
  const asked = plan.isAnonymous
    ? { agentId: null, channel: null, way: null }
    : { agentId, channel, way: AnswerWay.parse(row.way) };
  return {
    ...{ responseId, customerId, customerName, conversationId, filledBy, isLow, version, ...asked },
    answeredAt: row.answeredAt.toISOString(),
    marks: Object.fromEntries(marks.flatMap(([key, mark]) => (mark === null ? [] : [[key, mark]]))),
    leftOut: leftOutOf(row.leftOut),
    said: Object.fromEntries(said.map(({ key, text }) => [key, text])),
  };
}
