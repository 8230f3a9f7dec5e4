import {
  type AnalysisGround,
  analyse,
  type RatedTrend,
  type SurveyAnalysis,
  surveysReadAnswers,
} from '@zhiyin/domain/surveys';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { anonymousMin, countNarrowed, isHidden, type Narrowing } from '../results/narrowed.ts';
import { findSurvey } from '../survey/rows.ts';
import { answersMax, readAnswered } from './read-answered.ts';

export interface AskedAnalysis extends Narrowing {
  readonly surveyId: string;
  readonly by?: AnalysisGround | undefined;
  readonly outcome?: string | undefined;
}

/**
 * Trends, top boxes, tested differences, drivers, CSI, SERVQUAL and Kano of the answers that count; nothing while those
 * of an anonymous survey are too few.
 */
export async function analyseSurvey(ctx: Context, asked: AskedAnalysis): Promise<SurveyAnalysis> {
  requirePermission(ctx, surveysReadAnswers);
  return look(ctx, (tx) => analysisOf(tx, asked));
}

/** The same inside a transaction; the caller has checked who asks. */
export async function analysisOf(
  tx: Tx,
  { surveyId, by, outcome, ...narrowing }: AskedAnalysis,
): Promise<SurveyAnalysis> {
  const { plan } = await findSurvey(tx, surveyId);
  const form = await findForm(tx, plan.formId);
  const answered = await countNarrowed(tx, surveyId, narrowing);
  const isFew = await isHidden(tx, surveyId, plan, narrowing);
  const rows = isFew ? [] : await readAnswered(tx, surveyId, narrowing);
  const found = analyse(rows, { form, zone: await zoneOf(tx), outcome, by });
  const trends = plan.isAnonymous ? found.trends.map(withoutFew) : found.trends;
  return { answered, isHidden: isFew, isCut: answered > answersMax, ...found, trends };
}

/** A trend in which a day, a week or a month of fewer than five answers is as one without any. */
function withoutFew(trend: RatedTrend): RatedTrend {
  const points = trend.points.map((point) =>
    point.n < anonymousMin ? { ...point, n: 0, value: null, interval: null } : point,
  );
  return { ...trend, points };
}

async function zoneOf(tx: Tx): Promise<string> {
  const { timeZone } = await tx.db
    .selectFrom('workspaces')
    .select('timeZone')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return timeZone;
}
