import type { ChannelKind } from '@zhiyin/domain/channels';
import { type Form, parseForm } from '@zhiyin/domain/kit';

/**
 * An adapter's form as it is asked: secrets have an input of their own, and one that is kept need not be answered again.
 *
 * @returns null for a form that this console cannot ask.
 */
export function setUpForm(
  { form: definition, secrets, madeHere }: Pick<ChannelKind, 'form' | 'secrets' | 'madeHere'>,
  kept: readonly string[],
): Form | null {
  const parsed = parseForm(definition);
  if (!parsed.ok) return null;
  const questions = parsed.form.questions.map((prepared) => {
    const { key } = prepared.question;
    if (!secrets.includes(key)) return prepared;
    const isKept = kept.includes(key);
    const kind = ['secret', madeHere.includes(key) ? 'made' : '', isKept ? 'kept' : '']
      .filter(Boolean)
      .join('-');
    const isRequired = prepared.question.isRequired && !isKept;
    return { ...prepared, question: { ...prepared.question, kind, isRequired } };
  });
  return { ...parsed.form, questions };
}
