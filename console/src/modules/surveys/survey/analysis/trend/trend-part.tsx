import { type RatedTrend, analysisWords as words } from '@zhiyin/domain/surveys';
import { Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import styles from '../analysis.module.css';
import { useQuestionName, useWriteRated } from '../names.ts';
import { Part } from '../part.tsx';
import { TrendChart } from './trend-chart.tsx';

/** How one question went over time, with where each figure may truly lie. */
export function TrendPart({ trends }: { trends: readonly RatedTrend[] }) {
  const t = useSay();
  const nameOf = useQuestionName();
  const usual = trends.find(({ key }) => key === 'overall') ?? trends[0];
  const [chosen, choose] = useState<string | null>(null);
  const trend = trends.find(({ key }) => key === chosen) ?? usual;
  if (!trend) return null;
  const name = nameOf(trend);
  return (
    <Part
      title={t(words.trend)}
      hint={t(words.trendHint)}
      acts={
        <Select
          aria-label={t(words.ofQuestion)}
          value={trend.key}
          options={trends.map((one) => ({ value: one.key, label: nameOf(one) }))}
          className={styles['choice'] ?? ''}
          onChange={choose}
        />
      }
    >
      <TrendChart trend={trend} label={t(words.trendSaid, { name, count: trend.points.length })} />
      <details className={styles['numbers']}>
        <summary>{t(words.asTable)}</summary>
        <Numbers trend={trend} />
      </details>
    </Part>
  );
}

function Numbers({ trend: { unit, points } }: { trend: RatedTrend }) {
  const t = useSay();
  const format = useFormat();
  const write = useWriteRated();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(words.part)}</th>
          <th scope="col">{t(words.answers)}</th>
          <th scope="col">{t(words.value)}</th>
          <th scope="col">{t(words.interval)}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ from, n, value, interval }) => (
          <tr key={from}>
            <th scope="row">{from}</th>
            <td>{format.number(n)}</td>
            <td>{write(unit, value)}</td>
            <td>
              {interval
                ? t(words.between, { low: write(unit, interval.low), high: write(unit, interval.high) })
                : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
