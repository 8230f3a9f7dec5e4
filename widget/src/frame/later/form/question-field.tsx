import type { ComponentChildren } from 'preact';
import type { Question } from '../../../chat/before/form/answers.ts';
import { readSettings } from '../../../chat/before/form/question-settings.ts';
import { formWords } from '../../../words.ts';
import { useSay, useSetting } from '../../chat-context.ts';
import { PickedInput } from './picked-input.tsx';

/** One question and its answer so far. */
export interface Field {
  readonly question: Question;
  readonly isNeeded: boolean;
  readonly answer: unknown;
  /** Why the answer will not do; `null` when it will, or was not tried yet. */
  readonly problem: string | null;
  readonly onAnswer: (answer: unknown) => void;
}

/** A question with its label, its help and what is wrong with its answer. */
export function QuestionField(field: Field) {
  const { locale } = useSetting();
  const { question, problem, isNeeded } = field;
  const { key, kind, label, help } = question;
  const say = useSay();
  const id = `question-${key}`;
  const isWrong = problem !== null;
  const isGroup = kind === 'rating' || kind === 'choice';
  const name = (
    <>
      {label[locale]}
      {!isNeeded && kind !== 'consent' && <span class="optional">{say(formWords.optional)}</span>}
    </>
  );
  const about = (
    <>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help[locale]}
        </p>
      )}
      <p class="wrong" id={`${id}-problem`}>
        {problem}
      </p>
    </>
  );
  if (kind === 'consent') {
    return (
      <div class="question" data-wrong={isWrong}>
        <Consent field={field} id={id}>
          {name}
        </Consent>
        {about}
      </div>
    );
  }
  if (isGroup) {
    return (
      <fieldset class="question" data-wrong={isWrong} aria-describedby={describedBy(field, id)}>
        <legend>{name}</legend>
        <PickedInput field={field} id={id} />
        {about}
      </fieldset>
    );
  }
  return (
    <div class="question" data-wrong={isWrong}>
      <label for={id}>{name}</label>
      <TypedInput field={field} id={id} />
      {about}
    </div>
  );
}

interface Drawn {
  readonly field: Field;
  readonly id: string;
}

function describedBy({ question: { help } }: Field, id: string): string {
  return help ? `${id}-help ${id}-problem` : `${id}-problem`;
}

function Consent({ field, id, children }: Drawn & { children: ComponentChildren }) {
  const { answer, isNeeded, problem, onAnswer } = field;
  return (
    <label class="pick">
      <input
        id={id}
        type="checkbox"
        checked={answer === true}
        required={isNeeded}
        aria-invalid={problem !== null}
        aria-describedby={describedBy(field, id)}
        onChange={({ currentTarget }) => onAnswer(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

/** One line, several, or a number. What names an address or a number of a phone is helped by the browser. */
function TypedInput({ field, id }: Drawn) {
  const { question, answer, isNeeded, problem, onAnswer } = field;
  const { kind, settings, key } = question;
  const { lengthMax } = readSettings(settings);
  const shared = {
    id,
    required: isNeeded,
    'aria-invalid': problem !== null,
    'aria-describedby': describedBy(field, id),
    value: typeof answer === 'string' || typeof answer === 'number' ? answer : '',
  };
  if (kind === 'long-text') {
    const onInput = (text: string): void => onAnswer(text);
    return (
      <textarea
        {...shared}
        rows={3}
        maxLength={lengthMax}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    );
  }
  if (kind === 'number') {
    const read = (text: string): unknown => (text.trim() === '' ? null : numberOr(text));
    return (
      <input
        {...shared}
        type="text"
        inputMode="decimal"
        onInput={(event) => onAnswer(read(event.currentTarget.value))}
      />
    );
  }
  return (
    <input
      {...shared}
      {...helpFor(key)}
      maxLength={Math.min(lengthMax, 1000)}
      onInput={(event) => onAnswer(event.currentTarget.value)}
    />
  );
}

/** What is half typed stays as it is. */
function numberOr(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) && !/[.]$/.test(text) ? number : text;
}

/** The keys that the shop's forms use for what browsers know of their people. */
function helpFor(key: string) {
  if (/^e-?mail/.test(key)) return { type: 'email', inputMode: 'email', autoComplete: 'email' } as const;
  if (/^(phone|tel|mobile)/.test(key)) return { type: 'tel', inputMode: 'tel', autoComplete: 'tel' } as const;
  return key === 'name' ? ({ type: 'text', autoComplete: 'name' } as const) : ({ type: 'text' } as const);
}
