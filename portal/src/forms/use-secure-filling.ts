import { checkResponse, type Form } from '@zhiyin/domain/kit';
import { useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { sayTrouble } from '../door/trouble.ts';
import { useSay, useSetting } from '../setting.ts';
import { type Filling, problemsOf } from './use-filling.ts';

/** As `useFilling`, for what must not lie on this device: answers live as long as the page. */
export function useSecureFilling(form: Form, key: string): Filling {
  const { session, world, locale } = useSetting();
  const say = useSay();
  const [answers, setAnswers] = useState<Filling['answers']>({});
  const [standing, setStanding] = useState<Filling['standing']>('filling');
  const [problems, setProblems] = useState<Filling['problems']>(new Map());
  const [trouble, setTrouble] = useState('');
  const change = (question: string, answer: unknown): void => {
    setAnswers({ ...answers, [question]: answer });
    setProblems(new Map([...problems].filter(([one]) => one !== question)));
    setTrouble('');
  };
  const send = async (checked: Readonly<Record<string, unknown>>): Promise<void> => {
    setStanding('sending');
    try {
      const texts = Object.entries(checked).map(([name, text]) => [name, String(text)]);
      await session.fillSecureForm(key, Object.fromEntries(texts));
      setAnswers({});
      setStanding('done');
    } catch (error) {
      setStanding('filling');
      setProblems(error instanceof Refused ? problemsOf(error) : new Map());
      setTrouble(sayTrouble(error, say));
    }
  };
  const submit = async (): Promise<void> => {
    const checked = checkResponse(form, answers, { now: new Date(world.nowMs()) });
    if (checked.ok) return send(checked.response.answers);
    setProblems(new Map(checked.problems.map(({ question, reason }) => [question, reason[locale]])));
    document.getElementById(`question-${checked.problems[0]?.question}`)?.focus();
  };
  return { formKey: '', answers, standing, problems, trouble, change, submit, again: () => undefined };
}
