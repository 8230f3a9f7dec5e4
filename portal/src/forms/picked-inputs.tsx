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
  const { low = '', high = '' } = endsOf(settings, locale);
  return (
    <div
      role="radiogroup"
      id={id}
      tabIndex={-1}
      class="scale"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <Marks id={id} scale={settings.scale} ends={[low, high]} answer={answer} onChange={onChange} />
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

interface MarksProps extends Pick<QuestionInputProps, 'id' | 'answer' | 'onChange'> {
  readonly scale: keyof typeof ratingScales;
  /** What the lowest and the highest mark mean. */
  readonly ends: readonly [string, string];
}

/** The marks themselves; those at the ends are read with what they mean. */
function Marks({ id, scale, ends: [low, high], answer, onChange }: MarksProps) {
  const say = useSay();
  const { min, max } = ratingScales[scale];
  const marks = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const meant = (mark: number): string => (mark === min ? low : mark === max ? high : '');
  return (
    <div class="marks">
      {marks.map((mark) => (
        <label key={mark} class={isLit(scale, mark, answer) ? 'choice mark chosen' : 'choice mark'}>
          <input
            type="radio"
            class="said"
            name={id}
            checked={answer === mark}
            aria-label={`${say(formWords.mark, { mark, max })} ${meant(mark)}`.trim()}
            onChange={() => onChange(mark)}
          />
          <RatingMark scale={scale} mark={mark} isLit={isLit(scale, mark, answer)} />
        </label>
      ))}
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
