import { formBuilderWords, words } from '@zhiyin/domain/console';
import { type FormDefinition, type FormProblem, parseForm, type Question } from '@zhiyin/domain/kit';
import { useRef, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { AddQuestion } from './add-question.tsx';
import { fieldsBefore, numbersBefore } from './asked-before.ts';
import type { BuilderKind } from './builder-props.ts';
import styles from './form-builder.module.css';
import { PreviewPane } from './preview-pane.tsx';
import { QuestionRow } from './question/question-row.tsx';
import { useRowDrag } from './question/use-row-drag.ts';
import { duplicated, moved, newQuestion, replaced } from './question-list-edit.ts';
import { ScoringPanel } from './scoring/scoring-panel.tsx';
import { SectionsEditor } from './sections-editor.tsx';
import { standardBuilderKinds } from './standard-kinds.ts';

interface Props {
  /** May be unfinished; `parseForm` says whether it can be published. */
  readonly value: FormDefinition;
  readonly onChange: (definition: FormDefinition) => void;
  readonly kinds?: readonly BuilderKind[];
  /** What the server found besides what is found here; their paths as `parseForm` says them. */
  readonly problems?: readonly FormProblem[];
}

/** Edits a form beside the form itself, which can be tried out as its reader will see it. */
export function FormBuilder({ value, onChange, kinds = standardBuilderKinds, problems: told = [] }: Props) {
  const t = useSay();
  const kindList = kinds.map(({ kind }) => kind);
  const parsed = parseForm(value, kindList);
  const problems = parsed.ok ? told : parsed.problems;
  const ofSections = problems.find(({ path }) => path.startsWith('sections'));
  return (
    <div className={styles['builder']}>
      <div className={styles['pane']}>
        <BothLanguagesInput
          label={t(formBuilderWords.title)}
          value={value.title}
          isInvalid={problems.some(({ path }) => path.startsWith('title'))}
          onChange={({ zh, en }) => onChange({ ...value, title: { zh, en } })}
        />
        <SectionsEditor
          sections={value.sections}
          problem={ofSections ? t(ofSections.reason) : null}
          onChange={(sections) => onChange({ ...value, sections })}
        />
        <QuestionList value={value} onChange={onChange} kinds={kinds} problems={problems} />
        <ScoringPanel form={value} />
      </div>
      <PreviewPane definition={value} kinds={kindList} />
    </div>
  );
}

interface ListProps {
  readonly value: FormDefinition;
  readonly onChange: (definition: FormDefinition) => void;
  readonly kinds: readonly BuilderKind[];
  readonly problems: readonly FormProblem[];
}

function QuestionList({ value, onChange, kinds, problems }: ListProps) {
  const t = useSay();
  const toast = useToast();
  const [openIndex, setOpen] = useState<number | null>(null);
  const { questions, sections } = value;
  // An undo comes after other changes: it puts back into the form as it is then.
  const latest = useRef(value);
  latest.current = value;
  const setQuestions = (next: readonly Question[]) => onChange({ ...latest.current, questions: [...next] });
  const move = (from: number, to: number) => {
    setQuestions(moved(questions, from, to));
    if (openIndex === from && to >= 0 && to < questions.length) setOpen(to);
    else if (openIndex !== null) setOpen(null);
  };
  const drag = useRowDrag(move);
  const add = ({ kind, settings }: BuilderKind) => {
    const taken = questions.map(({ key }) => key);
    setQuestions([...questions, newQuestion(kind.key, taken, settings)]);
    setOpen(questions.length);
  };
  const remove = (index: number, question: Question) => {
    setQuestions(replaced(questions, index, null));
    setOpen(null);
    const title = t(question.label) || t(words.untitledQuestion);
    toast.sayUndo(t(formBuilderWords.removed, { title }), () => {
      const { questions: now } = latest.current;
      setQuestions([...now.slice(0, index), question, ...now.slice(index)]);
    });
  };
  return (
    <>
      {questions.length === 0 && <p className={styles['hint']}>{t(formBuilderWords.noQuestions)}</p>}
      <ol className={styles['rows']} aria-label={t(words.questions)}>
        {questions.map((question, index) => (
          <QuestionRow
            // Keys change while they are typed, and an open editor has to outlive that.
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is what a question is known by here
            key={index}
            question={question}
            index={index}
            count={questions.length}
            kinds={kinds}
            sections={sections}
            drag={drag}
            isOpen={openIndex === index}
            problems={problemsOf(problems, index)}
            fieldsBefore={fieldsBefore(questions.slice(0, index), kinds)}
            numbersBefore={numbersBefore(questions.slice(0, index), kinds)}
            onOpen={(isOpen) => setOpen(isOpen ? index : null)}
            onMove={(to) => move(index, to)}
            onDuplicate={() => setQuestions(duplicated(questions, index))}
            onRemove={() => remove(index, question)}
            onChange={(next) => setQuestions(replaced(questions, index, next))}
          />
        ))}
      </ol>
      <AddQuestion kinds={kinds} onAdd={add} />
    </>
  );
}

/** The problems of one question, their paths below it. */
function problemsOf(problems: readonly FormProblem[], index: number): FormProblem[] {
  const stem = `questions.${index}.`;
  return problems
    .filter(({ path }) => path.startsWith(stem))
    .map(({ path, reason }) => ({ path: path.slice(stem.length), reason }));
}
