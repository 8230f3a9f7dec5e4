import { checkResponse, type Form } from '@zhiyin/domain/kit';
import { useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { sayTrouble } from '../door/trouble.ts';
import { type Filling, problemsOf, showQuestion } from '../forms/use-filling.ts';
import { go } from '../place.ts';
import { useSay, useSetting } from '../setting.ts';
import { formWords } from '../words.ts';
import type { OwnTicketPage } from './use-tickets.ts';

interface Values {
  readonly title: string;
  readonly description: string;
  readonly fileIds: readonly string[];
  readonly isSending: boolean;
  readonly trouble: string;
}

const nothingYet: Values = { title: '', description: '', fileIds: [], isSending: false, trouble: '' };

/** What a customer reports while they write it, and how sending it went. */
export function useOpening(typeId: string, form: Form | null) {
  const { session, world, locale } = useSetting();
  const say = useSay();
  const [values, setValues] = useState<Values>(nothingYet);
  const [answers, setAnswers] = useState<Readonly<Record<string, unknown>>>({});
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const change = (some: Partial<Values>): void => setValues((all) => ({ ...all, trouble: '', ...some }));
  const send = async (checked: unknown): Promise<void> => {
    change({ isSending: true });
    const { title, description, fileIds } = values;
    try {
      const body = { typeId, title, description, fileIds, answers: checked };
      const { ticketId } = await session.as<OwnTicketPage>({ path: 'visitor/tickets', body });
      go(['tickets', ticketId], 'replace');
    } catch (error) {
      if (error instanceof Refused) setProblems(problemsOf(error));
      change({ isSending: false, trouble: sayTrouble(error, say) });
    }
  };
  const submit = async (): Promise<void> => {
    if (values.title.trim() === '') {
      document.getElementById('new-title')?.focus();
      return change({ trouble: say(formWords.mendFields) });
    }
    if (!form) return send({});
    const checked = checkResponse(form, answers, { now: new Date(world.nowMs()) });
    if (checked.ok) return send(checked.response.answers);
    setProblems(new Map(checked.problems.map(({ question, reason }) => [question, reason[locale]])));
    showQuestion(checked.problems[0]?.question);
    return change({ trouble: say(formWords.mendFields) });
  };
  const filling: Filling = {
    formKey: `ticket-${typeId}`,
    answers,
    standing: values.isSending ? 'sending' : 'filling',
    problems,
    trouble: values.trouble,
    change: (key, answer) => {
      setAnswers((all) => ({ ...all, [key]: answer }));
      setProblems((all) => new Map([...all].filter(([one]) => one !== key)));
    },
    submit,
    again: () => undefined,
  };
  return { values, change, filling, submit };
}
