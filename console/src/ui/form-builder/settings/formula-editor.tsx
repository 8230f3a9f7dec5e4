import { formBuilderWords as words } from '@zhiyin/domain/console';
import { Button, Input } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { SettingsEditorProps } from '../builder-props.ts';
import styles from '../form-builder.module.css';
import { currencyOptions } from './currencies.ts';
import type { Setting } from './setting.ts';
import { SettingsForm } from './settings-form.tsx';

const list: readonly Setting[] = [
  { type: 'number', name: 'decimals', words: words.decimals, min: 0, max: 6 },
  {
    type: 'pick',
    name: 'currency',
    words: words.currency,
    options: [{ value: undefined, words: words.noCurrency }, ...currencyOptions],
  },
  { type: 'number', name: 'best', words: words.best, min: 0, decimals: 2 },
];

/** A formula, with a button for each question that it may name. */
export function FormulaEditor({ settings, onChange, numbersBefore }: SettingsEditorProps) {
  const t = useSay();
  const id = useId();
  const formula = typeof settings['formula'] === 'string' ? settings['formula'] : '';
  const set = (next: string) => onChange({ ...settings, formula: next });
  return (
    <>
      <div className={styles['setting']}>
        <label htmlFor={id}>{t(words.formula)}</label>
        <Input
          id={id}
          className={styles['formula'] ?? ''}
          aria-describedby={`${id}-hint`}
          maxLength={1000}
          spellCheck={false}
          value={formula}
          onChange={(event) => set(event.target.value)}
        />
      </div>
      <p id={`${id}-hint`} className={styles['hint']}>
        {t(words.formulaHint)}
      </p>
      <div className={styles['line']}>
        {numbersBefore.map(({ key, label }) => (
          <Button
            key={key}
            size="small"
            aria-label={t(words.insert, { label: t(label) || key })}
            onClick={() => set(formula === '' ? `{${key}}` : `${formula} + {${key}}`)}
          >
            {t(label) || key}
          </Button>
        ))}
      </div>
      <SettingsForm list={list} settings={settings} onChange={onChange} />
    </>
  );
}
