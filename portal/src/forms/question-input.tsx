import { NumberSettings, TextSettings } from '@zhiyin/domain/kit';
import { useSay } from '../setting.ts';
import { formWords } from '../words.ts';
import { ChoiceInput, RatingInput } from './picked-inputs.tsx';
import type { QuestionInputProps } from './question-input-props.ts';

/** Where a question is answered. A kind that this page does not know shows nothing. */
export function QuestionInput(props: QuestionInputProps) {
  switch (props.question.kind) {
    case 'text':
      return <TextInput {...props} />;
    case 'long-text':
      return <LongTextInput {...props} />;
    case 'number':
      return <NumberInput {...props} />;
    case 'consent':
      return <ConsentInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'rating':
      return <RatingInput {...props} />;
    default:
      return null;
  }
}

function namesOf({ id, labelledBy, describedBy, isWrong }: QuestionInputProps) {
  return {
    id,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
  };
}

function TextInput(props: QuestionInputProps) {
  const { lengthMax = 200 } = TextSettings.safeParse(props.question.settings).data ?? {};
  return (
    <input
      {...namesOf(props)}
      type="text"
      maxLength={lengthMax}
      value={textOf(props.answer)}
      onInput={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

function LongTextInput(props: QuestionInputProps) {
  return (
    <textarea
      {...namesOf(props)}
      rows={4}
      value={textOf(props.answer)}
      onInput={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

function NumberInput(props: QuestionInputProps) {
  const { decimals = 0 } = NumberSettings.safeParse(props.question.settings).data ?? {};
  return (
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
}

function ConsentInput(props: QuestionInputProps) {
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
