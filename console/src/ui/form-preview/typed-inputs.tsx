import { LongTextSettings, NumberSettings, TextSettings } from '@zhiyin/domain/kit';
import { Input, InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './form-preview.module.css';
import type { QuestionInputProps } from './question-input-props.ts';

export function TextInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const { lengthMax = 200, pattern } = TextSettings.safeParse(question.settings).data ?? {};
  return (
    <Input
      type={pattern === 'phone' ? 'tel' : pattern === 'email' ? 'email' : 'text'}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      maxLength={lengthMax}
      value={typeof answer === 'string' ? answer : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function LongTextInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const { lengthMax = 4000 } = LongTextSettings.safeParse(question.settings).data ?? {};
  return (
    <Input.TextArea
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      rows={3}
      maxLength={lengthMax}
      className={styles['paragraph'] ?? ''}
      style={{ minHeight: 'calc(3lh + 10px)' }}
      value={typeof answer === 'string' ? answer : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function NumberInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  const { min, max, decimals = 0, unit } = NumberSettings.safeParse(question.settings).data ?? {};
  return (
    <InputNumber
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      controls={false}
      precision={decimals}
      className={styles['short'] ?? ''}
      {...(unit && { suffix: t(unit) })}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      value={typeof answer === 'number' ? answer : null}
      onChange={onChange}
    />
  );
}
