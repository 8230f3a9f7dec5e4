import type { Form } from '@zhiyin/domain/kit';
import type { FocusEvent } from 'react';
import type { WholeSlot } from '#ui/form/use-draft.ts';
import styles from './form-preview.module.css';
import { FormPreview } from './form-preview.tsx';
import { type QuestionInputs, standardInputs } from './question-inputs.ts';

interface Props {
  readonly form: Form;
  /** The answers of a draft, by question key. */
  readonly at: WholeSlot<Readonly<Record<string, unknown>>>;
  /** Inputs for kinds that are not the standard ones. */
  readonly inputs?: QuestionInputs;
}

const firstWrong = '[data-invalid] :is(input, textarea, select, button, [tabindex="0"])';

/** The questions of a form in a draft: what the server objects to stands beside each, and the first takes the focus. */
export function DraftAnswers({ form, at, inputs = standardInputs }: Props) {
  const problems = at.within.map(({ path, message }) => ({
    question: path.split('.')[0] ?? '',
    reason: { zh: message, en: message },
  }));
  // Whoever leads the focus here means the first question that is not answered right.
  const passOn = ({ target, currentTarget }: FocusEvent) => {
    if (target === currentTarget) currentTarget.querySelector<HTMLElement>(firstWrong)?.focus();
  };
  const isShown = problems.some((one) =>
    form.questions.some(({ question }) => question.key === one.question),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only passes the focus on
    <div id={at.id} tabIndex={-1} onFocus={passOn}>
      {at.problem && !isShown && (
        <p role="alert" className={styles['problem']}>
          {at.problem}
        </p>
      )}
      <FormPreview
        form={form}
        answers={at.value}
        onChange={at.onChange}
        problems={problems}
        inputs={inputs}
      />
    </div>
  );
}
