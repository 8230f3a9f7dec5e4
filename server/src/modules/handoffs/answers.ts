import { HandoffAnswers, handoffsWords } from '@zhiyin/domain/handoffs';
import { checkResponse, say, type Text } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { problemsOfMentions } from '#platform/forms/check-mentions.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';

/** Answers that were checked against a version of a form. */
interface Checked {
  readonly formVersion: number | null;
  readonly answers: HandoffAnswers;
}

/**
 * Checks answers against a form, in the version given or the published one. What was kept before (`known`) is not
 * looked up again: a file that a colleague attached need not be the caller's.
 *
 * @throws Refusal `invalid` with one field for each question that is not answered right.
 */
export async function checkAnswers(
  tx: Tx,
  formId: string | null,
  given: HandoffAnswers,
  before: { readonly version?: number | undefined; readonly known?: HandoffAnswers } = {},
): Promise<Checked> {
  const { version, known = {} } = before;
  const answers = { ...known, ...given };
  if (formId === null) {
    if (Object.keys(answers).length > 0) throw new Refusal('invalid', handoffsWords.noForm);
    return { formVersion: null, answers: {} };
  }
  const form = await findForm(tx, formId, version);
  const checked = checkResponse(form, answers, { now: tx.system.now(), me: tx.actor.id ?? undefined });
  if (!checked.ok) throw refusalOf(tx, checked.problems);
  const fresh = Object.fromEntries(
    Object.entries(checked.response.answers).filter(
      ([key, answer]) => JSON.stringify(answer) !== JSON.stringify(known[key]),
    ),
  );
  const unknown = await problemsOfMentions(tx, form, fresh);
  if (unknown.length > 0) throw refusalOf(tx, unknown);
  const { response } = checked;
  return { formVersion: response.version, answers: HandoffAnswers.parse(response.answers) };
}

/** A form that nobody has answered yet, and what must still be. */
export async function unanswered(
  tx: Tx,
  formId: string | null,
): Promise<Checked & { readonly missing: readonly Text[] }> {
  if (formId === null) return { formVersion: null, answers: {}, missing: [] };
  const form = await findForm(tx, formId);
  const checked = checkResponse(form, {}, { now: tx.system.now(), me: undefined });
  const asked = new Set(checked.ok ? [] : checked.problems.map(({ question }) => question));
  const missing = form.questions.filter(({ question }) => asked.has(question.key));
  const { version } = form.definition;
  return { formVersion: version, answers: {}, missing: missing.map(({ question }) => question.label) };
}

type Problem = Awaited<ReturnType<typeof problemsOfMentions>>[number];

function refusalOf(tx: Tx, problems: readonly Problem[]): Refusal {
  const fields = problems.map(({ question, reason }) => ({
    path: question === '' ? 'answers' : `answers.${question}`,
    message: say(reason, tx.locale),
  }));
  return new Refusal('invalid', handoffsWords.answersInvalid, {}, fields);
}
