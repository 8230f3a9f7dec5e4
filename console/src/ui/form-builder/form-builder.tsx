import { words } from '@zhiyin/domain/console';
import {
  type FieldSet,
  type FormDefinition,
  type FormProblem,
  parseForm,
  type Question,
} from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { BuilderKind } from './builder-props.ts';
import styles from './form-builder.module.css';
import { PreviewPane } from './preview-pane.tsx';
import { moved, newQuestion, replaced } from './question-list-edit.ts';
import { QuestionRow } from './question-row.tsx';
import { standardBuilderKinds } from './standard-kinds.ts';
import { useRowDrag } from './use-row-drag.ts';

interface Props {
  /** May be unfinished; `parseForm` says whether it can be published. */
  readonly value: FormDefinition;
  readonly onChange: (definition: FormDefinition) => void;
  readonly kinds?: readonly BuilderKind[];
}

/** Edits a form beside the form itself, which can be tried out as its reader will see it. */
export function FormBuilder({ value, onChange, kinds = standardBuilderKinds }: Props) {
  const t = useSay();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const { questions } = value;
  const kindList = kinds.map(({ kind }) => kind);
  const parsed = parseForm(value, kindList);
  const problems = parsed.ok ? [] : parsed.problems;

  const setQuestions = (next: readonly Question[]) => onChange({ ...value, questions: [...next] });
  const move = (from: number, to: number) => setQuestions(moved(questions, from, to));
  const drag = useRowDrag(move);
  const add = ({ kind, settings }: BuilderKind) => {
    const taken = questions.map(({ key }) => key);
    const question = newQuestion(kind.key, taken, settings);
    setQuestions([...questions, question]);
    setOpenKey(question.key);
  };

  return (
    <div className={styles['builder']}>
      <div className={styles['pane']}>
        <ol className={styles['rows']} aria-label={t(words.questions)}>
          {questions.map((question, index) => (
            <QuestionRow
              key={question.key}
              question={question}
              index={index}
              count={questions.length}
              kinds={kinds}
              drag={drag}
              isOpen={openKey === question.key}
              problems={problemsOf(problems, index)}
              fieldsBefore={fieldsBefore(questions.slice(0, index), kinds)}
              onOpen={(isOpen) => setOpenKey(isOpen ? question.key : null)}
              onMove={(to) => move(index, to)}
              onRemove={() => setQuestions(replaced(questions, index, null))}
              onChange={(next) => setQuestions(replaced(questions, index, next))}
            />
          ))}
        </ol>
        <AddQuestion kinds={kinds} onAdd={add} />
      </div>
      <PreviewPane title={value.title} form={parsed.ok ? parsed.form : null} />
    </div>
  );
}

interface AddProps {
  readonly kinds: readonly BuilderKind[];
  readonly onAdd: (kind: BuilderKind) => void;
}

function AddQuestion({ kinds, onAdd }: AddProps) {
  const t = useSay();
  return (
    <div className={styles['line']}>
      {kinds.map((kind) => (
        <Button key={kind.kind.key} size="small" icon={<Icon name="plus" />} onClick={() => onAdd(kind)}>
          {t(kind.kind.words)}
        </Button>
      ))}
    </div>
  );
}

/** The problems of one question, their paths below it. */
function problemsOf(problems: readonly FormProblem[], index: number): FormProblem[] {
  const stem = `questions.${index}.`;
  return problems
    .filter(({ path }) => path.startsWith(stem))
    .map(({ path, reason }) => ({ path: path.slice(stem.length), reason }));
}

function fieldsBefore(questions: readonly Question[], kinds: readonly BuilderKind[]): FieldSet {
  const fields = questions.flatMap(({ key, kind, label, settings }) => {
    const prepared = kinds.find((one) => one.kind.key === kind)?.kind.prepare(settings);
    return prepared && 'kind' in prepared ? [[key, { ...prepared.kind.field, label }] as const] : [];
  });
  return Object.fromEntries(fields);
}
