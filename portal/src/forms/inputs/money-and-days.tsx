import { currencyDecimals, DaySettings, MoneySettings } from '@zhiyin/domain/kit';
import { useState } from 'preact/hooks';
import type { QuestionInputProps } from '../question-input-props.ts';
import { namesOf } from './names-of.ts';

/** Typed in the currency's own unit, kept in its smallest. What cannot be read stays as typed, and is refused. */
export function MoneyInput(props: QuestionInputProps) {
  const { answer, onChange } = props;
  const { currency = 'CNY' } = MoneySettings.safeParse(props.question.settings).data ?? {};
  const digits = currencyDecimals(currency);
  const [typed, setTyped] = useState(
    typeof answer === 'number' ? (answer / 10 ** digits).toFixed(digits) : '',
  );
  const read = (text: string): void => {
    setTyped(text);
    const number = Number(text.replace(/[\s,，]/g, ''));
    if (text.trim() === '') onChange(undefined);
    else onChange(Number.isFinite(number) ? Number(`${Number(number.toFixed(digits))}e${digits}`) : text);
  };
  return (
    <span class="with-unit">
      <input
        {...namesOf(props)}
        type="text"
        inputMode={digits > 0 ? 'decimal' : 'numeric'}
        value={typed}
        onInput={(event) => read(event.currentTarget.value)}
      />
      <span aria-hidden="true">{currency}</span>
    </span>
  );
}

export function DayInput(props: QuestionInputProps) {
  const { earliest, latest } = DaySettings.safeParse(props.question.settings).data ?? {};
  return (
    <input
      {...namesOf(props)}
      type="date"
      min={earliest}
      max={latest}
      value={typeof props.answer === 'string' ? props.answer : ''}
      onInput={(event) => props.onChange(event.currentTarget.value || undefined)}
    />
  );
}

/** Typed as this device's clock shows it, kept in UTC. */
export function MomentInput(props: QuestionInputProps) {
  return (
    <input
      {...namesOf(props)}
      type="datetime-local"
      value={typeof props.answer === 'string' ? wallTime(props.answer) : ''}
      onInput={(event) => {
        const ms = Date.parse(event.currentTarget.value);
        props.onChange(Number.isNaN(ms) ? undefined : new Date(ms).toISOString());
      }}
    />
  );
}

function wallTime(moment: string): string {
  const ms = Date.parse(moment);
  if (Number.isNaN(ms)) return '';
  return new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
