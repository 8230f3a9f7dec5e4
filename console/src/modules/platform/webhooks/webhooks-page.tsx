import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  listWebhooks,
  type Webhook,
  webhookNavWords,
  webhookPageWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import styles from '../settings.module.css';
import { CreateWebhookDialog } from './create-webhook-dialog.tsx';
import { WebhookSecret } from './webhook-secret.tsx';
import { WebhookState } from './webhook-state.tsx';

/** The addresses that hear of what happens here. */
export function WebhooksPage() {
  const t = useSay();
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const onMade = (made: string) => {
    setAdding(false);
    setSecret(made);
  };
  const add = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {t(words.add)}
    </Button>
  );
  return (
    <Page title={t(webhookNavWords.webhooks)} description={t(words.webhooksHint)} actions={add}>
      <WebhookList />
      {isAdding && <CreateWebhookDialog onMade={onMade} onClose={() => setAdding(false)} />}
      {secret && <WebhookSecret secret={secret} onDone={() => setSecret(null)} />}
    </Page>
  );
}

function WebhookList() {
  const t = useSay();
  const navigate = useNavigate();
  const webhooks = useQuery(endpointQuery(listWebhooks, {}));
  if (webhooks.isPending) return <PageLoading rows={6} />;
  if (!webhooks.data) return <PageError error={webhooks.error} onRetry={webhooks.refetch} />;
  return (
    <DataTable
      label={t(webhookNavWords.webhooks)}
      columns={columnsOf(t)}
      rows={webhooks.data.items}
      rowKey={({ webhookId }) => webhookId}
      onOpen={({ webhookId }) => navigate({ to: '/settings/webhooks/$webhookId', params: { webhookId } })}
      empty={<Empty icon="plug" title={t(words.none)} sentence={t(words.noneHint)} />}
    />
  );
}

function columnsOf(t: Say): Column<Webhook>[] {
  return [
    { key: 'name', title: t(words.name), width: '24%', isTitle: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'url',
      title: t(words.url),
      isWide: true,
      cell: ({ url }) => <bdi className={styles['code']}>{url}</bdi>,
    },
    {
      key: 'kinds',
      title: t(words.kinds),
      width: '150px',
      isWide: true,
      cell: ({ kinds }) =>
        kinds.includes('*') ? t(words.isEverything) : t(words.kindCount, { count: kinds.length }),
    },
    {
      key: 'state',
      title: t(words.state),
      width: '150px',
      cell: (webhook) => <WebhookState webhook={webhook} />,
    },
  ];
}
