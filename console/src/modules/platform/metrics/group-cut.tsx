import type { MetricPeriod } from '@zhiyin/domain/kit';
import { type MetricEntry, metricPageWords as words } from '@zhiyin/domain/platform';
import { Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import settings from '../settings.module.css';
import { CutTable } from './cut-table.tsx';
import styles from './metrics.module.css';
import type { RowsPlace } from './rows-dialog.tsx';

interface Props {
  readonly entry: z.infer<typeof MetricEntry>;
  readonly period: MetricPeriod;
  readonly onOpen: (place: RowsPlace) => void;
}

/** A metric by one of its dimensions, which the reader chooses. */
export function GroupCut({ entry, period, onOpen }: Props) {
  const t = useSay();
  const [chosen, setChosen] = useState(entry.dimensions[0] ?? '');
  const options = entry.dimensions.map((dimension) => ({
    value: dimension,
    label: t(entry.fields[dimension]?.label ?? words.group),
  }));
  return (
    <section className={styles['cut']} aria-label={t(words.groupBy)}>
      <div className={styles['cutHead']}>
        <h2 className={settings['heading']}>{t(words.groupBy)}</h2>
        <Select<string>
          aria-label={t(words.groupBy)}
          value={chosen}
          options={options}
          style={{ minWidth: 140 }}
          onChange={setChosen}
        />
      </div>
      <CutTable entry={entry} period={period} cut={{ groupBy: chosen }} onOpen={onOpen} />
    </section>
  );
}
