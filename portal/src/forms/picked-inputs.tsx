import { ChoiceSettings, notApplicable, RatingSettings, ratingScales } from '@zhiyin/domain/kit';
import { useSay, useSetting } from '../setting.ts';
import { formInputWords, formWords } from '../words.ts';
import { RatingMark } from './inputs/rating-mark.tsx';
import type { QuestionInputProps } from './question-input-props.ts';

/** One of several, or several of them. */
export function ChoiceInput({ question, id, labelledBy, describedBy, answer, onChange }: QuestionInputProps) {
  const { locale } = useSetting();
  const say = useSay();
  const settings = ChoiceSettings.safeParse(question.settings).data;
  if (!settings) return null;
  const { options, isMany, allowsNotApplicable } = settings;
  const all = options.map(({ key, label }) => ({ key, label: label[locale] }));
  if (allowsNotApplicable) all.push({ key: notApplicable, label: say(formWords.notApplicable) });
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const pick = (key: string, isOn: boolean): void => {
    if (!isMany || key === notApplicable) {
      onChange(isOn ? key : undefined);
      return;
    }
    const others = chosen.filter((one) => one !== key && one !== notApplicable && one !== undefined);
    onChange(isOn ? [...others, key] : others);
  };
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      class="options"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {all.map(({ key, label }) => (
        <label key={key} class="tick">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.includes(key)}
            onChange={(event) => pick(key, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** A mark on a scale: radio buttons underneath, so that arrows move it. */
export function RatingInput({ question, id, labelledBy, describedBy, answer, onChange }: QuestionInputProps) {
  const { locale } = useSetting();
  const say = useSay();
  const settings = RatingSettings.safeParse(question.settings).data;
  if (!settings) return null;
  const { min, max } = ratingScales[settings.scale];
  const marks = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const { low = '', high = '' } = endsOf(settings, locale);
  const ends = new Map<number, string>([
    [min, low],
    [max, high],
  ]);
  return (
    <div
      role="radiogroup"
      id={id}
      tabIndex={-1}
      class="scale"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <div class="marks">
        {marks.map((mark) => (
          <label
            key={mark}
            class={isLit(settings.scale, mark, answer) ? 'choice mark chosen' : 'choice mark'}
          >
            <input
              type="radio"
              class="said"
              name={id}
              checked={answer === mark}
              aria-label={`${say(formWords.mark, { mark, max })} ${ends.get(mark) ?? ''}`.trim()}
              onChange={() => onChange(mark)}
            />
            <RatingMark scale={settings.scale} mark={mark} isLit={isLit(settings.scale, mark, answer)} />
          </label>
        ))}
      </div>
      {(low || high) && (
        <span aria-hidden="true" class="ends">
          <span>{low}</span>
          <span>{high}</span>
        </span>
      )}
      {settings.allowsNotApplicable && (
        <label class={answer === notApplicable ? 'choice chosen' : 'choice'}>
          <input
            type="radio"
            class="said"
            name={id}
            checked={answer === notApplicable}
            onChange={() => onChange(notApplicable)}
          />
          {say(formWords.notApplicable)}
        </label>
      )}
    </div>
  );
}

/** Stars fill up to the mark; on the other scales it stands alone. */
function isLit(scale: keyof typeof ratingScales, mark: number, answer: unknown): boolean {
  if (typeof answer !== 'number') return false;
  return scale === 'stars' ? mark <= answer : mark === answer;
}

/** What the lowest and the highest mark mean: the form's own words, or those of the scale. */
function endsOf(
  { scale, lowest, highest }: ReturnType<typeof RatingSettings.parse>,
  locale: 'zh' | 'en',
): { readonly low: string | undefined; readonly high: string | undefined } {
  const isAgreement = scale === 'agreement' || scale === 'agreement-5';
  const low = lowest ?? (isAgreement ? formInputWords.disagree : undefined);
  const high = highest ?? (isAgreement ? formInputWords.agreeFully : undefined);
  return { low: low?.[locale], high: high?.[locale] };
}
