import { type ToldImport, toldExport, toldWords as words } from '@zhiyin/domain/insights';
import { Button, Progress } from 'antd';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { takeProblems, useCancelToldImport, useToldImports } from './data.ts';
import styles from './told.module.css';

/** What was imported, how far what runs is, and what was left out. */
export function ToldImports() {
  const t = useSay();
  const query = useToldImports();
  if (query.isPending) return <PageLoading rows={4} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  return (
    <DataTable
      label={t(words.imports)}
      columns={columns(t)}
      {...pagesOf<ToldImport>(query)}
      rowKey={({ importId }) => importId}
      empty={<Empty icon="upload" title={t(words.noImports)} sentence={t(words.noImportsHint)} />}
    />
  );
}

function columns(t: Say): Column<ToldImport>[] {
  return [
    { key: 'file', title: t(words.file), isTitle: true, cell: ({ fileName }) => <bdi>{fileName}</bdi> },
    {
      key: 'export',
      title: t(words.export),
      isWide: true,
      cell: ({ export: key, shop }) => (
        <>
          {t(toldExport(key).name)} <bdi className={styles['faint']}>{shop}</bdi>
        </>
      ),
    },
    { key: 'progress', title: t(words.progress), width: '150px', cell: (one) => <How one={one} /> },
    {
      key: 'result',
      title: t(words.result),
      isWide: true,
      cell: ({ addedCount, changedCount, sameCount, failedCount }) =>
        t(words.resultSaid, {
          added: addedCount,
          changed: changedCount,
          same: sameCount,
          failed: failedCount,
        }),
    },
    {
      key: 'at',
      title: t(words.at),
      width: '120px',
      isWide: true,
      cell: ({ startedAt }) => <TimeAgo moment={startedAt} />,
    },
    { key: 'acts', title: '', width: '160px', align: 'end', cell: (one) => <Acts one={one} /> },
  ];
}

const ended = { done: words.done, cancelled: words.cancelled, failed: words.failed };

function How({ one: { state, doneCount, rowCount } }: { one: ToldImport }) {
  const t = useSay();
  if (state !== 'running' && state !== 'waiting') return <>{t(ended[state])}</>;
  const percent = rowCount === 0 ? 0 : Math.floor((doneCount / rowCount) * 100);
  return (
    <Progress
      size="small"
      percent={percent}
      aria-label={t(state === 'running' ? words.running : words.waiting)}
    />
  );
}

function Acts({ one: { importId, state, failedCount } }: { one: ToldImport }) {
  const t = useSay();
  const toast = useToast();
  const cancel = useCancelToldImport();
  return (
    <span className={styles['head']}>
      {(state === 'running' || state === 'waiting') && (
        <Button
          size="small"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ params: { importId } }, { onError: toast.refuse })}
        >
          {t(words.stop)}
        </Button>
      )}
      {failedCount > 0 && (
        <Button
          size="small"
          icon={<Icon name="download" />}
          onClick={() => takeProblems(importId).catch(toast.refuse)}
        >
          {t(words.problemFile)}
        </Button>
      )}
    </span>
  );
}
