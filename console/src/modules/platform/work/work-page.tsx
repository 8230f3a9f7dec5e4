import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  type FailedWork,
  listFailedWork,
  summariseWork,
  type WorkSummary,
  workPageWords as words,
} from '@zhiyin/domain/platform';
import { endpointPages, endpointQuery } from '#lib/endpoint-query.ts';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import styles from '../settings.module.css';
import { FailedActs } from './failed-acts.tsx';
import { WorkName } from './work-name.tsx';

/** What runs by itself, and what of it failed for good. */
export function WorkPage() {
  const t = useSay();
  return (
    <Page title={t(words.work)} description={t(words.workHint)}>
      <FailedList />
      <Overview />
    </Page>
  );
}

function FailedList() {
  const t = useSay();
  const query = useInfiniteQuery(
    endpointPages(listFailedWork, null, (after) => ({ query: { ...(after && { after }) } })),
  );
  if (query.isPending) return <PageLoading rows={3} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  return (
    <section className={styles['section']} aria-label={t(words.failedWork)}>
      <h2 className={styles['heading']}>{t(words.failedWork)}</h2>
      <DataTable
        label={t(words.failedWork)}
        columns={failedColumns(t)}
        {...pagesOf<FailedWork>(query)}
        rowKey={({ dueId }) => dueId}
        empty={<Empty icon="check" title={t(words.allWell)} sentence={t(words.allWellHint)} />}
      />
    </section>
  );
}

function failedColumns(t: Say): Column<FailedWork>[] {
  return [
    {
      key: 'kind',
      title: t(words.kind),
      width: '22%',
      isTitle: true,
      cell: ({ kind }) => <WorkName kind={kind} />,
    },
    {
      key: 'failure',
      title: t(words.failure),
      isWide: true,
      cell: ({ failure }) => <span className={styles['code']}>{failure}</span>,
    },
    {
      key: 'tries',
      title: t(words.tries),
      width: '70px',
      align: 'end',
      isWide: true,
      cell: (work) => work.tries,
    },
    {
      key: 'at',
      title: t(words.at),
      width: '120px',
      isWide: true,
      cell: ({ failedAt }) => <TimeAgo moment={failedAt} />,
    },
    {
      key: 'acts',
      title: t(words.acts),
      width: '170px',
      align: 'end',
      cell: (work) => <FailedActs work={work} />,
    },
  ];
}

function Overview() {
  const t = useSay();
  const summary = useQuery(endpointQuery(summariseWork, {}));
  if (!summary.data) return null;
  const number = (key: 'waiting' | 'late' | 'failed'): Column<WorkSummary> => ({
    key,
    title: t(words[key]),
    width: '100px',
    align: 'end',
    cell: (work) => work[key],
  });
  const columns: Column<WorkSummary>[] = [
    {
      key: 'kind',
      title: t(words.kind),
      isTitle: true,
      cell: ({ kind }) => <WorkName kind={kind} />,
    },
    number('waiting'),
    number('late'),
    number('failed'),
    {
      key: 'next',
      title: t(words.next),
      width: '140px',
      isWide: true,
      cell: ({ nextAt }) => nextAt && <TimeAgo moment={nextAt} />,
    },
  ];
  return (
    <section className={styles['section']} aria-label={t(words.overview)}>
      <h2 className={styles['heading']}>{t(words.overview)}</h2>
      <DataTable
        label={t(words.overview)}
        columns={columns}
        rows={summary.data.items}
        rowKey={({ kind }) => kind}
        empty={null}
      />
    </section>
  );
}
