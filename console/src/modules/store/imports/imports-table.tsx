import { Link } from '@tanstack/react-router';
import { platformName, type StoreImport, storeWrite, storePageWords as words } from '@zhiyin/domain/store';
import { Button, Progress } from 'antd';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useCancelImport, useImports } from '../data.ts';
import styles from '../store.module.css';
import { downloadProblems } from './download-problems.ts';

/** What was imported, how far what runs is, and what was left out. */
export function ImportsTable() {
  const t = useSay();
  const query = useImports();
  if (query.isPending) return <PageLoading rows={4} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  return (
    <section aria-label={t(words.imports)}>
      <DataTable
        label={t(words.imports)}
        columns={columns(t)}
        {...pagesOf<StoreImport>(query)}
        rowKey={({ importId }) => importId}
        empty={<Empty icon="upload" title={t(words.noImports)} sentence={t(words.noImportsHint)} />}
      />
    </section>
  );
}

function columns(t: Say): Column<StoreImport>[] {
  return [
    { key: 'file', title: t(words.file), isTitle: true, cell: ({ fileName }) => <bdi>{fileName}</bdi> },
    {
      key: 'platform',
      title: t(words.platform),
      width: '120px',
      isWide: true,
      cell: ({ platform }) => t(platformName(platform)),
    },
    { key: 'progress', title: t(words.progress), width: '160px', cell: (one) => <How one={one} /> },
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
      title: t(words.changedAt),
      width: '120px',
      isWide: true,
      cell: ({ startedAt }) => <TimeAgo moment={startedAt} />,
    },
    { key: 'acts', title: '', width: '230px', align: 'end', cell: (one) => <Acts one={one} /> },
  ];
}

function How({ one: { state, doneCount, rowCount } }: { one: StoreImport }) {
  const t = useSay();
  if (state === 'running' || state === 'waiting') {
    const percent = rowCount === 0 ? 0 : Math.floor((doneCount / rowCount) * 100);
    return (
      <Progress
        size="small"
        percent={percent}
        aria-label={t(state === 'running' ? words.importRunning : words.importWaiting)}
      />
    );
  }
  const said = { done: words.importDone, cancelled: words.importCancelled, failed: words.importFailed };
  return <>{t(said[state])}</>;
}

function Acts({ one }: { one: StoreImport }) {
  const t = useSay();
  const toast = useToast();
  const cancel = useCancelImport();
  const mayWrite = useMay()(storeWrite);
  const { importId, kind, state, addedCount, changedCount, sameCount, failedCount } = one;
  if (!mayWrite) return null;
  return (
    <span className={styles['head']}>
      {addedCount + changedCount + sameCount > 0 && (
        <Link to={kind === 'products' ? '/products' : '/orders'}>{t(words.lookAtImported)}</Link>
      )}
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
          onClick={() => downloadProblems(importId).catch(toast.refuse)}
        >
          {t(words.problemFile)}
        </Button>
      )}
    </span>
  );
}
