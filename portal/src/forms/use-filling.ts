import { type Answers, checkResponse, type Form } from '@zhiyin/domain/kit';
import { useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { nextClientId, randomBytes } from '../../../widget/src/chat/client-id.ts';
import { sayTrouble } from '../door/trouble.ts';
import { useSay, useSetting } from '../setting.ts';
import { type AnswersSoFar, type Draft, notKept } from './draft.ts';

/** Answers while they are given, and how sending them went. */
export interface Filling {
  readonly formKey: string;
  readonly answers: AnswersSoFar;
  readonly standing: 'filling' | 'sending' | 'done';
  /** What is wrong, by the question's key. */
  readonly problems: ReadonlyMap<string, string>;
  readonly trouble: string;
  readonly change: (key: string, answer: unknown) => void;
  readonly submit: () => Promise<void>;
  readonly again: () => void;
}

/** What is sent once it was checked. */
interface Filled {
  readonly submissionId: string;
  readonly version: number;
  readonly answers: Answers;
}

interface Way {
  /** Empty when the form has no public address. */
  readonly formKey?: string;
  readonly send: (filled: Filled) => Promise<unknown>;
  readonly draft?: Draft;
}

const noProblems: Filling['problems'] = new Map();

/** Takes the answers to a form. They are checked here as the server will, so that most mistakes cost no request. */
export function useFilling(form: Form, { formKey = '', send, draft = notKept }: Way): Filling {
  const { world, locale } = useSetting();
  const say = useSay();
  const newId = (): string => nextClientId(world.nowMs(), world.randomBytes(randomBytes), null);
  const [answers, setAnswers] = useState(draft.read);
  const [standing, setStanding] = useState<Filling['standing']>('filling');
  const [problems, setProblems] = useState(noProblems);
  const [trouble, setTrouble] = useState('');
  // Made once for each filling: a send that is repeated because its answer was lost is stored once.
  const [submissionId, setSubmissionId] = useState(newId);

  const change = (key: string, answer: unknown): void => {
    const next = { ...answers, [key]: answer };
    setAnswers(next);
    draft.keep(next);
    setProblems(new Map([...problems].filter(([one]) => one !== key)));
    setTrouble('');
    setSubmissionId(newId());
  };
  const submit = async (): Promise<void> => {
    const checked = checkResponse(form, answers, { now: new Date(world.nowMs()) });
    if (!checked.ok) {
      setProblems(new Map(checked.problems.map(({ question, reason }) => [question, reason[locale]])));
      return showQuestion(checked.problems[0]?.question);
    }
    setStanding('sending');
    try {
      const { version } = form.definition;
      await send({ submissionId, version, answers: checked.response.answers });
      setAnswers({});
      draft.drop();
      setStanding('done');
    } catch (error) {
      setStanding('filling');
      setProblems(error instanceof Refused ? problemsOf(error) : noProblems);
      setTrouble(sayTrouble(error, say));
    }
  };
  const again = (): void => {
    setSubmissionId(newId());
    setStanding('filling');
  };
  return { formKey, answers, standing, problems, trouble, change, submit, again };
}

/** Brings what is wrong into sight, and the focus to it. */
export function showQuestion(question: string | undefined): void {
  const wrong = document.getElementById(`question-${question}`);
  wrong?.scrollIntoView({ block: 'center' });
  wrong?.focus({ preventScroll: true });
}

/** What is wrong, by the question's key, as the server said it. */
export function problemsOf({ fields }: Refused): Filling['problems'] {
  return new Map(fields.map(({ path, message }) => [path.replace(/^answers\./, ''), message]));
}
