import type { Webhook } from '@zhiyin/domain/platform';
import { webhookPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { isPaused } from './is-paused.ts';

/** How a webhook stands: off, paused, failing, or as it should be. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useSay();
  const now = useNow();
  if (!webhook.isActive) return <StatusTag tone="ash">{t(words.off)}</StatusTag>;
  if (isPaused(webhook, now)) return <StatusTag tone="seal">{t(words.paused)}</StatusTag>;
  const { failuresInRow: count } = webhook;
  if (count > 0) return <StatusTag tone="amber">{t(words.failing, { count })}</StatusTag>;
  return <StatusTag tone="jade">{t(words.active)}</StatusTag>;
}
