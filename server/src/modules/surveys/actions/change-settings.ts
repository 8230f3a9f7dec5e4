import {
  type IndexWeights,
  type SurveySettings,
  surveySettingsChanged,
  surveysManage,
} from '@zhiyin/domain/surveys';
import { type Change, saidOf } from '#platform/change.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { readSettings } from '../queries.ts';

/** How the shop asks. */
export async function getSurveySettings(ctx: Context): Promise<SurveySettings> {
  requirePermission(ctx, surveysManage);
  return look(ctx, readSettings);
}

/** Changes how the shop asks; what was asked already stays. */
export async function changeSurveySettings(
  ctx: Context,
  change: Change<SurveySettings>,
): Promise<SurveySettings> {
  requirePermission(ctx, surveysManage);
  return transact(ctx, async (tx) => {
    const before = await readSettings(tx);
    const given = saidOf<SurveySettings>(change);
    const { question, ...said } = given;
    const { isOn, quietHours, asksMax, asksDays, ownAddresses, indexWeights } = { ...before, ...said };
    const asked = question ?? before.question;
    const wording = { questionZh: asked.zh, questionEn: asked.en };
    const numbers = { isOn, quietHours, asksMax, asksDays, ownAddresses };
    const row = { ...numbers, ...weighed(indexWeights), ...wording };
    // Two people who change two things at once both get what they asked for.
    const { indexWeights: weights, ...plain } = said;
    const changed = { ...plain, ...(weights && weighed(weights)), ...(question && wording) };
    const fields = Object.keys(given);
    if (fields.length === 0) return before;
    await tx.db
      .insertInto('surveySettings')
      .values({ ...row, workspaceId: tx.workspaceId })
      .onConflict((found) => found.column('workspaceId').doUpdateSet(changed))
      .execute();
    await announce(tx, surveySettingsChanged, { workspaceId: tx.workspaceId, fields, isOn, quietHours });
    return readSettings(tx);
  });
}

function weighed({ attitude, quality, efficiency }: IndexWeights) {
  return { attitudeWeight: attitude, qualityWeight: quality, efficiencyWeight: efficiency };
}
