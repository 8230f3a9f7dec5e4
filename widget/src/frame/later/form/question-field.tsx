import { readSettings } from '../../../chat/before/form/question-settings.ts';
import { formWords } from '../../../words.ts';
import { useSay, useSetting } from '../../chat-context.ts';
import { describedBy, type Field } from './field.ts';
import { oneFields } from './one-fields.tsx';
import { PickedInput } from './picked-input.tsx';
import { MatrixInput, RankingInput, TreeInput } from './table-inputs.tsx';

/** Kinds that are answered with several fields, which one legend names. */
const groups: Readonly<Record<string, typeof PickedInput>> = {
  rating: PickedInput,
  choice: PickedInput,
  tree: TreeInput,
  matrix: MatrixInput,
  ranking: RankingInput,
};

/** A question with its label, its help and what is wrong with its answer. */
export function QuestionField(field: Field) {
  const { kind, key } = field.question;
  const id = `question-${key}`;
  const isWrong = field.problem !== null;
  const Group = groups[kind];
  if (Group) {
    return (
      <fieldset class="question" data-wrong={isWrong} aria-describedby={describedBy(field, id)}>
        <legend>
          <Name field={field} />
        </legend>
        <Group field={field} id={id} />
        <About field={field} id={id} />
      </fieldset>
    );
  }
  return (
    <div class="question" data-wrong={isWrong}>
      {kind === 'consent' ? (
        <Consent field={field} id={id} />
      ) : (
        <>
          <label for={id}>
            <Name field={field} />
          </label>
          <TypedInput field={field} id={id} />
        </>
      )}
      <About field={field} id={id} />
    </div>
  );
}

function Name({ field: { question, isNeeded } }: { field: Field }) {
  const { locale } = useSetting();
  const say = useSay();
  return (
    <>
      {question.label[locale]}
      {!isNeeded && <span class="optional">{say(formWords.optional)}</span>}
    </>
  );
}

function About({ field: { question, problem }, id }: Drawn) {
  const { locale } = useSetting();
  return (
    <>
      {question.help && (
        <p class="help" id={`${id}-help`}>
          {question.help[locale]}
        </p>
      )}
      <p class="wrong" id={`${id}-problem`}>
        {problem}
      </p>
    </>
  );
}

interface Drawn {
  readonly field: Field;
  readonly id: string;
}

function Consent({ field, id }: Drawn) {
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
      <span>
        <Name field={field} />
      </span>
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
  const one = oneFields[kind];
  if (one) return one({ field, shared });
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
      {...helpFor(readSettings(settings).pattern || key)}
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
