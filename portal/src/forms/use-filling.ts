import { type Answers, checkResponse, type Form } from '@zhiyin/domain/kit';
import { useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { nextClientId, randomBytes } from '../../../widget/src/chat/client-id.ts';
import { sayTrouble } from '../door/trouble.ts';
import { useSay, useSetting } from '../setting.ts';

/** Answers while they are given, and how sending them went. */
export interface Filling {
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
  const [answers, setAnswers] = useState<Readonly<Record<string, unknown>>>({});
  const [standing, setStanding] = useState<Filling['standing']>('filling');
  const [problems, setProblems] = useState(noProblems);
  const [trouble, setTrouble] = useState('');
  // Made once for each filling: a send that is repeated because its answer was lost is stored once.
  const [submissionId, setSubmissionId] = useState(newId);

  const change = (key: string, answer: unknown): void => {
    setAnswers({ ...answers, [key]: answer });
    setProblems(new Map([...problems].filter(([one]) => one !== key)));
    setTrouble('');
    setSubmissionId(newId());
  };
  const send = async (checked: Answers): Promise<void> => {
    setStanding('sending');
    try {
      await session.answerForm(formKey, { submissionId, version: form.definition.version, answers: checked });
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
    document.getElementById(`question-${first?.question}`)?.focus();
  };
  const again = (): void => {
    setAnswers({});
    setSubmissionId(newId());
    setStanding('filling');
  };
  return { answers, standing, problems, trouble, change, submit, again };
}

function problemsOf({ fields }: Refused): ReadonlyMap<string, string> {
  return new Map(fields.map(({ path, message }) => [path.replace(/^answers\./, ''), message]));
}
