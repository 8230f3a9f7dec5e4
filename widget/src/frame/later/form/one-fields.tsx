import type { JSX } from 'preact';
import { readSettings } from '../../../chat/before/form/question-settings.ts';
import { isLoose } from '../../../chat/keep/read-json.ts';
import type { Field } from './field.ts';

interface Shared {
  readonly id: string;
  readonly required: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly value: string | number;
}

interface Drawn {
  readonly field: Field;
  /** What every field has: its id, its value, what describes it. */
  readonly shared: Shared;
}

/** Kinds that are one field of a kind of its own. */
export const oneFields: Readonly<Record<string, (drawn: Drawn) => JSX.Element>> = {
  money: ({ field, shared }) => {
    const { currency } = readSettings(field.question.settings);
    const digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
    const read = (text: string): unknown => {
      const number = Number(text.replace(/[\s,，]/g, ''));
      if (text.trim() === '') return null;
      return Number.isFinite(number) ? Math.round(number * 10 ** digits) : text;
    };
    const shown = typeof field.answer === 'number' ? String(field.answer / 10 ** digits) : field.answer;
    return (
      <span class="with-unit">
        <input
          {...shared}
          inputMode="decimal"
          value={typeof shown === 'string' ? shown : ''}
          onChange={({ currentTarget }) => field.onAnswer(read(currentTarget.value))}
        />
        {currency}
      </span>
    );
  },
  date: ({ field, shared }) => {
    const { earliest, latest } = readSettings(field.question.settings);
    const read = (text: string): void => field.onAnswer(text || null);
    return (
      <input
        {...shared}
        type="date"
        min={earliest}
        max={latest}
        onInput={(event) => read(event.currentTarget.value)}
      />
    );
  },
  moment: ({ field, shared }) => {
    const read = (text: string): void => {
      const ms = Date.parse(text);
      field.onAnswer(Number.isNaN(ms) ? null : new Date(ms).toISOString());
    };
    return (
      <input
        {...shared}
        type="datetime-local"
        value={typeof field.answer === 'string' ? wallTime(field.answer) : ''}
        onInput={(event) => read(event.currentTarget.value)}
      />
    );
  },
  signature: ({ field, shared }) => {
    const typed = isLoose(field.answer) ? field.answer['typed'] : '';
    const read = (text: string): void => field.onAnswer(text ? { typed: text } : null);
    return (
      <input
        {...shared}
        maxLength={100}
        autoComplete="name"
        value={typeof typed === 'string' ? typed : ''}
        onInput={(event) => read(event.currentTarget.value)}
      />
    );
  },
};

/** A moment as this device's clock shows it. */
function wallTime(moment: string): string {
  const ms = Date.parse(moment);
  if (Number.isNaN(ms)) return '';
  return new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
