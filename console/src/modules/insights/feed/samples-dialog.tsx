import { useNavigate } from '@tanstack/react-router';
import { type Insight, type InsightSample, feedWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useSamples } from './data.ts';
import styles from './feed.module.css';
import type { InsightText } from './use-insight-text.ts';

interface Props {
  readonly insight: Insight;
  readonly text: InsightText;
  readonly onClose: () => void;
}

/** Conversations that show a change; each opens in the inbox. */
export function SamplesDialog({ insight, text, onClose }: Props) {
  const t = useSay();
  const navigate = useNavigate();
  const samples = useSamples(insight.insightId);
  const columns = useSampleColumns(insight, text);
  return (
    <Dialog title={t(words.samplesTitle)} place="side" width={560} onClose={onClose}>
      <p className={styles['faint']}>{t(words.samplesHint)}</p>
      {samples.isPending && <PageLoading rows={5} />}
      {samples.isError && <PageError error={samples.error} onRetry={samples.refetch} />}
      {samples.data && (
        <DataTable
          label={t(words.samplesTitle)}
          columns={columns}
          rows={samples.data.items}
          rowKey={({ conversationId }) => conversationId}
          onOpen={({ conversationId }) =>
            navigate({ to: '/inbox/$conversationId', params: { conversationId } })
          }
          empty={<Empty icon="chart" title={t(words.noSamples)} />}
        />
      )}
    </Dialog>
  );
}

function useSampleColumns(insight: Insight, text: InsightText): Column<InsightSample>[] {
  const t = useSay();
  const { shown } = insight;
  const hasFigure = shown.level !== 'day' && shown.unit !== 'share';
  return [
    {
      key: 'customer',
      title: t(words.customer),
      isTitle: true,
      cell: ({ customerName, lastMessageText }) => (
        <span className={styles['sample']}>
          <bdi>{customerName ?? '–'}</bdi>
          <bdi className={styles['faint']}>{lastMessageText}</bdi>
        </span>
      ),
    },
    ...(hasFigure
      ? [
          {
            key: 'value',
            title: t(words.value),
            align: 'end' as const,
            width: '110px',
            cell: ({ value }: InsightSample) => text.write(value),
          },
        ]
      : []),
    {
      key: 'when',
      title: t(words.day),
      align: 'end',
      width: '110px',
      cell: ({ at }) => <TimeAgo moment={at} />,
    },
  ];
}
