import { type ThemeLine, themeWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import styles from './themes.module.css';

type Trend = ThemeLine['trend'];

/** The shape of a theme through the period, for a row of a table: its numbers stand on the theme's page. */
export function TrendSpark({ trend }: { trend: Trend }) {
  const most = Math.max(1, ...trend.map(({ count }) => count));
  return (
    <span className={styles['spark']} aria-hidden="true">
      {trend.map(({ count }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part of the period is known by its place
        <i key={place} style={{ height: `${(count / most) * 100}%` }} />
      ))}
    </span>
  );
}

interface Props {
  readonly name: string;
  readonly trend: Trend;
  /** When each part begins. */
  readonly parts: readonly string[];
}

/** How much was said of a theme part by part, the displeased at the foot; the same as a table beneath. */
export function TrendChart({ name, trend, parts }: Props) {
  const t = useSay();
  const format = useFormat();
  const most = Math.max(1, ...trend.map(({ count }) => count));
  const rows = trend.map((part, place) => ({ ...part, from: parts[place] ?? '' }));
  const height = (count: number) => ({ height: `${(count / most) * 100}%` });
  return (
    <section aria-label={t(words.trendOf, { name })}>
      <h2 className={styles['heading']}>{t(words.trend)}</h2>
      <div className={styles['chart']} aria-hidden="true">
        {rows.map(({ from, count, negative }) => (
          <span
            key={from}
            className={styles['column']}
            title={`${format.day(from)}: ${count} (${t(words.negative)} ${negative})`}
          >
            <i className={styles['neutral']} style={height(count - negative)} />
            <i className={styles['negative']} style={height(negative)} />
          </span>
        ))}
      </div>
      <p className={styles['legend']}>
        <span>{rows[0] && format.day(rows[0].from)}</span>
        <span>
          <i className={styles['negative']} /> {t(words.negative)} <i className={styles['neutral']} />{' '}
          {t(words.sentences)}
        </span>
      </p>
      <Numbers rows={rows} />
    </section>
  );
}

function Numbers({ rows }: { rows: readonly (Trend[number] & { from: string })[] }) {
  const t = useSay();
  const format = useFormat();
  return (
    <details>
      <summary>{t(words.asTable)}</summary>
      <table className={styles['numbers']}>
        <thead>
          <tr>
            <th scope="col">{t(words.partFrom)}</th>
            <th scope="col">{t(words.sentences)}</th>
            <th scope="col">{t(words.negative)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, count, negative }) => (
            <tr key={from}>
              <th scope="row">{format.day(from)}</th>
              <td>{format.number(count)}</td>
              <td>{format.number(negative)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
