import { formBuilderWords, words } from '@zhiyin/domain/console';
import { type FormDefinition, type FormProblem, parseForm } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { useRowDrag } from '#ui/order/use-row-drag.ts';
import { AddQuestion } from './add-question.tsx';
import { fieldsBefore, numbersBefore } from './asked-before.ts';
import type { BuilderKind } from './builder-props.ts';
import styles from './form-builder.module.css';
import { PreviewPane } from './preview-pane.tsx';
import { QuestionRow } from './question/question-row.tsx';
import { useQuestionActs, useRemoveSection } from './question/use-question-acts.ts';
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
  const removeSection = useRemoveSection(value, onChange);
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
          onRemove={removeSection}
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
  const { openIndex, open, add, move, change, duplicate, remove } = useQuestionActs(value, onChange);
  const drag = useRowDrag(move);
  const { questions, sections } = value;
  return (
    <>
      {questions.length === 0 && <p className={styles['hint']}>{t(formBuilderWords.noQuestions)}</p>}
      <ol className={styles['rows']} aria-label={t(words.questions)}>
        {questions.map((question, index) => (
          <QuestionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: keys change while they are typed, and an editor outlives that
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
            onOpen={(isOpen) => open(isOpen ? index : null)}
            onMove={(to) => move(index, to)}
            onDuplicate={() => duplicate(index)}
            onRemove={() => remove(index, question)}
            onChange={(next) => change(index, next)}
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
