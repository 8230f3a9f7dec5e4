import { useQueries } from '@tanstack/react-query';
import { type Form, type Locale, parseForm, say } from '@zhiyin/domain/kit';
import { getForm } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { endpointQuery } from '#lib/endpoint-query.ts';

const Given = z.object({ formId: z.string(), question: z.string(), answer: z.unknown().optional() });
type Given = z.infer<typeof Given>;

/** What a rule answers, as far as it is written; null before a question is chosen. */
export function answerOf(value: unknown): Given | null {
  return Given.safeParse(value).data ?? null;
}

/** Forms by id, as they are published; those that are still read are left out. */
export function useAnswerForms(formIds: readonly string[]): ReadonlyMap<string, Form> {
  const read = useQueries({
    queries: [...new Set(formIds)].map((formId) => endpointQuery(getForm, { params: { formId }, query: {} })),
  });
  const forms = read.flatMap(({ data }) => {
    const parsed = data && parseForm(data);
    return parsed?.ok ? [parsed.form] : [];
  });
  return new Map(forms.map((form) => [form.definition.formId, form]));
}

/** An answer that a rule gives, as one reads it; empty while its form is not there. */
export function answerSaid(value: unknown, forms: ReadonlyMap<string, Form>, locale: Locale): string {
  const given = answerOf(value);
  const prepared = forms
    .get(given?.formId ?? '')
    ?.questions.find(({ question }) => question.key === given?.question);
  const checked = prepared?.kind.check(given?.answer);
  if (!prepared || !checked?.ok) return '';
  const told = prepared.kind.describe(checked.answer, { locale, nameOf: () => undefined });
  return `${say(prepared.question.label, locale)} = ${told}`;
}
