import { rulePageWords as words } from '@zhiyin/domain/platform';
import { Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { standardInputs } from '#ui/form-preview/question-inputs.ts';
import styles from '../rules.module.css';
import type { Thing } from '../subjects.ts';
import { answerOf, useAnswerForms } from '../use-answer-forms.ts';

interface Props {
  readonly id: string;
  /** The forms whose questions are offered. */
  readonly forms: readonly Thing[];
  readonly value: unknown;
  readonly isWrong: boolean;
  readonly onChange: (value: unknown) => void;
}

/** What only people give: a rule has no file and no hand to sign with. */
const byPeople = new Set(['file', 'signature']);

/** A question of a form, and the answer that a rule gives to it. */
export function AnswerInput({ id, forms, value, isWrong, onChange }: Props) {
  const t = useSay();
  const labelId = useId();
  const known = useAnswerForms(forms.map((one) => one.value));
  const given = answerOf(value);
  const prepared = known
    .get(given?.formId ?? '')
    ?.questions.find(({ question }) => question.key === given?.question);
  const options = forms.map(({ value: formId, label }) => ({
    label,
    options: (known.get(formId)?.questions ?? [])
      .filter(({ question, kind }) => kind.formula === null && !byPeople.has(question.kind))
      .map(({ question }) => ({ value: `${formId}/${question.key}`, label: t(question.label) })),
  }));
  const Input = prepared && standardInputs[prepared.question.kind];
  const choose = (chosen: string | undefined) => {
    const [formId = '', question = ''] = (chosen ?? '').split('/', 2);
    onChange(chosen === undefined ? undefined : { formId, question });
  };
  return (
    <div className={styles['languages']}>
      <Select<string>
        id={id}
        value={given ? `${given.formId}/${given.question}` : null}
        options={options}
        allowClear
        placeholder={t(words.chooseField)}
        showSearch={{ optionFilterProp: 'label' }}
        {...(isWrong && { status: 'error' })}
        onChange={choose}
      />
      {given && prepared && Input && (
        <div>
          <span id={labelId} className={styles['hint']}>
            {t(words.setTo)}
          </span>
          <Input
            question={prepared.question}
            answer={given.answer}
            labelId={labelId}
            describedBy={undefined}
            onChange={(answer) => onChange({ ...given, answer: answer ?? undefined })}
          />
        </div>
      )}
    </div>
  );
}
