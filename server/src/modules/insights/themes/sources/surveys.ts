import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { SaidText } from '../keep-sentences.ts';

/** What customers wrote in the open questions of surveys, of answers that count. */
export async function saidInSurveys(tx: Tx, responseIds: readonly string[]): Promise<SaidText[]> {
  if (responseIds.length === 0) return [];
  const { rows } = await sql<Required<Omit<SaidText, 'source' | 'ticketId'>>>`
    select r.response_id as source_id, r.survey_id, r.conversation_id, q.question ->> 'key' as part,
      f.answers ->> (q.question ->> 'key') as text, r.answered_at as said_at
    from survey_responses r
    join form_responses f on f.workspace_id = r.workspace_id and f.response_id = r.response_id
    join form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.form_id and v.version = f.version
    cross join lateral jsonb_array_elements(v.definition -> 'questions') q (question)
    where r.workspace_id = ${tx.workspaceId} and r.response_id = any(${[...new Set(responseIds)]}::uuid[])
      and r.left_out is null and r.is_shown and q.question ->> 'kind' in ('text', 'long-text')
      and jsonb_typeof(f.answers -> (q.question ->> 'key')) = 'string'
    order by r.response_id, part
  `.execute(tx.db);
  return rows.map((row) => ({ ...row, source: 'survey' }));
}
