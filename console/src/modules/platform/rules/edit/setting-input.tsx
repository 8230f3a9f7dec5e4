import { words as consoleWords } from '@zhiyin/domain/console';
import { type Locale, locales, type Setting, type Text } from '@zhiyin/domain/kit';
import { Input, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { OperandSeconds } from '#ui/filter-builder/operand-seconds.tsx';
import styles from '../rules.module.css';
import type { Thing } from '../subjects.ts';
import { type Things, thingsBehind } from '../use-things.ts';
import { AnswerInput } from './answer-input.tsx';

interface Props {
  readonly id: string;
  readonly setting: Setting;
  readonly value: unknown;
  readonly things: Things;
  readonly isWrong: boolean;
  readonly onChange: (value: unknown) => void;
}

/** The input of one setting, by its kind. */
export function SettingInput(props: Props) {
  const { id, setting, value, things, isWrong, onChange } = props;
  const t = useSay();
  const status = isWrong ? ({ status: 'error' } as const) : {};
  switch (setting.kind) {
    case 'members':
    case 'teams':
    case 'tags':
      return <ManyInput {...props} options={thingsBehind(setting, things)} />;
    case 'answer':
      return <AnswerInput {...props} forms={thingsBehind(setting, things)} />;
    case 'choice':
      return <OneInput {...props} options={optionsOf(setting, t)} />;
    case 'seconds':
      return <OperandSeconds label={t(setting.label)} value={numberOf(value)} onChange={onChange} />;
    case 'both-texts':
      return <BothTexts {...props} />;
    case 'text':
      return (
        <Input.TextArea
          id={id}
          rows={2}
          value={textOf(value)}
          {...status}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'line':
    case 'address':
      return (
        <Input id={id} value={textOf(value)} {...status} onChange={(event) => onChange(event.target.value)} />
      );
    default:
      return <OneInput {...props} options={thingsBehind(setting, things)} />;
  }
}

function optionsOf({ choices = [] }: Setting, t: (text: Text) => string): Thing[] {
  return choices.map(({ key, label }) => ({ value: key, label: t(label) }));
}

function OneInput({ id, value, isWrong, onChange, options }: Props & { options: readonly Thing[] }) {
  return (
    <Select
      id={id}
      value={typeof value === 'string' ? value : null}
      options={[...options]}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      {...(isWrong && { status: 'error' })}
      onChange={onChange}
    />
  );
}

function ManyInput({ id, value, isWrong, onChange, options }: Props & { options: readonly Thing[] }) {
  return (
    <Select<string[]>
      id={id}
      mode="multiple"
      value={Array.isArray(value) ? value.map(String) : []}
      options={[...options]}
      optionFilterProp="label"
      {...(isWrong && { status: 'error' })}
      onChange={onChange}
    />
  );
}

/** What is said in both languages, of which one may stay empty. */
function BothTexts({ id, value, isWrong, onChange }: Props) {
  const t = useSay();
  const texts = bothOf(value);
  return (
    <div className={styles['languages']}>
      {locales.map((locale) => (
        <Input.TextArea
          key={locale}
          {...(locale === 'zh' && { id })}
          lang={locale}
          rows={2}
          aria-label={t(locale === 'zh' ? consoleWords.chinese : consoleWords.english)}
          placeholder={t(locale === 'zh' ? consoleWords.chinese : consoleWords.english)}
          value={texts.get(locale) ?? ''}
          {...(isWrong && { status: 'error' })}
          onChange={(event) => onChange({ ...Object.fromEntries(texts), [locale]: event.target.value })}
        />
      ))}
    </div>
  );
}

/** What was typed in each language so far. */
function bothOf(value: unknown): ReadonlyMap<Locale, string> {
  const read = (locale: Locale) =>
    typeof value === 'object' && value !== null ? textOf(Reflect.get(value, locale)) : '';
  return new Map(locales.map((locale) => [locale, read(locale)]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
