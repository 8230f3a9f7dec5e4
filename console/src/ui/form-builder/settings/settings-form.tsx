import type { Question } from '@zhiyin/domain/kit';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import styles from '../form-builder.module.css';
import { unwritten } from '../question-list-edit.ts';
import { LinesEditor } from './lines-editor.tsx';
import type { Setting } from './setting.ts';

interface Props {
  readonly list: readonly Setting[];
  readonly settings: Question['settings'];
  readonly onChange: (settings: Question['settings']) => void;
}

/** The settings of a kind of question, one after the other. What says nothing is not written down. */
export function SettingsForm({ list, settings, onChange }: Props) {
  const set = (name: string, value: unknown) => {
    const { [name]: _before, ...rest } = settings;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <div className={styles['settings']}>
      {list.map((setting) => (
        <SettingLine
          key={setting.name}
          setting={setting}
          settings={settings}
          onChange={(value) => set(setting.name, value)}
        />
      ))}
    </div>
  );
}

interface LineProps {
  readonly setting: Setting;
  readonly settings: Question['settings'];
  readonly onChange: (value: unknown) => void;
}

function SettingLine({ setting, settings, onChange }: LineProps) {
  const t = useSay();
  const value = settings[setting.name];
  const label = t(setting.words);
  if (setting.type === 'tick') {
    const { isOnUnlessSaid = false } = setting;
    return (
      <Checkbox
        checked={typeof value === 'boolean' ? value : isOnUnlessSaid}
        onChange={({ target }) => onChange(target.checked === isOnUnlessSaid ? undefined : target.checked)}
      >
        {label}
      </Checkbox>
    );
  }
  if (setting.type === 'lines') return <LinesEditor setting={setting} value={value} onChange={onChange} />;
  if (setting.type === 'both') return <BothLine label={label} value={value} onChange={onChange} />;
  return <PlainLine setting={setting} label={label} value={value} onChange={onChange} />;
}

interface ValueProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Written only when both languages say something. */
function BothLine({ label, value, onChange }: ValueProps) {
  const { zh, en } = { ...unwritten, ...(typeof value === 'object' ? value : {}) };
  return (
    <div className={styles['setting']}>
      <span aria-hidden="true">{label}</span>
      <BothLanguagesInput
        label={label}
        value={{ zh: String(zh), en: String(en) }}
        onChange={(next) => onChange(next.zh === '' && next.en === '' ? undefined : { ...next })}
      />
    </div>
  );
}

function PlainLine({ setting, label, value, onChange }: ValueProps & { setting: Setting }) {
  const id = useId();
  return (
    <div className={styles['setting']}>
      <label htmlFor={id}>{label}</label>
      <PlainInput id={id} setting={setting} value={value} onChange={onChange} />
    </div>
  );
}

interface InputProps {
  readonly id: string;
  readonly setting: Setting;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function PlainInput({ id, setting, value, onChange }: InputProps) {
  const t = useSay();
  if (setting.type === 'pick') {
    const options = setting.options.map(({ value: key = '', words }) => ({ value: key, label: t(words) }));
    return (
      <Select
        id={id}
        value={typeof value === 'string' ? value : (options[0]?.value ?? '')}
        options={options}
        onChange={(next) => onChange(next === '' ? undefined : next)}
      />
    );
  }
  if (setting.type === 'day') {
    return (
      <Input
        id={id}
        type="date"
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    );
  }
  if (setting.type === 'number') {
    return (
      <InputNumber
        id={id}
        controls={false}
        precision={setting.decimals ?? 0}
        {...(setting.min !== undefined && { min: setting.min })}
        {...(setting.max !== undefined && { max: setting.max })}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => onChange(next ?? undefined)}
      />
    );
  }
  // Amounts are kept in hundredths whatever the currency: two decimal places are what most have.
  return (
    <InputNumber
      id={id}
      controls={false}
      precision={2}
      value={typeof value === 'number' ? value / 100 : null}
      onChange={(next) => onChange(next === null ? undefined : Math.round(next * 100))}
    />
  );
}
