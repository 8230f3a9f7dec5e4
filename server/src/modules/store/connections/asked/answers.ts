import { type Locale, say, type Word } from '@zhiyin/domain/kit';
import { type AskedField, type AskedKindName, askedForms, askedWords as words } from '@zhiyin/domain/store';
import { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';

type Answers = Readonly<Record<string, string>>;

/** What a form was answered with, apart from what has to be sealed. */
export interface SortedAnswers {
  readonly open: Answers;
  readonly secrets: Answers;
}

const Kept = z.record(z.string(), z.string());

/** Answers as the database gives them back. */
export function answersOf(stored: unknown): Record<string, string> {
  return Kept.parse(stored);
}

/**
 * What was answered, checked against the platform's form. A secret that is left empty is the one that is kept.
 *
 * @throws Refusal that names the field
 */
export function readAnswers(
  kind: AskedKindName,
  { given, kept, locale }: { given: Answers; kept: Answers; locale: Locale },
): SortedAnswers {
  const form = askedForms[kind];
  const strange = Object.keys(given).find((key) => form.every((field) => field.key !== key));
  if (strange !== undefined) throw new Refusal('invalid', words.askedFieldUnknown, { field: strange });
  const answered = form.flatMap((field) => {
    const value = answerTo(field, given, kept, locale);
    return value === '' ? [] : [{ field, value }];
  });
  const pick = (isSecret: boolean): Answers =>
    Object.fromEntries(
      answered
        .filter(({ field }) => field.isSecret === isSecret)
        .map(({ field, value }) => [field.key, value]),
    );
  return { open: pick(false), secrets: pick(true) };
}

function answerTo(field: AskedField, given: Answers, kept: Answers, locale: Locale): string {
  const name = say(field.label, locale);
  const { key, isSecret, isRequired, lengthMax, pattern } = field;
  const value = given[key] || (isSecret && kept[key]) || '';
  if (value === '' && isRequired) throw refusalOf(key, words.askedFieldMissing, name, locale);
  const isWrong = value.length > lengthMax || (value !== '' && pattern?.test(value) === false);
  if (isWrong) throw refusalOf(key, words.askedFieldWrong, name, locale);
  return value;
}

function refusalOf(key: string, reason: Word, field: string, locale: Locale): Refusal {
  const message = say(reason, locale, { field });
  return new Refusal('invalid', reason, { field }, [{ path: `answers.${key}`, message }]);
}
