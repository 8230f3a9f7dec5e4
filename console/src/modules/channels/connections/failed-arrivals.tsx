import { type FailedArrival, getFailedArrival, accountPageWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { call } from '#lib/call/call.ts';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { SetUpPart } from '#ui/set-up/set-up-part.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './connections.module.css';
import { useFailedArrivals, useRetryArrivals } from './data.ts';

/** What a vendor brought that could not be taken in: to be tried again, or had as it came. */
export function FailedArrivals({ accountId }: { accountId: string }) {
  const t = useSay();
  const toast = useToast();
  const retry = useRetryArrivals();
  const items = useFailedArrivals(accountId).data?.items ?? [];
  const tryAll = () =>
    retry
      .mutateAsync({ params: { accountId }, body: { arrivalIds: items.map(({ arrivalId }) => arrivalId) } })
      .then(({ trying, unread }) => {
        if (trying > 0) toast.say(t(words.failedTrying, { count: trying }));
        if (unread > 0) toast.say(t(words.failedStill, { count: unread }));
      }, toast.refuse);
  const download = ({ arrivalId }: FailedArrival) =>
    call(getFailedArrival, { params: { accountId, arrivalId } }).then(
      ({ content }) => handOver(`${arrivalId}.txt`, content),
      toast.refuse,
    );
  return (
    <SetUpPart id="failed-arrivals" title={t(words.failedTitle)} hint={t(words.failedHint)}>
      <DataTable
        label={t(words.failedTitle)}
        columns={columnsOf(t, download)}
        rows={items}
        rowKey={({ arrivalId }) => arrivalId}
        empty={<Empty icon="check" title={t(words.stateWell)} sentence={t(words.failedHint)} />}
      />
      <Button
        className={styles['act'] ?? ''}
        loading={retry.isPending}
        disabled={items.length === 0}
        onClick={tryAll}
      >
        {t(words.failedAll)}
      </Button>
    </SetUpPart>
  );
}

function columnsOf(t: Say, download: (one: FailedArrival) => void): Column<FailedArrival>[] {
  return [
    {
      key: 'excerpt',
      title: t(words.failedExcerpt),
      isTitle: true,
      cell: ({ excerpt, isReadable, cutBytes }) => (
        <span className={styles['excerpt']}>
          {!isReadable && <StatusTag tone="amber">{t(words.failedUnread)}</StatusTag>} <bdi>{excerpt}</bdi>
          {cutBytes > 0 && <small>{t(words.failedCut, { size: Math.ceil(cutBytes / 1024) })}</small>}
        </span>
      ),
    },
    {
      key: 'received',
      title: t(words.failedReceived),
      width: '120px',
      cell: ({ receivedAt }) => <TimeAgo moment={receivedAt} />,
    },
    {
      key: 'download',
      title: t(words.failedDownload),
      width: '110px',
      align: 'end',
      cell: (one) => (
        <IconButton icon="download" label={t(words.failedDownload)} onClick={() => download(one)} />
      ),
    },
  ];
}

/** Hands the reader a text as a file. */
function handOver(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
