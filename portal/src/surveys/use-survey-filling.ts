import { type Answers, checkResponse, type Form } from '@zhiyin/domain/kit';
import { useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { nextClientId, randomBytes } from '../../../widget/src/chat/client-id.ts';
import { sayTrouble } from '../door/trouble.ts';
import { type Filling, problemsOf } from '../forms/use-filling.ts';
import { useSay, useSetting } from '../setting.ts';

const noProblems: Filling['problems'] = new Map();

/** As `useFilling`, for a survey: nothing of it is kept on this device, which others may use, too. */
export function useSurveyFilling(form: Form, key: string): Filling {
  const { session, world, locale } = useSetting();
  const say = useSay();
  const newId = (): string => nextClientId(world.nowMs(), world.randomBytes(randomBytes), null);
  const [answers, setAnswers] = useState<Filling['answers']>({});
  const [standing, setStanding] = useState<Filling['standing']>('filling');
  const [problems, setProblems] = useState(noProblems);
  const [trouble, setTrouble] = useState('');
  // Made once for each filling: a send that is repeated because its answer was lost is stored once.
  const [submissionId, setSubmissionId] = useState(newId);

  const change = (question: string, answer: unknown): void => {
    setAnswers({ ...answers, [question]: answer });
    setProblems(new Map([...problems].filter(([one]) => one !== question)));
    setTrouble('');
    setSubmissionId(newId());
  };
  const send = async (checked: Answers): Promise<void> => {
    setStanding('sending');
    try {
      const { version } = form.definition;
      await session.answerSurvey({ key, submissionId, version, answers: checked });
      setAnswers({});
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
    const wrong = document.getElementById(`question-${checked.problems[0]?.question}`);
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.focus({ preventScroll: true });
  };
  return { formKey: '', answers, standing, problems, trouble, change, submit, again: () => undefined };
}
