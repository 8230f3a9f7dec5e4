import { useInfiniteQuery } from '@tanstack/react-query';
import {
  DeliveryState,
  listWebhookDeliveries,
  type Webhook,
  type WebhookDelivery,
  webhookPageWords as words,
} from '@zhiyin/domain/platform';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { endpointPages } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import styles from '../settings.module.css';
import { useDeliveryColumns } from './delivery-columns.tsx';
import { ReplayDialog } from './replay-dialog.tsx';

type Shown = DeliveryState | 'all';

/** What was sent to a webhook, and how it was answered. */
export function DeliveryList({ webhook }: { webhook: Webhook }) {
  const t = useSay();
  const [shown, setShown] = useState<Shown>('all');
  const [isReplaying, setReplaying] = useState(false);
  const options = [
    { value: 'all' as const, label: t(words.all) },
    ...DeliveryState.options.map((state) => ({ value: state, label: t(words[state]) })),
  ];
  return (
    <section className={styles['section']} aria-label={t(words.deliveries)}>
      <h2 className={styles['heading']}>{t(words.deliveries)}</h2>
      <Toolbar
        label={t(words.deliveries)}
        actions={
          <Button disabled={!webhook.isActive} onClick={() => setReplaying(true)}>
            {t(words.replay)}
          </Button>
        }
      >
        <Segmented<Shown> aria-label={t(words.state)} value={shown} onChange={setShown} options={options} />
      </Toolbar>
      <Deliveries webhookId={webhook.webhookId} shown={shown} />
      {isReplaying && <ReplayDialog webhookId={webhook.webhookId} onClose={() => setReplaying(false)} />}
    </section>
  );
}

function Deliveries({ webhookId, shown }: { webhookId: string; shown: Shown }) {
  const t = useSay();
  const columns = useDeliveryColumns(webhookId);
  const query = useInfiniteQuery(
    endpointPages(listWebhookDeliveries, { webhookId, shown }, (after) => ({
      params: { webhookId },
      query: { ...(shown !== 'all' && { state: shown }), ...(after && { after }) },
    })),
  );
  if (query.isPending) return <PageLoading rows={6} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  return (
    <DataTable
      label={t(words.deliveries)}
      columns={columns}
      {...pagesOf<WebhookDelivery>(query)}
      rowKey={({ deliveryId }) => deliveryId}
      empty={<Empty icon="send" title={t(words.noDeliveries)} sentence={t(words.noDeliveriesHint)} />}
    />
  );
}
