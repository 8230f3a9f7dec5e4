import { Link } from '@tanstack/react-router';
import { type ChatImport, downloadChatProblems, chatImportPageWords as words } from '@zhiyin/domain/inbox';
import { platformName } from '@zhiyin/domain/store';
import { Button, Progress } from 'antd';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
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
import { useCancelChatImport, useChatImports } from './data.ts';
import styles from './imports.module.css';

/** What was imported, how far what runs is, and what was left out. */
export function ImportsTable() {
  const t = useSay();
  const query = useChatImports();
  if (query.isPending) return <PageLoading rows={4} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  return (
    <section aria-label={t(words.imports)}>
      <DataTable
        label={t(words.imports)}
        columns={columns(t)}
        {...pagesOf<ChatImport>(query)}
        rowKey={({ importId }) => importId}
        empty={<Empty icon="upload" title={t(words.noImports)} sentence={t(words.noImportsHint)} />}
      />
    </section>
  );
}

function columns(t: Say): Column<ChatImport>[] {
  return [
    { key: 'file', title: t(words.file), isTitle: true, cell: ({ fileName }) => <bdi>{fileName}</bdi> },
    {
      key: 'platform',
      title: t(words.platform),
      width: '120px',
      isWide: true,
      cell: ({ platform }) => t(platformName(platform)),
    },
    { key: 'progress', title: t(words.progress), width: '140px', cell: (one) => <How one={one} /> },
    {
      key: 'result',
      title: t(words.result),
      isWide: true,
      cell: ({ chatCount, addedCount, sameCount, failedCount }) =>
        t(words.resultSaid, {
          chats: chatCount,
          added: addedCount,
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
    { key: 'acts', title: '', width: '210px', align: 'end', cell: (one) => <Acts one={one} /> },
  ];
}

function How({ one: { state, doneCount, lineCount, failedCount } }: { one: ChatImport }) {
  const t = useSay();
  if (state === 'running' || state === 'waiting') {
    const good = Math.max(1, lineCount - failedCount);
    return (
      <Progress
        size="small"
        percent={Math.floor((doneCount / good) * 100)}
        aria-label={t(state === 'running' ? words.running : words.waiting)}
      />
    );
  }
  const said = { done: words.done, cancelled: words.cancelled, failed: words.failed };
  return <>{t(said[state])}</>;
}

function Acts({ one: { importId, state, addedCount, sameCount, failedCount } }: { one: ChatImport }) {
  const t = useSay();
  const toast = useToast();
  const cancel = useCancelChatImport();
  const isOn = state === 'running' || state === 'waiting';
  const problems = address(downloadChatProblems.path, { importId }, {});
  return (
    <span className={styles['row']}>
      {addedCount + sameCount > 0 && (
        <Link to="/inbox" search={{ tab: 'closed', import: importId }}>
          {t(words.look)}
        </Link>
      )}
      {isOn && (
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
          onClick={() => takeFile(problems, 'chat-problems.csv').catch(toast.refuse)}
        >
          {t(words.problemFile)}
        </Button>
      )}
    </span>
  );
}
