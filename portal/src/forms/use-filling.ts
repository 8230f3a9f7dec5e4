import { type Answers, checkResponse, type Form } from '@zhiyin/domain/kit';
import { useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { nextClientId, randomBytes } from '../../../widget/src/chat/client-id.ts';
import { isLoose, readJson } from '../../../widget/src/chat/keep/read-json.ts';
import type { Shelf } from '../../../widget/src/chat/keep/shelf.ts';
import { sayTrouble } from '../door/trouble.ts';
import { useSay, useSetting } from '../setting.ts';

/** Answers while they are given, and how sending them went. */
export interface Filling {
  readonly formKey: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly standing: 'filling' | 'sending' | 'done';
  /** What is wrong, by the question's key. */
  readonly problems: ReadonlyMap<string, string>;
  readonly trouble: string;
  readonly change: (key: string, answer: unknown) => void;
  readonly submit: () => Promise<void>;
  readonly again: () => void;
}

const noProblems: ReadonlyMap<string, string> = new Map();

/** Takes the answers to a form. They are checked here as the server will, so that most mistakes cost no request. */
export function useFilling(form: Form, formKey: string): Filling {
  const { session, world, locale } = useSetting();
  const say = useSay();
  const newId = (): string => nextClientId(world.nowMs(), world.randomBytes(randomBytes), null);
  const [answers, setAnswers] = useState(() => kept(world.shelf, form, formKey));
  const [standing, setStanding] = useState<Filling['standing']>('filling');
  const [problems, setProblems] = useState(noProblems);
  const [trouble, setTrouble] = useState('');
  // Made once for each filling: a send that is repeated because its answer was lost is stored once.
  const [submissionId, setSubmissionId] = useState(newId);

  const change = (key: string, answer: unknown): void => {
    const next = { ...answers, [key]: answer };
    setAnswers(next);
    keep(world.shelf, form, formKey, next);
    setProblems(new Map([...problems].filter(([one]) => one !== key)));
    setTrouble('');
    setSubmissionId(newId());
  };
  const send = async (checked: Answers): Promise<void> => {
    setStanding('sending');
    try {
      await session.answerForm(formKey, { submissionId, version: form.definition.version, answers: checked });
      world.shelf.remove(nameOf(formKey));
      setStanding('done');
    } catch (error) {
      setStanding('filling');
      setProblems(error instanceof Refused ? problemsOf(error) : noProblems);
      setTrouble(sayTrouble(error, say));
    }
  };
  const submit = async (): Promise<void> => {
    const checked = checkResponse(form, answers, { now: new Date(world.nowMs()) });
    if (checked.ok) return send(checked.response.answers);
    setProblems(new Map(checked.problems.map(({ question, reason }) => [question, reason[locale]])));
    const [first] = checked.problems;
    const wrong = document.getElementById(`question-${first?.question}`);
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.focus({ preventScroll: true });
  };
  const again = (): void => {
    setAnswers({});
    setSubmissionId(newId());
    setStanding('filling');
  };
  return { formKey, answers, standing, problems, trouble, change, submit, again };
}

/** What is wrong, by the question's key, as the server said it. */
export function problemsOf({ fields }: Refused): ReadonlyMap<string, string> {
  return new Map(fields.map(({ path, message }) => [path.replace(/^answers\./, ''), message]));
}

type AnswersSoFar = Filling['answers'];

function nameOf(formKey: string): string {
  return `form:${formKey}`;
}

/** Keeps a half-filled form on this device, until it is sent or somebody signs out. */
function keep(shelf: Shelf, { definition: { version } }: Form, formKey: string, answers: AnswersSoFar): void {
  shelf.set(nameOf(formKey), JSON.stringify({ version, answers }));
}

/** What was filled in before; of an earlier version, what still answers a question of this one. */
function kept(shelf: Shelf, form: Form, formKey: string): AnswersSoFar {
  const answers = readJson(shelf.get(nameOf(formKey)))?.['answers'];
  if (!isLoose(answers)) return {};
  const isFine = ({ question, kind }: Form['questions'][number]): boolean => {
    const answer = answers[question.key];
    return typeof answer === 'string' || (answer !== undefined && answer !== null && kind.check(answer).ok);
  };
  const questions = form.questions.filter(isFine).map(({ question }) => question.key);
  return Object.fromEntries(questions.map((key) => [key, answers[key]]));
}
