import { words } from '@zhiyin/domain/console';
import { type Form, type ShownQuestion, shownQuestions, type Text } from '@zhiyin/domain/kit';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import styles from './form-preview.module.css';
import { ComputedValue } from './inputs/computed-value.tsx';
import { type QuestionInputs, standardInputs } from './question-inputs.ts';

type AnswersSoFar = Readonly<Record<string, unknown>>;

/** What is wrong with the answer to a question. */
interface QuestionProblem {
  readonly question: string;
  readonly reason: Text;
}

interface Props {
  readonly form: Form;
  /** By question key; what was not answered is not there. */
  readonly answers: AnswersSoFar;
  readonly onChange: (answers: AnswersSoFar) => void;
  /** What `checkResponse` found, here or at the server. */
  readonly problems?: readonly QuestionProblem[];
  /** Inputs for kinds that modules add. */
  readonly inputs?: QuestionInputs;
}

/** A form as it is answered: questions come and go with the answers before them. */
export function FormPreview({ form, answers, onChange, problems = [], inputs = standardInputs }: Props) {
  const t = useSay();
  const now = useNow(60);
  const shown = shownQuestions(form, answers, { now });
  const { sections } = form.definition;
  return (
    <div className={styles['form']}>
      {shown.map((prepared, index) => {
        const { question } = prepared;
        const isFirst = question.section !== shown[index - 1]?.question.section;
        const section = isFirst ? sections.find(({ key }) => key === question.section) : undefined;
        return (
          <div key={question.key} className={styles['item']}>
            {section && <h3 className={styles['section']}>{t(section.label)}</h3>}
            <AskedQuestion
              prepared={prepared}
              inputs={inputs}
              answer={answers[question.key]}
              problem={problems.find((one) => one.question === question.key)}
              onChange={(answer) => onChange({ ...answers, [question.key]: answer ?? undefined })}
            />
          </div>
        );
      })}
    </div>
  );
}

interface AskedProps {
  readonly prepared: ShownQuestion;
  readonly inputs: QuestionInputs;
  readonly answer: unknown;
  readonly problem: QuestionProblem | undefined;
  readonly onChange: (answer: unknown) => void;
}

function AskedQuestion({ prepared, inputs, answer, problem, onChange }: AskedProps) {
  const t = useSay();
  const id = useId();
  const { question } = prepared;
  const Input = inputs[question.kind];
  const help = question.help && t(question.help);
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={styles['question']} data-invalid={problem ? true : undefined}>
      <div id={`${id}-label`} className={styles['label']}>
        {t(question.label)}
        {!prepared.isNeeded && !prepared.kind.formula && (
          <span className={styles['optional']}>{t(words.optional)}</span>
        )}
      </div>
      {prepared.kind.formula && <ComputedValue shown={prepared} labelId={`${id}-label`} />}
      {Input && (
        <Input
          question={question}
          answer={answer}
          onChange={onChange}
          labelId={`${id}-label`}
          describedBy={described || undefined}
        />
      )}
      {help && (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} role="alert" className={styles['problem']}>
          {t(problem.reason)}
        </p>
      )}
    </div>
  );
}
