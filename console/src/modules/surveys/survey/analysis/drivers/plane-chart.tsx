import { type Driver, type Drivers, quadrantWords, analysisWords as words } from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import styles from '../analysis.module.css';
import { useQuestionName } from '../names.ts';

interface Props {
  readonly drivers: readonly Driver[];
  readonly explained: number | null;
  readonly cross: Drivers['cross'];
}

/** Importance to the right, performance upwards, cut at the means: what is at the lower right is mended first. */
export function PlaneChart({ drivers, explained, cross }: Props) {
  const t = useSay();
  const format = useFormat();
  const nameOf = useQuestionName();
  if (!cross || !explained || drivers.length < 2) return null;
  const importance = ({ lmg, johnson }: Driver) => (lmg ?? johnson ?? 0) / explained;
  const most = Math.max(...drivers.map(importance));
  const values = drivers.map(({ performance }) => performance);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, 0.1);
  const left = (share: number) => 4 + (share / most) * 82;
  const top = (performance: number) => 90 - ((performance - low) / span) * 78;
  return (
    <figure className={styles['plane']}>
      <figcaption>
        {t(words.plane)} <span className={styles['faint']}>{t(words.planeHint)}</span>
      </figcaption>
      <div className={styles['field']} role="img" aria-label={t(words.planeSaid)}>
        <i className={styles['upright']} style={{ left: `${left(cross.importance / explained)}%` }} />
        <i className={styles['level']} style={{ top: `${top(cross.performance)}%` }} />
        <span className={styles['highLeft']}>{t(quadrantWords['possible-overkill'])}</span>
        <span className={styles['highRight']}>{t(quadrantWords['keep-up'])}</span>
        <span className={styles['lowLeft']}>{t(quadrantWords['low-priority'])}</span>
        <span className={styles['lowRight']}>{t(quadrantWords.concentrate)}</span>
        {drivers.map((driver) => (
          <span
            key={driver.key}
            className={styles['point']}
            data-quadrant={driver.quadrant}
            data-side={importance(driver) > most * 0.75 ? 'left' : 'right'}
            style={{ left: `${left(importance(driver))}%`, top: `${top(driver.performance)}%` }}
          >
            <b>{nameOf(driver)}</b>
          </span>
        ))}
      </div>
      <div className={styles['ends']} aria-hidden="true">
        <span>{t(words.performance)} ↑</span>
        <span>
          {t(words.lmg)} → {format.percent(most, 0)}
        </span>
      </div>
    </figure>
  );
}
