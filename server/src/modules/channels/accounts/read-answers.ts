import { checkResponse, parseForm, say } from '@zhiyin/domain/kit';
import { groundWords } from '@zhiyin/domain/platform';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { ChannelAdapter } from '../adapters/adapter.ts';

/** What was answered at set-up, its secrets apart. */
export interface ReadAnswers {
  readonly plain: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * Checks what was answered against the adapter's form. A secret that is left empty stays the one that is kept.
 *
 * @throws Refusal `invalid`, naming each question that is not answered right.
 */
export function readAnswers(
  ctx: Context,
  adapter: ChannelAdapter,
  given: Readonly<Record<string, unknown>>,
  kept: Readonly<Record<string, string>> = {},
): ReadAnswers {
  const { form: definition, secrets: secretKeys } = adapter.manifest;
  const parsed = parseForm(definition);
  if (!parsed.ok) throw new Error('an adapter asks a form that cannot be answered');
  const filled = { ...given };
  for (const key of secretKeys) if (!given[key] && kept[key] !== undefined) filled[key] = kept[key];
  const checked = checkResponse(parsed.form, filled, { now: ctx.system.now() });
  if (!checked.ok)
    refuse(
      ctx,
      checked.problems.map(({ question, reason }) => ({ question, reason })),
    );
  const { answers } = checked.response;
  const texts = Object.entries(textsOf(answers));
  const problem = adapter.problemOf?.(Object.fromEntries(texts)) ?? null;
  if (problem) refuse(ctx, [problem]);
  const isSecret = ([key]: readonly [string, unknown]): boolean => secretKeys.includes(key);
  return {
    plain: Object.fromEntries(Object.entries(answers).filter((one) => !isSecret(one))),
    secrets: Object.fromEntries(texts.filter(isSecret)),
  };
}

/** Answers as adapters read them: texts, and what was left out is not there. */
export function textsOf(answers: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(answers).filter(([, answer]) => answer !== null && answer !== '');
  return Object.fromEntries(given.map(([key, answer]) => [key, String(answer)]));
}

function refuse(
  ctx: Context,
  problems: readonly { question: string; reason: { zh: string; en: string } }[],
): never {
  const fields = problems.map(({ question, reason }) => ({
    path: `answers.${question}`,
    message: say(reason, ctx.locale),
  }));
  throw new Refusal('invalid', groundWords.invalid, {}, fields);
}
