import { improvementPageWords as words } from '@zhiyin/domain/improvement';
import { readMetrics } from '@zhiyin/domain/platform';
import { pareto } from '@zhiyin/domain/statistics';
import { Select } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { dayOf, MetricGroupName } from '#modules/platform';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { type Entry, useGroups, useMetrics } from '../data.ts';
import styles from '../improvement.module.css';
import { Part } from '../one/part.tsx';

const spanDays = 90;

/** Which few groups make most of what is counted. */
export function Pareto() {
  const t = useSay();
  const may = useMay();
  const counted = useMetrics().filter(
    ({ aggregate, dimensions }) => aggregate === 'count' && dimensions.length > 0,
  );
  const [key, setKey] = useState<string | null>(null);
  const [by, setBy] = useState<string | null>(null);
  const entry =
    counted.find((one) => one.key === key) ??
    counted.find((one) => one.dimensions.includes('reason')) ??
    counted[0];
  if (!may(readMetrics) || !entry) return null;
  const isKnown = by !== null && entry.dimensions.includes(by);
  const usual = entry.dimensions.includes('reason') ? 'reason' : (entry.dimensions[0] ?? '');
  const groupBy = isKnown ? by : usual;
  return (
    <Part title={t(words.pareto)} hint={t(words.paretoHint)}>
      <div className={styles['bar']}>
        <Select<string>
          aria-label={t(words.paretoMetric)}
          value={entry.key}
          options={counted.map((one) => ({ value: one.key, label: t(one.name) }))}
          showSearch={{ optionFilterProp: 'label' }}
          className={styles['select'] ?? ''}
          onChange={setKey}
        />
        <Select<string>
          aria-label={t(words.paretoBy)}
          value={groupBy}
          options={entry.dimensions.map((one) => ({
            value: one,
            label: t(entry.fields[one]?.label ?? words.value),
          }))}
          className={styles['select'] ?? ''}
          onChange={setBy}
        />
      </div>
      <Bars entry={entry} groupBy={groupBy} />
    </Part>
  );
}

function Bars({ entry, groupBy }: { entry: Entry; groupBy: string }) {
  const t = useSay();
  const format = useFormat();
  const { timeZone } = useLocale();
  const now = Date.now();
  const day = (ago: number) => dayOf(new Date(now - ago * 86_400_000), timeZone);
  const asked = useGroups(entry.key, groupBy, { from: day(spanDays), to: day(-1), zone: timeZone });
  if (asked.isPending) return <PageLoading rows={4} />;
  if (!asked.data) return <PageError error={asked.error} onRetry={asked.refetch} />;
  const rows = asked.data.answers[0]?.rows ?? [];
  const bars = pareto(rows.map(({ group, value }) => ({ item: group, count: value ?? 0 }))).slice(0, 12);
  if (bars.length === 0) return <p className={styles['faint']}>{t(words.paretoNone)}</p>;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={t(words.pareto)}>
        <thead>
          <tr>
            <th scope="col">{t(entry.fields[groupBy]?.label ?? words.value)}</th>
            <th scope="col">{t(words.count)}</th>
            <th scope="col">{t(words.share)}</th>
            <th scope="col">{t(words.cumulative)}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ item, count, share, cumulative, isVital }) => (
            <tr key={item ?? ''} className={isVital ? styles['vital'] : undefined}>
              <th scope="row">
                <MetricGroupName entry={entry} dimension={groupBy} group={item} />
                {isVital && <span className="spoken"> {t(words.vital)}</span>}
                <svg className={styles['barLine']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
                  <rect width={100 * (count / (bars[0]?.count ?? 1))} height="4" />
                </svg>
              </th>
              <td>{format.number(count)}</td>
              <td>{format.percent(share)}</td>
              <td>{format.percent(cumulative)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
