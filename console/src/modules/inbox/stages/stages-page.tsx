import { Link } from '@tanstack/react-router';
import {
  stageNavWords,
  stageStandingMetric,
  stageStaysMetric,
  stageTimeMedianMetric,
  stageTimeP90Metric,
  stagePageWords as words,
} from '@zhiyin/domain/inbox';
import { manageFlows } from '@zhiyin/domain/platform';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { MetricRows } from '#modules/platform';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { ExportList } from '#ui/table/export-list.tsx';
import { useStageSettings } from './data.ts';
import styles from './stages.module.css';
import { type Opened, type StageLine, spans, useStageFigures } from './use-stage-figures.ts';

/** How long conversations stay in each stage, and where they stand now; every number opens what is behind it. */
export function StagesPage() {
  const t = useSay();
  const settings = useStageSettings();
  const [days, setDays] = useState<(typeof spans)[number]>(7);
  const [opened, setOpened] = useState<Opened | null>(null);
  const figures = useStageFigures(days, settings.data?.flowId ?? null);
  const columns = useStageColumns(setOpened);
  const hasAny = figures.lines.some(({ standing, stays }) => standing + stays > 0);
  return (
    <Page title={t(stageNavWords.stages)} description={t(words.pageHint)} actions={<SetUp />}>
      <Toolbar
        label={t(words.period)}
        actions={<ExportList name={t(words.fileName)} columns={columns} every={async () => figures.lines} />}
      >
        <Segmented
          aria-label={t(words.period)}
          value={days}
          options={spans.map((count) => ({
            value: count,
            label: count === 1 ? t(words.today) : t(words.lastDays, { count }),
          }))}
          onChange={setDays}
        />
      </Toolbar>
      {figures.isPending && <PageLoading rows={6} />}
      {figures.error && <PageError error={figures.error} onRetry={figures.retry} />}
      {!figures.isPending && !figures.error && (
        <DataTable
          label={t(stageNavWords.stages)}
          columns={columns}
          rows={hasAny ? figures.lines : []}
          rowKey={({ key }) => key}
          empty={
            <Empty
              icon="swap"
              title={t(settings.data?.isOn === false ? words.isOff : words.nothing)}
              sentence={t(settings.data?.isOn === false ? words.isOffHint : words.nothingHint)}
            />
          }
        />
      )}
      {opened && figures.entryOf(opened.metric) && (
        <RowsOf opened={opened} figures={figures} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}

interface RowsProps {
  readonly opened: Opened;
  readonly figures: ReturnType<typeof useStageFigures>;
  readonly onClose: () => void;
}

function RowsOf({ opened: { metric, group }, figures: { entryOf, period }, onClose }: RowsProps) {
  const entry = entryOf(metric);
  if (!entry) return null;
  return <MetricRows entry={entry} place={{ period, groupBy: 'stage', group }} onClose={onClose} />;
}

function SetUp() {
  const t = useSay();
  const may = useMay();
  if (!may(manageFlows)) return null;
  return (
    <Link to="/settings/stages">
      <Button icon={<Icon name="sliders" />} tabIndex={-1}>
        {t(words.setUp)}
      </Button>
    </Link>
  );
}

function useStageColumns(open: (opened: Opened) => void): Column<StageLine>[] {
  const t = useSay();
  const format = useFormat();
  const number = (
    key: 'standing' | 'stays' | 'median' | 'p90',
    title: string,
    metric: string,
    isWide = false,
  ): Column<StageLine> => ({
    key,
    title,
    align: 'end',
    isWide,
    plain: (line) => line[key],
    cell: (line) => {
      const value = line[key];
      const isTime = key === 'median' || key === 'p90';
      if (value === null || (value === 0 && !isTime)) return <span className={styles['faint']}>–</span>;
      const said = isTime ? format.duration(value) : format.number(value);
      return (
        <Button type="link" size="small" onClick={() => open({ metric, group: line.key })}>
          {said}
        </Button>
      );
    },
  });
  return [
    {
      key: 'stage',
      title: t(stageNavWords.stage),
      isTitle: true,
      cell: ({ label }) => t(label),
      plain: ({ label }) => t(label),
    },
    number('standing', t(words.standing), stageStandingMetric.key),
    number('stays', t(words.stays), stageStaysMetric.key),
    number('median', t(words.median), stageTimeMedianMetric.key),
    number('p90', t(words.p90), stageTimeP90Metric.key, true),
  ];
}
