import { type Form, notApplicable, type PreparedQuestion } from '@zhiyin/domain/kit';
import type { QuestionSpread } from '@zhiyin/domain/surveys';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { type Narrowing, narrowed } from './narrowed.ts';

/** How often one answer was given to one question. */
interface Given {
  readonly question: string;
  readonly answer: string;
  readonly count: number;
}

const Options = z.object({
  options: z.array(z.object({ key: z.string(), label: z.object({ zh: z.string(), en: z.string() }) })),
});
const Scale = z.object({ scale: z.enum(['stars', 'faces', 'zero-to-ten', 'agreement', 'agreement-5']) });
const marksOf = {
  stars: [1, 5],
  faces: [1, 5],
  'zero-to-ten': [0, 10],
  agreement: [1, 7],
  'agreement-5': [1, 5],
} as const;

/**
 * How answers spread over each question of a form, in its order: marks and options with how often each was given, of the
 * others how many answered.
 */
export async function spreadsOf(
  tx: Tx,
  surveyId: string,
  by: Narrowing,
  form: Form,
): Promise<QuestionSpread[]> {
  const given = await countGiven(tx, surveyId, by);
  return form.questions.map((prepared) => {
    const own = given.filter(({ question }) => question === prepared.question.key);
    return spreadOf(prepared, own);
  });
}

function spreadOf({ question, kind }: PreparedQuestion, given: readonly Given[]): QuestionSpread {
  const { key, label } = question;
  const countOf = (answer: string) => given.find((one) => one.answer === answer)?.count ?? 0;
  const said = given.filter(({ answer }) => answer !== notApplicable);
  const cells = cellsOf(question.kind, question.settings).map((cell) => ({
    ...cell,
    count: countOf(cell.key),
  }));
  const isMany = kind.field.type === 'choices';
  const answered = isMany ? countOf('') : said.reduce((sum, { count }) => sum + count, 0);
  const marks =
    question.kind === 'rating' ? cells.map((cell) => [Number(cell.key), cell.count] as const) : [];
  const total = marks.reduce((sum, [, count]) => sum + count, 0);
  const mean = total === 0 ? null : marks.reduce((sum, [mark, count]) => sum + mark * count, 0) / total;
  return {
    key,
    kind: question.kind,
    label,
    answered,
    notApplicable: countOf(notApplicable),
    mean,
    counts: cells,
  };
}

/** The answers that a question of marks or options can be given. */
function cellsOf(kind: string, settings: unknown): Omit<QuestionSpread['counts'][number], 'count'>[] {
  if (kind === 'rating') {
    const scale = Scale.safeParse(settings).data?.scale ?? 'stars';
    const [min, max] = marksOf[scale];
    return Array.from({ length: max - min + 1 }, (_, index) => {
      const mark = String(min + index);
      return { key: mark, label: { zh: mark, en: mark } };
    });
  }
  return kind === 'choice' ? (Options.safeParse(settings).data?.options ?? []) : [];
}

/**
 * Each answer of each question with how often it was given. Of a choice of many each option counts, and the empty text
 * stands for everybody who chose any.
 */
async function countGiven(tx: Tx, surveyId: string, by: Narrowing): Promise<Given[]> {
  const ids = narrowed(tx, surveyId, by).select('r.responseId');
  const given: RawBuilder<Given> = sql`
    select e.key as question, v.answer, count(*)::int as count
    from form_responses f
    cross join lateral jsonb_each(f.answers) e
    cross join lateral (
      select case when jsonb_typeof(e.value) in ('number', 'boolean') then e.value #>> '{}'
        when jsonb_typeof(e.value) = 'string' and length(e.value #>> '{}') <= 60 then e.value #>> '{}'
        else '' end as answer
      union all
      select o.answer from jsonb_array_elements_text(
        case when jsonb_typeof(e.value) = 'array' then e.value else '[]'::jsonb end) o (answer)
    ) v
    where f.workspace_id = ${tx.workspaceId} and f.response_id in (${ids})
    group by 1, 2`;
  const { rows } = await given.execute(tx.db);
  return rows;
}
