import { notApplicable } from '../../../chat/before/form/answers.ts';
import { readSettings } from '../../../chat/before/form/question-settings.ts';
import { formWords } from '../../../words.ts';
import { useSay, useSetting } from '../../chat-context.ts';
import type { Field } from './field.ts';

interface Picked {
  readonly field: Field;
  readonly id: string;
}

interface Choice {
  readonly value: string | number;
  readonly text: string;
}

/** One of several, several of several, or a mark. */
export function PickedInput({ field, id }: Picked) {
  const { locale } = useSetting();
  const say = useSay();
  const { question, answer, onAnswer } = field;
  const { options, isMany, marks, allowsNotApplicable } = readSettings(question.settings);
  const isRating = question.kind === 'rating';
  const own: Choice[] = isRating
    ? marks.map((mark) => ({ value: mark, text: String(mark) }))
    : options.map(({ key, label }) => ({ value: key, text: label[locale] }));
  const other: Choice[] = allowsNotApplicable
    ? [{ value: notApplicable, text: say(formWords.notApplicable) }]
    : [];
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const pick = (value: Choice['value'], isOn: boolean): void => {
    if (!isMany || isRating || value === notApplicable) {
      onAnswer(value);
      return;
    }
    const others = chosen.filter((one) => typeof one === 'string' && one !== value && one !== notApplicable);
    onAnswer(isOn ? [...others, value] : others);
  };
  return (
    <div class={isRating ? 'marks' : 'picks'}>
      {[...own, ...other].map(({ value, text }) => (
        <label key={value} class="pick">
          <input
            type={isMany && !isRating && value !== notApplicable ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => pick(value, currentTarget.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
