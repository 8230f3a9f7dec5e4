import { dashboardWords, type ToldFigure, type ToldLine, toldWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { written } from '#modules/platform';
import styles from './told.module.css';

interface Props {
  readonly figure: ToldFigure;
  readonly pair: ToldLine['pairs'][number] | undefined;
}

/** The platform's number, ours, and how far ours is from it; what is missing is said and is not 0. */
export function BothFigures({ figure, pair }: Props) {
  const t = useSay();
  const shown = useShown(figure);
  const { theirs = null, ours = null } = pair ?? {};
  return (
    <span className={styles['both']}>
      <span>
        <span className={styles['faint']}>{t(words.theirs)}</span> {shown(theirs)}
      </span>
      <span>
        <span className={styles['faint']}>{t(words.ours)}</span> {shown(ours)}
      </span>
      {theirs !== null && ours !== null && <Difference figure={figure} by={ours - theirs} />}
    </span>
  );
}

/** A number in its figure's unit; a word where it is missing. */
export function useShown({ unit }: ToldFigure): (value: number | null) => string {
  const t = useSay();
  const format = useFormat();
  return (value) => {
    if (value === null) return t(words.missing);
    if (unit === 'money') return format.money(value, 'CNY');
    // A mean of less than a minute is told apart by its tenths.
    if (unit === 'seconds' && value < 60) return t(words.secondsSaid, { count: format.number(value, 1) });
    return written(format, unit, value) ?? '–';
  };
}

function Difference({ figure, by }: { figure: ToldFigure; by: number }) {
  const t = useSay();
  const format = useFormat();
  const shown = useShown(figure);
  const size = Math.abs(by);
  const isSame = size < 1e-9;
  if (isSame) return <span className={styles['faint']}>{t(words.same)}</span>;
  return (
    <span className={styles['difference']}>
      {t(words.difference)} {by > 0 ? '+' : '−'}
      {figure.unit === 'share' ? t(dashboardWords.points, { n: format.number(size * 100, 1) }) : shown(size)}
    </span>
  );
}
