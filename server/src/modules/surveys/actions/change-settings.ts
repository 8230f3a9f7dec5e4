import {
  type IndexWeights,
  type SurveySettings,
  surveySettingsChanged,
  surveysManage,
} from '@zhiyin/domain/surveys';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { readSettings } from '../queries.ts';

/** How the shop asks. */
export async function getSurveySettings(ctx: Context): Promise<SurveySettings> {
  requirePermission(ctx, surveysManage);
  return look(ctx, readSettings);
}

type Change = { readonly [Name in keyof SurveySettings]?: SurveySettings[Name] | undefined };

/** Changes how the shop asks; what was asked already stays. */
export async function changeSurveySettings(ctx: Context, change: Change): Promise<SurveySettings> {
  requirePermission(ctx, surveysManage);
  return transact(ctx, async (tx) => {
    const before = await readSettings(tx);
    const { question, ...rest } = change;
    const { isOn, quietHours, asksMax, asksDays, ownAddresses, indexWeights } = {
      ...before,
      ...defined(rest),
    };
    const asked = question ?? before.question;
    const wording = { questionZh: asked.zh, questionEn: asked.en };
    const numbers = { isOn, quietHours, asksMax, asksDays, ownAddresses };
    const row = { ...numbers, ...weighed(indexWeights), ...wording };
    // Two people who change two things at once both get what they asked for.
    const { indexWeights: weights, ...plain } = defined(rest);
    const changed = { ...plain, ...(weights && weighed(weights)), ...(question && wording) };
    const fields = Object.keys(change);
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

/** What was said of some fields, without those of which nothing was. */
function defined(change: Omit<Change, 'question'>): Partial<Omit<SurveySettings, 'question'>> {
  const { isOn, quietHours, asksMax, asksDays, ownAddresses, indexWeights } = change;
  return {
    ...(isOn !== undefined && { isOn }),
    ...(quietHours !== undefined && { quietHours }),
    ...(asksMax !== undefined && { asksMax }),
    ...(asksDays !== undefined && { asksDays }),
    ...(ownAddresses !== undefined && { ownAddresses }),
    ...(indexWeights !== undefined && { indexWeights }),
  };
}
