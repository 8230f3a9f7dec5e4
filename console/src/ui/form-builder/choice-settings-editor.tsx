import { words } from '@zhiyin/domain/console';
import type { Text } from '@zhiyin/domain/kit';
import { Button, Checkbox } from 'antd';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import type { SettingsEditorProps } from './builder-props.ts';
import styles from './form-builder.module.css';
import { freshKey, moved, replaced } from './question-list-edit.ts';

// Looser than the contract: an option is empty while its words are being typed.
const Editable = z.looseObject({
  options: z
    .array(z.looseObject({ key: z.string(), label: z.object({ zh: z.string(), en: z.string() }) }))
    .catch([]),
  isMany: z.boolean().catch(false),
});

/** The options of a choice, and whether several may be chosen. */
export function ChoiceSettingsEditor({ settings, onChange }: SettingsEditorProps) {
  const t = useSay();
  const { options, isMany } = Editable.parse(settings);
  const change = (next: readonly unknown[]) => onChange({ ...settings, options: next });
  const relabel = (index: number, label: Text) => {
    const option = options[index];
    if (option) change(replaced(options, index, { ...option, label: { zh: label.zh, en: label.en } }));
  };
  const add = () => {
    const taken = options.map(({ key }) => key);
    change([...options, { key: freshKey('option', taken), label: { zh: '', en: '' } }]);
  };
  return (
    <div className={styles['settings']}>
      <ol className={styles['options']}>
        {options.map(({ key, label }, index) => (
          <li key={key} className={styles['option']}>
            <BothLanguagesInput
              label={t(words.optionNumber, { number: index + 1 })}
              value={label}
              onChange={(next) => relabel(index, next)}
            />
            <IconButton
              icon="arrow-up"
              label={t(words.moveUp)}
              disabled={index === 0}
              onClick={() => change(moved(options, index, index - 1))}
            />
            <IconButton
              icon="close"
              label={t(words.removeOption)}
              disabled={options.length === 1}
              onClick={() => change(replaced(options, index, null))}
            />
          </li>
        ))}
      </ol>
      <div className={styles['line']}>
        <Button size="small" type="text" icon={<Icon name="plus" />} onClick={add}>
          {t(words.addOption)}
        </Button>
        <Checkbox
          checked={isMany}
          onChange={(event) => onChange({ ...settings, isMany: event.target.checked })}
        >
          {t(words.severalAnswers)}
        </Checkbox>
      </div>
    </div>
  );
}
