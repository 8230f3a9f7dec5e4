import {
  answerField,
  answerFieldsOf,
  type Form,
  type PreparedQuestion,
  parseForm,
  pathTo,
  TreeSettings,
} from '@zhiyin/domain/kit';
import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { FilterColumns } from '../filter/compile-filter.ts';
import type { ShopFields } from '../subjects/subject.ts';
import { formKinds } from './form-kinds.ts';

/** Where the answers of one kind of thing lie. */
export interface AnswersPlace {
  readonly formId: Expression<unknown>;
  /** By question, as `jsonb`. */
  readonly answers: Expression<unknown>;
}

/** Versions of a form that are looked at: what an older one asked last is no longer to be found by its answers. */
const versionsMax = 10;

/**
 * The answers to some forms as fields of the things that hold them. What a newer version asks no more keeps its field: old
 * answers are still there.
 */
export async function answersAsFields(
  tx: Tx,
  formIds: readonly string[],
  place: AnswersPlace,
): Promise<ShopFields> {
  const forms = await lastVersions(tx, formIds);
  const fields = Object.assign({}, ...forms.map(answerFieldsOf));
  const columns = Object.assign({}, ...forms.map((form) => columnsOf(form, place)));
  return { fields, columns };
}

/** Older versions first, so that the newest says how its questions are asked. */
async function lastVersions(tx: Tx, formIds: readonly string[]): Promise<Form[]> {
  if (formIds.length === 0) return [];
  const { rows } = await sql<{ definition: unknown }>`
    select v.definition from forms f
    join form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.form_id
      and v.version > f.published_version - ${versionsMax}
    where f.workspace_id = ${tx.workspaceId} and f.form_id = any(${[...new Set(formIds)]}::uuid[])
    order by f.form_id, v.version
  `.execute(tx.db);
  return rows.flatMap(({ definition }) => {
    const parsed = parseForm(definition, formKinds.of(tx.system));
    return parsed.ok ? [parsed.form] : [];
  });
}

function columnsOf({ definition: { formId }, questions }: Form, place: AnswersPlace): FilterColumns {
  const isAsked = sql`${place.formId} = ${formId}::uuid`;
  return Object.fromEntries(
    questions.map((prepared) => {
      const { key } = prepared.question;
      const answer = sql`(${place.answers} -> ${key}::text)`;
      const isGiven = sql`jsonb_typeof${answer} = ${jsonOf(prepared)}`;
      const value = columnOf(prepared, answer, isAsked, isGiven);
      return [answerField(formId, key), value];
    }),
  );
}

/** How an answer lies in the database; what is no such answer, as one that does not apply, is empty. */
function jsonOf({ question, kind }: PreparedQuestion): string {
  if (question.kind === 'signature') return 'object';
  if (question.kind === 'tree') return 'string';
  const { type } = kind.field;
  if (type === 'number' || type === 'money') return 'number';
  if (type === 'choices') return 'array';
  return type === 'boolean' ? 'boolean' : 'string';
}

function columnOf(
  { question, kind }: PreparedQuestion,
  answer: RawBuilder<unknown>,
  isAsked: RawBuilder<unknown>,
  isGiven: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const text = sql`(${answer} #>> '{}')`;
  const given = (value: RawBuilder<unknown>) => sql`case when ${isAsked} and ${isGiven} then ${value} end`;
  if (question.kind === 'file' || question.kind === 'signature') {
    return sql`case when ${isAsked} then coalesce(${isGiven} and ${answer} <> '[]'::jsonb, false) end`;
  }
  if (question.kind === 'tree') return given(branchTo(question.settings, text));
  switch (kind.field.type) {
    case 'number':
    case 'money':
      return given(sql`${text}::numeric`);
    case 'boolean':
      return given(sql`${text}::boolean`);
    case 'day':
      return given(sql`${text}::date`);
    case 'moment':
      return given(sql`${text}::timestamptz(3)`);
    case 'choices':
      return given(sql`array(select jsonb_array_elements_text(${answer}))`);
    case 'choice':
      return given(sql`nullif(${text}, 'not-applicable')`);
    default:
      return given(text);
  }
}

/** A branch is all that leads to it, so that a condition on a trunk holds for every leaf of it. */
function branchTo(settings: unknown, text: RawBuilder<unknown>): RawBuilder<unknown> {
  const { nodes } = TreeSettings.parse(settings);
  const ways = Object.fromEntries(nodes.map(({ key }) => [key, pathTo(nodes, key).map((one) => one.key)]));
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(ways)}::jsonb -> ${text}))`;
}
