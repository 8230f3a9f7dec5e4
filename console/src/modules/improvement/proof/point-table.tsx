import { type Proof, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import styles from '../improvement.module.css';

interface Props {
  readonly proof: Proof;
  readonly say: (value: number | null) => string | null;
}

const ruleWords = {
  'beyond-three': words.ruleBeyondThree,
  'two-of-three': words.ruleTwoOfThree,
  'four-of-five': words.ruleFourOfFive,
  'one-side': words.ruleOneSide,
};

/** What the chart shows, for whoever would rather read. */
export function PointTable({ proof: { points }, say }: Props) {
  const t = useSay();
  const format = useFormat();
  return (
    <details>
      <summary>{t(words.asTable)}</summary>
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label={t(words.chart)}>
          <thead>
            <tr>
              {[words.when, words.value, words.count, words.limits, words.signal].map((title) => (
                <th key={title.en} scope="col">
                  {t(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ bucket, isAfter, value, n, low, high, signals }) => (
              <tr key={`${bucket}-${isAfter}`}>
                <th scope="row">
                  {bucket} {isAfter && <span className={styles['faint']}>{t(words.after)}</span>}
                </th>
                <td>{say(value) ?? '–'}</td>
                <td>{format.number(n)}</td>
                <td>{low === null ? '–' : `${say(low)} – ${say(high)}`}</td>
                <td>{signals.map((rule) => t(ruleWords[rule])).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
