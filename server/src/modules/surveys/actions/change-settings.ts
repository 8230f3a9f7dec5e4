import { type SurveySettings, surveySettingsChanged, surveysManage } from '@zhiyin/domain/surveys';
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
    const after = {
      isOn: change.isOn ?? before.isOn,
      question: change.question ?? before.question,
      quietHours: change.quietHours ?? before.quietHours,
    };
    const { isOn, question, quietHours } = after;
    const row = { isOn, questionZh: question.zh, questionEn: question.en, quietHours };
    // Two people who change two things at once both get what they asked for.
    const changed = {
      ...(change.isOn !== undefined && { isOn }),
      ...(change.question && { questionZh: question.zh, questionEn: question.en }),
      ...(change.quietHours !== undefined && { quietHours }),
    };
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
