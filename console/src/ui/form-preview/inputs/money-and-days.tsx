import { currencyDecimals, DaySettings, MoneySettings } from '@zhiyin/domain/kit';
import { Input, InputNumber } from 'antd';
import { useLocale } from '#lib/i18n/locale-context.ts';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import styles from '../form-preview.module.css';
import type { QuestionInputProps } from '../question-input-props.ts';

/** Typed in the currency's own unit, kept in its smallest. */
export function MoneyInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const { currency = 'CNY' } = MoneySettings.safeParse(question.settings).data ?? {};
  const digits = currencyDecimals(currency);
  return (
    <InputNumber
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      controls={false}
      precision={digits}
      className={styles['short'] ?? ''}
      suffix={currency}
      value={typeof answer === 'number' ? answer / 10 ** digits : null}
      onChange={(next) => onChange(next === null ? undefined : Math.round(next * 10 ** digits))}
    />
  );
}

export function DayInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const { earliest, latest } = DaySettings.safeParse(question.settings).data ?? {};
  return (
    <Input
      type="date"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className={styles['short'] ?? ''}
      min={earliest}
      max={latest}
      value={typeof answer === 'string' ? answer : ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

/** Typed as the reader's clock shows it, kept in UTC. */
export function MomentInput({ answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const { timeZone } = useLocale();
  return (
    <Input
      type="datetime-local"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className={styles['short'] ?? ''}
      value={typeof answer === 'string' ? wallTime(answer, timeZone) : ''}
      onChange={(event) => onChange(momentOfWall(event.target.value, timeZone) ?? undefined)}
    />
  );
}
