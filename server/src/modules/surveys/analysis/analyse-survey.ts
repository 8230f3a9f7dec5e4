import {
  type AnalysisGround,
  analyse,
  type SurveyAnalysis,
  surveysReadAnswers,
} from '@zhiyin/domain/surveys';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { anonymousMin, countNarrowed, type Narrowing } from '../results/narrowed.ts';
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
  const isHidden = plan.isAnonymous && answered < anonymousMin;
  const rows = isHidden ? [] : await readAnswered(tx, surveyId, narrowing);
  const found = analyse(rows, { form, zone: await zoneOf(tx), outcome, by });
  return { answered, isHidden, isCut: answered > answersMax, ...found };
}

async function zoneOf(tx: Tx): Promise<string> {
  const { timeZone } = await tx.db
    .selectFrom('workspaces')
    .select('timeZone')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return timeZone;
}
