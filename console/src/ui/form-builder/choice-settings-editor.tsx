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
import { freshKey, moved, replaced, unwritten } from './question-list-edit.ts';

// Looser than the contract: an option is empty while its words are being typed.
const EditedOption = z.looseObject({ key: z.string(), label: z.object({ zh: z.string(), en: z.string() }) });
const Editable = z.looseObject({
  options: z.array(EditedOption).catch([]),
  isMany: z.boolean().catch(false),
});

/** The options of a choice, and whether several may be chosen. */
export function ChoiceSettingsEditor({ settings, onChange }: SettingsEditorProps) {
  const t = useSay();
  const { options, isMany } = Editable.parse(settings);
  const change = (next: readonly unknown[]) => onChange({ ...settings, options: next });
  const keys = options.map(({ key }) => key);
  return (
    <div className={styles['settings']}>
      <ol className={styles['options']}>
        {options.map((option, index) => (
          <OptionRow
            key={option.key}
            index={index}
            label={option.label}
            isOnly={options.length === 1}
            onLabel={({ zh, en }) => change(replaced(options, index, { ...option, label: { zh, en } }))}
            onUp={() => change(moved(options, index, index - 1))}
            onRemove={() => change(replaced(options, index, null))}
          />
        ))}
      </ol>
      <div className={styles['line']}>
        <Button
          size="small"
          type="text"
          icon={<Icon name="plus" />}
          onClick={() => change([...options, { key: freshKey('option', keys), label: unwritten }])}
        >
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

interface RowProps {
  readonly index: number;
  readonly label: Text;
  readonly isOnly: boolean;
  readonly onLabel: (label: Text) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

function OptionRow({ index, label, isOnly, onLabel, onUp, onRemove }: RowProps) {
  const t = useSay();
  return (
    <li className={styles['option']}>
      <BothLanguagesInput
        label={t(words.optionNumber, { number: index + 1 })}
        value={label}
        onChange={onLabel}
      />
      <IconButton icon="arrow-up" label={t(words.moveUp)} disabled={index === 0} onClick={onUp} />
      <IconButton icon="close" label={t(words.removeOption)} disabled={isOnly} onClick={onRemove} />
    </li>
  );
}
