import { useQuery } from '@tanstack/react-query';
import { words as consoleWords } from '@zhiyin/domain/console';
import { listWebhooks, type Webhook, webhookPageWords as words } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Banner } from '#ui/page/banner.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from '../settings.module.css';
import { DeliveryList } from './delivery-list.tsx';
import { isPaused } from './is-paused.ts';
import { WebhookActs } from './webhook-acts.tsx';
import { WebhookState } from './webhook-state.tsx';

/** One webhook: how it stands, what can be done with it, what was sent. */
export function WebhookPage({ webhookId }: { webhookId: string }) {
  const t = useSay();
  const webhooks = useQuery(endpointQuery(listWebhooks, {}));
  if (webhooks.isPending) return <PageLoading rows={10} />;
  if (!webhooks.data) return <PageError error={webhooks.error} onRetry={webhooks.refetch} />;
  const webhook = webhooks.data.items.find((one) => one.webhookId === webhookId);
  const back = <BackLink to="/settings/webhooks" label={t(words.allWebhooks)} />;
  if (!webhook) return <Empty icon="plug" title={t(consoleWords.notFoundTitle)} action={back} />;
  return (
    <Page title={webhook.name} description={back} actions={<WebhookActs webhook={webhook} />}>
      <p>
        <WebhookState webhook={webhook} /> <bdi className={styles['code']}>{webhook.url}</bdi>
      </p>
      <WhyNothingIsSent webhook={webhook} />
      <DeliveryList webhook={webhook} />
    </Page>
  );
}

function WhyNothingIsSent({ webhook }: { webhook: Webhook }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow();
  if (!webhook.isActive) return <Banner tone="azure">{t(words.offSay)}</Banner>;
  if (!isPaused(webhook, now) || webhook.pausedUntil === null) return null;
  const said = { count: webhook.failuresInRow, moment: format.brief(webhook.pausedUntil, now) };
  return (
    <Banner tone="amber" icon="warning">
      {t(words.pausedSay, said)}
    </Banner>
  );
}
