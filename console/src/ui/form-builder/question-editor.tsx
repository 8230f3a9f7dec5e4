import { words } from '@zhiyin/domain/console';
import type { FormProblem, Question } from '@zhiyin/domain/kit';
import { Checkbox } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { newCondition } from '#ui/filter-builder/filter-condition.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import type { QuestionEditorProps } from './builder-props.ts';
import styles from './form-builder.module.css';

/** Everything about one question: its words, its settings, whether it must be answered, when it is asked. */
export function QuestionEditor({ question, onChange, kinds, fieldsBefore, problems }: QuestionEditorProps) {
  const t = useSay();
  const Editor = kinds.find(({ kind }) => kind.key === question.kind)?.Editor;
  return (
    <div className={styles['editor']}>
      <BothLanguagesInput
        label={t(words.questionWords)}
        value={question.label}
        isInvalid={isAt(problems, 'label')}
        onChange={({ zh, en }) => onChange({ ...question, label: { zh, en } })}
      />
      {Editor && (
        <Editor settings={question.settings} onChange={(settings) => onChange({ ...question, settings })} />
      )}
      <div className={styles['line']}>
        <Checkbox
          checked={question.isRequired}
          onChange={(event) => onChange({ ...question, isRequired: event.target.checked })}
        >
          {t(words.mustAnswer)}
        </Checkbox>
        <ConditionSwitch question={question} onChange={onChange} fieldsBefore={fieldsBefore} />
      </div>
      {question.shownIf && (
        <FilterBuilder
          fields={fieldsBefore}
          value={question.shownIf}
          onChange={(shownIf) => onChange({ ...question, shownIf })}
        />
      )}
      {problems.length > 0 && (
        <p className={styles['problem']}>{t(problems[0]?.reason ?? words.errorFault)}</p>
      )}
    </div>
  );
}

type SwitchProps = Pick<QuestionEditorProps, 'question' | 'onChange' | 'fieldsBefore'>;

/** A condition can only name what was asked before, so the first question has none. */
function ConditionSwitch({ question, onChange, fieldsBefore }: SwitchProps) {
  const t = useSay();
  const [first] = Object.entries(fieldsBefore);
  const set = (isOn: boolean) => {
    const { shownIf: _dropped, ...rest } = question;
    const next: Question =
      isOn && first ? { ...rest, shownIf: { all: [newCondition(first[0], first[1].type)] } } : rest;
    onChange(next);
  };
  return (
    <Checkbox
      checked={question.shownIf !== undefined}
      disabled={!first && !question.shownIf}
      onChange={(event) => set(event.target.checked)}
    >
      {t(words.askedOnlyIf)}
    </Checkbox>
  );
}

function isAt(problems: readonly FormProblem[], name: string): boolean {
  return problems.some(({ path }) => path === name || path.startsWith(`${name}.`));
}
