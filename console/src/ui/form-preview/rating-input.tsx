import { words } from '@zhiyin/domain/console';
import { notApplicable, RatingSettings, ratingScales } from '@zhiyin/domain/kit';
import { useId } from 'react';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './form-preview.module.css';
import type { QuestionInputProps } from './question-input-props.ts';

type Scale = keyof typeof ratingScales;

/** A mark on a scale: radio buttons underneath, so arrows move it and it reads out as “4 of 5”. */
export function RatingInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  const name = useId();
  const settings = RatingSettings.safeParse(question.settings).data;
  if (!settings) return null;
  const { low, high } = endsOf(settings);
  const ends = [low ? t(low) : '', high ? t(high) : ''] as const;
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className={styles['scale']}
    >
      <Marks name={name} scale={settings.scale} ends={ends} answer={answer} onChange={onChange} />
      {(low || high) && (
        <div aria-hidden="true" className={styles['ends']}>
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
      {settings.allowsNotApplicable && (
        <label className={classNames(styles['mark'], answer === notApplicable && styles['lit'])}>
          <input
            type="radio"
            name={name}
            className="spoken"
            checked={answer === notApplicable}
            onChange={() => onChange(notApplicable)}
          />
          {t(words.notApplicable)}
        </label>
      )}
    </div>
  );
}

interface MarksProps extends Pick<QuestionInputProps, 'answer' | 'onChange'> {
  readonly name: string;
  readonly scale: Scale;
  readonly ends: readonly [string, string];
}

/** The marks themselves; those at the ends are read with what they mean. */
function Marks({ name, scale, ends: [low, high], answer, onChange }: MarksProps) {
  const t = useSay();
  const { min, max } = ratingScales[scale];
  const marks = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const meant = (mark: number): string => (mark === min ? low : mark === max ? high : '');
  return (
    <div className={styles['rating']}>
      {marks.map((mark) => (
        <label key={mark} className={classNames(styles['mark'], isLit(scale, mark, answer) && styles['lit'])}>
          <input
            type="radio"
            name={name}
            className="spoken"
            checked={answer === mark}
            onChange={() => onChange(mark)}
            aria-label={`${t(words.ratingOf, { mark, max })} ${meant(mark)}`.trim()}
          />
          <Mark scale={scale} mark={mark} />
        </label>
      ))}
    </div>
  );
}

/** What the lowest and the highest mark mean: the form's own words, or those of the scale. */
function endsOf({ scale, lowest, highest }: z.infer<typeof RatingSettings>) {
  const ends = usualEndsOf(scale);
  return { low: lowest ?? ends?.[0], high: highest ?? ends?.[1] };
}

/** Where numbers alone do not say it. */
function usualEndsOf(scale: Scale) {
  if (scale === 'stars' || scale === 'faces') return null;
  if (scale === 'zero-to-ten') return [words.ratingNever, words.ratingCertainly] as const;
  return [words.ratingDisagree, words.ratingAgree] as const;
}

/** Stars fill up to the mark; on the other scales it stands alone. */
function isLit(scale: Scale, mark: number, answer: unknown): boolean {
  if (typeof answer !== 'number') return false;
  return scale === 'stars' ? mark <= answer : mark === answer;
}

function Mark({ scale, mark }: { scale: Scale; mark: number }) {
  if (scale === 'stars') return <Icon name="star" size={20} />;
  if (scale === 'faces') return <Face mark={mark} />;
  return <span>{mark}</span>;
}

/** Five faces, drawn so that only the mouth changes. */
function Face({ mark }: { mark: number }) {
  const bend = (mark - 3) * 2;
  return (
    <svg
      aria-hidden="true"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <circle cx="12" cy="12" r="9" />
      <path
        d={`M9 9v.01M15 9v.01M8 ${15 - bend / 2}Q12 ${15 + bend / 1.2} 16 ${15 - bend / 2}`}
        strokeLinecap="square"
      />
    </svg>
  );
}
