import type { Form } from '@zhiyin/domain/kit';
import { isLoose, readJson } from '../../../widget/src/chat/keep/read-json.ts';
import type { Shelf } from '../../../widget/src/chat/keep/shelf.ts';

/** What is answered so far, by the question's key. */
export type AnswersSoFar = Readonly<Record<string, unknown>>;

/** Where a half-filled form is kept. */
export interface Draft {
  readonly read: () => AnswersSoFar;
  readonly keep: (answers: AnswersSoFar) => void;
  readonly drop: () => void;
}

/** For what must not lie on a device that others may use, too: answers live as long as the page. */
export const notKept: Draft = { read: () => ({}), keep: () => undefined, drop: () => undefined };

/** On this device, until it is sent or somebody signs out. */
export function keptOnDevice(shelf: Shelf, form: Form, formKey: string): Draft {
  const name = `form:${formKey}`;
  const { version } = form.definition;
  return {
    read: () => stillFitting(form, readJson(shelf.get(name))?.['answers']),
    keep: (answers) => shelf.set(name, JSON.stringify({ version, answers })),
    drop: () => shelf.remove(name),
  };
}

/** Of an earlier version, what still answers a question of this one. */
function stillFitting(form: Form, answers: unknown): AnswersSoFar {
  if (!isLoose(answers)) return {};
  const isFine = ({ question, kind }: Form['questions'][number]): boolean => {
    const answer = answers[question.key];
    return typeof answer === 'string' || (answer !== undefined && answer !== null && kind.check(answer).ok);
  };
  const questions = form.questions.filter(isFine).map(({ question }) => question.key);
  return Object.fromEntries(questions.map((key) => [key, answers[key]]));
}
