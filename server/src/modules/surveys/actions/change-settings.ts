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
    const { question, ...rest } = change;
    const { isOn, quietHours, asksMax, asksDays, ownAddresses } = { ...before, ...defined(rest) };
    const asked = question ?? before.question;
    const wording = { questionZh: asked.zh, questionEn: asked.en };
    const row = { isOn, quietHours, asksMax, asksDays, ownAddresses, ...wording };
    // Two people who change two things at once both get what they asked for.
    const changed = { ...defined(rest), ...(question && wording) };
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

/** What was said of some fields, without those of which nothing was. */
function defined(change: Omit<Change, 'question'>): Partial<Omit<SurveySettings, 'question'>> {
  const { isOn, quietHours, asksMax, asksDays, ownAddresses } = change;
  return {
    ...(isOn !== undefined && { isOn }),
    ...(quietHours !== undefined && { quietHours }),
    ...(asksMax !== undefined && { asksMax }),
    ...(asksDays !== undefined && { asksDays }),
    ...(ownAddresses !== undefined && { ownAddresses }),
  };
}
