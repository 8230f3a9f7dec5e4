import { words } from '@zhiyin/domain/console';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './figure.module.css';

interface Comparison {
  /** Change as a share of the earlier value: 0.05 is five per cent more. */
  readonly change: number;
  /** Against what, e.g. “last week”. */
  readonly against: string;
  /** Whether more is better; null when neither is. */
  readonly isMoreBetter: boolean | null;
}

interface Props {
  readonly label: string;
  /** Written for the reader, e.g. `81.3%`; null when nothing was measured. */
  readonly value: string | null;
  readonly comparison?: Comparison | null;
  /** Formula, unit, edge cases: shown beside the label. */
  readonly note?: ReactNode;
  /** Opens the rows behind the number. */
  readonly onOpen?: () => void;
}

/** One number that can be asked where it comes from. */
export function Figure({ label, value, comparison, note, onOpen }: Props) {
  const t = useSay();
  const isOpenable = onOpen !== undefined && value !== null;
  return (
    <div className={styles['figure']}>
      <div className={styles['label']}>
        {label}
        {note}
      </div>
      {isOpenable ? (
        <button type="button" className={classNames(styles['value'], styles['open'])} onClick={onOpen}>
          {value}
          <Icon name="chevron-right" className={styles['mark']} />
          <span className="spoken">{t(words.figureOpen, { label })}</span>
        </button>
      ) : (
        <span className={styles[value === null ? 'none' : 'value']}>{value ?? t(words.figureNone)}</span>
      )}
      {comparison && <Change {...comparison} />}
    </div>
  );
}

function Change({ change, against, isMoreBetter }: Comparison) {
  const t = useSay();
  const format = useFormat();
  const isSame = Math.abs(change) < 0.0005;
  const isBetter = isMoreBetter === null || isSame ? null : change > 0 === isMoreBetter;
  const tone = isBetter === null ? 'plain' : isBetter ? 'better' : 'worse';
  const text = isSame ? t(words.figureSame) : format.percent(Math.abs(change));
  return (
    <div className={styles['change']}>
      <span className={styles[tone]}>
        {!isSame && <Icon name={change > 0 ? 'arrow-up' : 'arrow-down'} size={12} />}
        <span className="spoken">{!isSame && t(change > 0 ? words.figureUp : words.figureDown)}</span>
        {text}
      </span>
      <span>{against}</span>
    </div>
  );
}
