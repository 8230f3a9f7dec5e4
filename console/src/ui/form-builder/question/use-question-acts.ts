import { formBuilderWords, words } from '@zhiyin/domain/console';
import type { FormDefinition, Question } from '@zhiyin/domain/kit';
import { useRef, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { moved } from '#ui/order/moved.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import type { BuilderKind } from '../builder-props.ts';
import {
  changed,
  duplicated,
  newQuestion,
  replaced,
  withoutSection,
  withSection,
} from '../question-list-edit.ts';

/** What can be done with the list of questions, and which of them is open. */
export function useQuestionActs(value: FormDefinition, onChange: (definition: FormDefinition) => void) {
  const t = useSay();
  const toast = useToast();
  const [openIndex, open] = useState<number | null>(null);
  const { questions } = value;
  // An undo comes after other changes: it puts back into the form as it is then.
  const latest = useRef(value);
  latest.current = value;
  const set = (next: readonly Question[]) => onChange({ ...latest.current, questions: [...next] });

  const move = (from: number, to: number) => {
    set(moved(questions, from, to));
    if (openIndex === from && to >= 0 && to < questions.length) open(to);
    else if (openIndex !== null) open(null);
  };
  const add = ({ kind, settings }: BuilderKind) => {
    const taken = questions.map(({ key }) => key);
    set([...questions, newQuestion(kind.key, taken, settings)]);
    open(questions.length);
  };
  const remove = (index: number, question: Question) => {
    set(replaced(questions, index, null));
    open(null);
    const title = t(question.label) || t(words.untitledQuestion);
    toast.sayUndo(t(formBuilderWords.removed, { title }), () => {
      const { questions: now } = latest.current;
      set([...now.slice(0, index), question, ...now.slice(index)]);
    });
  };
  const change = (index: number, question: Question) => set(changed(questions, index, question));
  const duplicate = (index: number) => set(duplicated(questions, index));
  return { openIndex, open, add, move, change, duplicate, remove };
}

/** Takes a section away: its questions stay, and it comes back with them. */
export function useRemoveSection(value: FormDefinition, onChange: (definition: FormDefinition) => void) {
  const t = useSay();
  const toast = useToast();
  const latest = useRef(value);
  latest.current = value;
  return (key: string) => {
    const index = value.sections.findIndex((one) => one.key === key);
    const label = value.sections[index]?.label;
    if (!label) return;
    onChange(withoutSection(value, key));
    const title = t(label) || t(formBuilderWords.sectionNumber, { number: index + 1 });
    toast.sayUndo(t(formBuilderWords.removed, { title }), () =>
      onChange(withSection(latest.current, value, key)),
    );
  };
}
