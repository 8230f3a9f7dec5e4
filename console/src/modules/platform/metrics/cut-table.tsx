import { type MetricAnswer, type MetricPeriod, writeFigure } from '@zhiyin/domain/kit';
import { type MetricEntry, metricPageWords as words } from '@zhiyin/domain/platform';
import type { z } from 'zod';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { startOfDay } from '../day-start.ts';
import { useCut } from './data.ts';
import styles from './metrics.module.css';
import type { RowsPlace } from './rows-dialog.tsx';
import { useGroupNames } from './use-group-names.ts';
import { written } from './written.ts';

type Row = MetricAnswer['rows'][number];
type Cut = { readonly bucket: 'day' } | { readonly groupBy: string };

interface Props {
  readonly entry: z.infer<typeof MetricEntry>;
  readonly period: MetricPeriod;
  readonly cut: Cut;
  readonly onOpen: (place: RowsPlace) => void;
}

/** A metric day by day, newest first, or by its groups, the largest first. Each line opens to its rows. */
export function CutTable({ entry, period, cut, onOpen }: Props) {
  const t = useSay();
  const { answer, isPending, error, refetch } = useCut(entry.key, period, cut);
  const isByDay = 'bucket' in cut;
  const rows = sorted(answer?.rows ?? [], isByDay);
  const columns = useCutColumns(entry, cut, rows);
  if (isPending) return <PageLoading rows={4} />;
  if (!answer) return <PageError error={error} onRetry={refetch} />;
  const open = ({ bucket, group }: Row) => {
    if (!isByDay) return onOpen({ period, groupBy: cut.groupBy, group });
    if (bucket !== null) onOpen({ period, bucket: 'day', bucketKey: bucket });
  };
  return (
    <DataTable
      label={isByDay ? t(words.byDay) : t(words.groupBy)}
      columns={columns}
      rows={rows}
      rowKey={({ bucket, group }) => `${bucket} ${group}`}
      onOpen={open}
      empty={<Empty icon="chart" title={t(words.noRows)} />}
    />
  );
}

function useCutColumns({ unit, fields }: Props['entry'], cut: Cut, rows: readonly Row[]): Column<Row>[] {
  const t = useSay();
  const { timeZone } = useLocale();
  const format = useFormat();
  const groupBy = 'groupBy' in cut ? cut.groupBy : null;
  const groupName = useGroupNames(groupBy, groupBy === null ? undefined : fields[groupBy]);
  const most = Math.max(...rows.map(({ value }) => value ?? 0), 0);
  const label = groupBy === null ? t(words.day) : t(fields[groupBy]?.label ?? words.group);
  const interval: Column<Row> = {
    key: 'interval',
    title: t(words.interval),
    align: 'end',
    isWide: true,
    cell: ({ low, high }) =>
      low !== null && high !== null
        ? t(words.between, { low: writeFigure(format, unit, low), high: writeFigure(format, unit, high) })
        : null,
  };
  return [
    {
      key: 'of',
      title: label,
      isTitle: true,
      cell: ({ bucket, group }) =>
        groupBy === null && bucket ? format.day(startOfDay(bucket, timeZone)) : groupName(group),
    },
    {
      key: 'value',
      title: t(words.value),
      align: 'end',
      cell: ({ value }) => (
        <span className={styles['measured']}>
          <i className={styles['bar']} style={{ width: `${most > 0 ? ((value ?? 0) / most) * 100 : 0}%` }} />
          {written(format, unit, value)}
        </span>
      ),
    },
    ...(rows.some(({ low }) => low !== null) ? [interval] : []),
    {
      key: 'n',
      title: t(words.rowCount),
      width: '70px',
      align: 'end',
      isWide: true,
      cell: ({ n }) => format.number(n),
    },
  ];
}

function sorted(rows: readonly Row[], isByDay: boolean): Row[] {
  return rows.toSorted((a, b) =>
    isByDay ? (b.bucket ?? '').localeCompare(a.bucket ?? '') : (b.value ?? -1) - (a.value ?? -1),
  );
}
