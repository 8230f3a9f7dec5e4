import { careRead, type FollowUpFinding } from '@zhiyin/domain/care';
import type { PreparedQuestion } from '@zhiyin/domain/kit';
import { type SqlBool, sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { readerOf } from '#platform/forms/look-up.ts';
import { type Narrowing, narrowed } from '../narrowed.ts';
import { followUpsWithConversation } from '../queries.ts';

/** What is picked can be counted; what is written, one reads. */
const counted = new Set(['choice', 'rating', 'consent']);
/** Most scripts that are summed up at once. */
const formsMax = 20;

/** What customers answered to the scripts of the follow-ups that the caller may see, question by question. */
export async function listFindings(ctx: Context, by: Narrowing): Promise<{ items: FollowUpFinding[] }> {
  requirePermission(ctx, careRead);
  return look(ctx, async (tx) => {
    const items: FollowUpFinding[] = [];
    for (const formId of await formsIn(tx, by)) {
      const { questions } = await findForm(tx, formId);
      const countable = questions.filter(({ question }) => counted.has(question.kind));
      items.push(...(await findingsOf(tx, by, formId, countable)));
    }
    return { items };
  });
}

/** The scripts that were answered, the one answered most first. */
async function formsIn(tx: Tx, by: Narrowing): Promise<string[]> {
  const rows = await done(tx, by)
    .where('f.formVersion', 'is not', null)
    .select(['f.formId', sql<number>`count(*)::int`.as('count')])
    .groupBy('f.formId')
    .orderBy('count', 'desc')
    .orderBy('f.formId')
    .limit(formsMax)
    .execute();
  return rows.flatMap(({ formId }) => formId ?? []);
}

async function findingsOf(
  tx: Tx,
  by: Narrowing,
  formId: string,
  questions: readonly PreparedQuestion[],
): Promise<FollowUpFinding[]> {
  const keys = questions.map(({ question }) => question.key);
  const { rows } = await sql<{ question: string; answer: string | number | boolean; count: number }>`
    select a.key as question, p.answer, count(*)::int as count
    from (${done(tx, by).where('f.formId', '=', formId).select('f.answers')}) f
    cross join lateral jsonb_each(f.answers) a
    cross join lateral jsonb_array_elements(
      case jsonb_typeof(a.value) when 'array' then a.value else jsonb_build_array(a.value) end) p (answer)
    where a.key = any(${keys}::text[]) and jsonb_typeof(p.answer) in ('string', 'number', 'boolean')
    group by a.key, p.answer
    order by count desc, p.answer
  `.execute(tx.db);
  const reader = readerOf(new Map(), tx.locale);
  return questions.flatMap(({ question: { key, label }, kind }) => {
    const answers = rows
      .filter(({ question }) => question === key)
      .map(({ answer, count }) => ({
        answer: String(answer),
        // An option that the script has no more is called by its key.
        said: kind.describe(answer, reader) || String(answer),
        count,
      }));
    return answers.length === 0 ? [] : [{ formId, question: key, asks: label[tx.locale], answers }];
  });
}

function done(tx: Tx, by: Narrowing) {
  return followUpsWithConversation(tx)
    .where(narrowed(tx, by))
    .where('f.state', '=', 'done')
    .where(sql<SqlBool>`f.form_id is not null`);
}
