import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Bucket, Filter, MetricPeriod } from '@zhiyin/domain/kit';
import {
  grainName,
  grainPath,
  listMetricRows,
  type MetricEntry,
  type MetricRowEntry,
  metricPageWords as words,
} from '@zhiyin/domain/platform';
import type { z } from 'zod';
import { endpointPages } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import settings from '../settings.module.css';
import { written } from './written.ts';

type Entry = z.infer<typeof MetricEntry>;
type Row = z.infer<typeof MetricRowEntry>;

/** Which number was opened: the whole period, one part of it, one group, or one group within another. */
export interface RowsPlace {
  readonly period: MetricPeriod;
  readonly filter?: Filter;
  readonly bucket?: Bucket;
  readonly bucketKey?: string;
  readonly groupBy?: string;
  readonly group?: string | null;
  readonly thenBy?: string;
  readonly thenGroup?: string | null;
}

interface Props {
  readonly entry: Entry;
  readonly place: RowsPlace;
  /** Who answers; everybody's rows unless said. */
  readonly rows?: typeof listMetricRows;
  readonly onClose: () => void;
}

/** The rows behind a number; one with a page of its own leads there, a conversation to the inbox. */
export function RowsDialog({ entry, place, rows = listMetricRows, onClose }: Props) {
  const t = useSay();
  const query = useInfiniteQuery(
    endpointPages(rows, { metric: entry.key, ...place }, (after) => ({
      body: { metric: entry.key, ...place, ...(after && { after }) },
    })),
  );
  const columns = useRowColumns(entry);
  const title = t(words.rowsTitle, { name: t(entry.name) });
  return (
    <Dialog title={title} place="side" width={560} onClose={onClose}>
      {query.isPending && <PageLoading rows={10} />}
      {query.isError && !query.data && <PageError error={query.error} onRetry={query.refetch} />}
      {query.data && (
        <DataTable
          label={title}
          columns={columns}
          {...pagesOf<Row>(query)}
          rowKey={({ id, at }) => `${id} ${at}`}
          empty={<Empty icon="chart" title={t(words.noRows)} />}
        />
      )}
    </Dialog>
  );
}

function useRowColumns({ grain, unit }: Entry): Column<Row>[] {
  const t = useSay();
  const format = useFormat();
  const hasValue = unit !== 'count';
  const value: Column<Row> = {
    key: 'value',
    title: t(words.value),
    align: 'end',
    cell: (row) => written(format, unit, row.value),
  };
  return [
    { key: 'row', title: t(words.row), isTitle: true, cell: (row) => <RowLink grain={grain} row={row} /> },
    { key: 'at', title: t(words.when), width: '130px', cell: ({ at }) => <TimeAgo moment={at} as="brief" /> },
    ...(hasValue ? [value] : []),
  ];
}

/** Leads to the row’s own page, or the conversation it is or belongs to. Ids end in chance, so the end tells them apart. */
function RowLink({ grain, row: { id, conversationId } }: { grain: string; row: Row }) {
  const t = useSay();
  const name = t(grainName(grain));
  const mark = <span className={settings['code']}>{id.slice(-8)}</span>;
  const path = grainPath(grain, id) ?? (conversationId && `/inbox/${conversationId}`);
  if (path === null) {
    return (
      <>
        {name} {mark}
      </>
    );
  }
  return (
    <Link to={path}>
      {name} {mark}
    </Link>
  );
}
