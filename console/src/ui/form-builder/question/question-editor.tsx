import { formBuilderWords, words } from '@zhiyin/domain/console';
import type { FormProblem } from '@zhiyin/domain/kit';
import { Button, Checkbox } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import type { QuestionEditorProps } from '../builder-props.ts';
import styles from '../form-builder.module.css';
import { unwritten } from '../question-list-edit.ts';
import { SettingsForm } from '../settings/settings-form.tsx';
import { QuestionCondition } from './question-condition.tsx';
import { QuestionPlace } from './question-place.tsx';
import { QuestionScoring } from './question-scoring.tsx';

/** Everything about one question: its words, its settings, when it is asked and must be answered, what it counts. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, onChange, kinds, numbersBefore, problems } = props;
  const t = useSay();
  const kind = kinds.find((one) => one.kind.key === question.kind);
  const isComputed = question.kind === 'computed';
  return (
    <div className={styles['editor']}>
      <BothLanguagesInput
        label={t(words.questionWords)}
        value={question.label}
        isInvalid={isAt(problems, 'label')}
        onChange={({ zh, en }) => onChange({ ...question, label: { zh, en } })}
      />
      <QuestionHelp {...props} />
      {kind?.Editor && (
        <kind.Editor
          settings={question.settings}
          numbersBefore={numbersBefore}
          onChange={(settings) => onChange({ ...question, settings })}
        />
      )}
      {kind?.list && (
        <SettingsForm
          list={kind.list}
          settings={question.settings}
          onChange={(settings) => onChange({ ...question, settings })}
        />
      )}
      {!isComputed && (
        <Checkbox
          checked={question.isRequired}
          onChange={(event) => onChange({ ...question, isRequired: event.target.checked })}
        >
          {t(words.mustAnswer)}
        </Checkbox>
      )}
      {!isComputed && !question.isRequired && (
        <QuestionCondition {...props} name="requiredIf" label={t(formBuilderWords.neededOnlyIf)} />
      )}
      <QuestionCondition {...props} name="shownIf" label={t(words.askedOnlyIf)} />
      <QuestionScoring {...props} />
      <QuestionPlace {...props} />
      {problems.length > 0 && <Problems problems={problems} />}
    </div>
  );
}

function QuestionHelp({ question, onChange, problems }: QuestionEditorProps) {
  const t = useSay();
  const { help, ...rest } = question;
  if (!help) {
    return (
      <div>
        <Button
          size="small"
          type="text"
          icon={<Icon name="plus" />}
          onClick={() => onChange({ ...question, help: unwritten })}
        >
          {t(formBuilderWords.addHelp)}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['setting']}>
      <span aria-hidden="true">{t(formBuilderWords.help)}</span>
      <div>
        <BothLanguagesInput
          label={t(formBuilderWords.help)}
          value={help}
          isInvalid={isAt(problems, 'help')}
          onChange={({ zh, en }) => onChange({ ...question, help: { zh, en } })}
        />
        <Button size="small" type="text" onClick={() => onChange(rest)}>
          {t(formBuilderWords.removeHelp)}
        </Button>
      </div>
    </div>
  );
}

/** Each thing once: several places can be wrong for one reason. */
function Problems({ problems }: { problems: readonly FormProblem[] }) {
  const t = useSay();
  const reasons = [...new Map(problems.map(({ reason }) => [reason.key, reason])).values()];
  return (
    <ul className={styles['problems']}>
      {reasons.map((reason) => (
        <li key={reason.key}>{t(reason)}</li>
      ))}
    </ul>
  );
}

function isAt(problems: readonly FormProblem[], name: string): boolean {
  return problems.some(({ path }) => path === name || path.startsWith(`${name}.`));
}
