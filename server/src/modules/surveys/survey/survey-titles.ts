import { surveysReadAnswers } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { may, type Tx } from '#platform/context.ts';

/** What surveys are called; none for whoever may not see them. */
export async function surveyTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !may(tx, surveysReadAnswers)) return new Map();
  const rows = await tx.db
    .selectFrom('surveys')
    .select(['surveyId', sql<string>`plan ->> 'name'`.as('name')])
    .where('workspaceId', '=', tx.workspaceId)
    .where('surveyId', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ surveyId, name }) => [surveyId, name]));
}
