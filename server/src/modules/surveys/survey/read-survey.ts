import { type Survey, surveysReadAnswers } from '@zhiyin/domain/surveys';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allSurveys, findSurvey, present } from './rows.ts';

/** The shop's surveys, the newest first. */
export async function listSurveys(ctx: Context): Promise<{ items: Survey[] }> {
  requirePermission(ctx, surveysReadAnswers);
  return look(ctx, async (tx) => {
    const items: Survey[] = [];
    for (const row of await allSurveys(tx)) items.push(await present(tx, row));
    return { items };
  });
}

/** One survey. @throws Refusal `missing`. */
export async function getSurvey(ctx: Context, { surveyId }: { surveyId: string }): Promise<Survey> {
  requirePermission(ctx, surveysReadAnswers);
  return look(ctx, async (tx) => present(tx, await findSurvey(tx, surveyId)));
}
