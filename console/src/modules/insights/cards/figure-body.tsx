import {
  againstWords,
  type CellPlace,
  figureSaid,
  sparkValues,
  type View,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import type { MetricAnswer } from '@zhiyin/domain/kit';
import type { MetricEntry } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './cards.module.css';
import { Spark } from './spark.tsx';

interface Props {
  readonly entry: MetricEntry;
  readonly answer: MetricAnswer;
  readonly compare: View['compare'];
  readonly onOpen: (place: CellPlace) => void;
}

/** One number: how sure it is, what it stands beside, and how it went within the period. */
export function FigureBody({ entry, answer, compare, onOpen }: Props) {
  const t = useSay();
  const format = useFormat();
  const { total } = answer;
  const { number: text, change, basis } = figureSaid(answer, entry, format, t);
  return (
    <div className={styles['figure']}>
      {total.n > 0 ? (
        <button type="button" className={styles['number']} onClick={() => onOpen({ metric: entry.key })}>
          {text}
        </button>
      ) : (
        <span className={classNames(styles['number'], total.value === null && styles['nothing'])}>
          {text}
        </span>
      )}
      {change && (
        <span className={styles['change']}>
          <span className={styles[change.verdict]}>
            {change.way !== 'same' && (
              <>
                <Icon name={change.way === 'up' ? 'arrow-up' : 'arrow-down'} size={12} />
                <span className="spoken">{t(change.way === 'up' ? words.up : words.down)}</span>
              </>
            )}
            {change.size}
          </span>{' '}
          {t(againstWords[compare])}
        </span>
      )}
      <span className={styles['basis']}>
        {total.isSmall && total.n > 0 && (
          <span className={styles['few']} title={t(words.smallHint)}>
            {t(words.small)}
          </span>
        )}
        {basis}
      </span>
      <Spark values={sparkValues(answer, entry, new Date())} />
    </div>
  );
}
