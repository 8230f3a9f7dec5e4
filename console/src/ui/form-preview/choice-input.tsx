import { words } from '@zhiyin/domain/console';
import { ChoiceSettings, notApplicable } from '@zhiyin/domain/kit';
import { Checkbox, Radio, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './form-preview.module.css';
import type { QuestionInputProps } from './question-input-props.ts';

/** More options than this are chosen from a list that can be searched. */
const shownMax = 8;

export function ChoiceInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  const settings = ChoiceSettings.safeParse(question.settings).data;
  if (!settings) return null;

  const options = settings.options.map(({ key, label }) => ({ value: key, label: t(label) }));
  if (settings.allowsNotApplicable) options.push({ value: notApplicable, label: t(words.notApplicable) });
  const aria = { 'aria-labelledby': labelId, 'aria-describedby': describedBy };
  const chosen = Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];

  if (options.length > shownMax) {
    return (
      <Select
        {...aria}
        showSearch={{ optionFilterProp: 'label' }}
        {...(settings.isMany && { mode: 'multiple' as const })}
        value={settings.isMany ? chosen : answer}
        options={options}
        onChange={onChange}
      />
    );
  }
  if (settings.isMany) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: antd draws the group, only its name is given here
      <div role="group" {...aria}>
        <Checkbox.Group
          className={styles['options'] ?? ''}
          options={options}
          value={chosen}
          onChange={onChange}
        />
      </div>
    );
  }
  return (
    <Radio.Group
      {...aria}
      className={styles['options'] ?? ''}
      options={options}
      value={answer}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
