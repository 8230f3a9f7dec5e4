import { type RawBuilder, sql } from 'kysely';

/** Kinds of question of which answers are chosen or marks, so that they tell of nobody and are counted. */
const counted: readonly string[] = ['choice', 'rating', 'matrix', 'ranking', 'tree', 'consent'];

/** Of the answers of a row `t`, in the columns named, those that are counted: what was typed, handed in or signed is not. */
export function countedAnswers({
  answers = 'answers',
  formId = 'form_id',
  version = 'form_version',
} = {}): RawBuilder<unknown> {
  return sql`coalesce((
    select jsonb_object_agg(e.key, e.value) from jsonb_each(${sql.ref(`t.${answers}`)}) e
    where exists (
      select from form_versions v, jsonb_array_elements(v.definition -> 'questions') q
      where v.workspace_id = t.workspace_id and v.form_id = ${sql.ref(`t.${formId}`)}
        and v.version = ${sql.ref(`t.${version}`)}
        and q ->> 'key' = e.key and q ->> 'kind' = any(${[...counted]}::text[]))), '{}'::jsonb)`;
}
