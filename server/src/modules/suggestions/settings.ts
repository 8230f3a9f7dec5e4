import { firstSuggestionSettings, type SuggestionSettings } from '@zhiyin/domain/suggestions';
import type { Tx } from '#platform/context.ts';

/** How the box is set up; one that nobody has set up is closed. */
export async function readSettings(tx: Tx): Promise<SuggestionSettings> {
  const row = await tx.db
    .selectFrom('suggestionSettings')
    .select(['isOpen', 'ownerId', 'answerDays', 'introZh', 'introEn'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row ?? firstSuggestionSettings;
}
