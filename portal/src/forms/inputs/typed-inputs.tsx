import { NumberSettings, TextSettings } from '@zhiyin/domain/kit';
import { useSay, useSetting } from '../../setting.ts';
import { formWords } from '../../words.ts';
import type { QuestionInputProps } from '../question-input-props.ts';
import { namesOf } from './names-of.ts';

/** What a phone shows to type with, and what the browser may fill in. */
const keyboards = {
  any: { type: 'text' },
  phone: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'email', autoComplete: 'email' },
  'order-number': { type: 'text', autoCapitalize: 'characters', spellcheck: false },
} as const;

export function TextInput(props: QuestionInputProps) {
  const { lengthMax = 200, pattern } = TextSettings.safeParse(props.question.settings).data ?? {};
  return (
    <input
      {...namesOf(props)}
      {...keyboards[pattern ?? 'any']}
      maxLength={lengthMax}
      value={textOf(props.answer)}
      onInput={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** What nobody else shall see, the browser's memory included. */
export function SensitiveInput(props: QuestionInputProps) {
  return (
    <input
      {...namesOf(props)}
      type="text"
      autoComplete="off"
      spellcheck={false}
      maxLength={300}
      value={textOf(props.answer)}
      onInput={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

export function LongTextInput(props: QuestionInputProps) {
  return (
    <textarea
      {...namesOf(props)}
      rows={4}
      value={textOf(props.answer)}
      onInput={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

export function NumberInput(props: QuestionInputProps) {
  const { locale } = useSetting();
  const { decimals = 0, unit } = NumberSettings.safeParse(props.question.settings).data ?? {};
  const input = (
    <input
      {...namesOf(props)}
      type="text"
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      value={textOf(props.answer)}
      onInput={(event) => {
        const typed = event.currentTarget.value.trim();
        const number = Number(typed);
        props.onChange(typed === '' || Number.isNaN(number) ? typed : number);
      }}
    />
  );
  if (!unit) return input;
  return (
    <span class="with-unit">
      {input}
      <span>{unit[locale]}</span>
    </span>
  );
}

export function ConsentInput(props: QuestionInputProps) {
  const say = useSay();
  return (
    <label class="tick">
      <input
        {...namesOf(props)}
        type="checkbox"
        checked={props.answer === true}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {say(formWords.agree)}
    </label>
  );
}

function textOf(answer: unknown): string {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}
