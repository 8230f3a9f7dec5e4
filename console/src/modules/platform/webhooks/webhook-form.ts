import { CreateWebhook, type Webhook } from '@zhiyin/domain/platform';
import { z } from 'zod';

/** A webhook as it is filled in. */
export interface WebhookFields {
  readonly name: string;
  readonly url: string;
  readonly isEverything: boolean;
  readonly kinds: readonly string[];
}

const { name, url } = CreateWebhook.shape;

/** Checks what was filled in by the contract's own rules, and says everything as `*`. */
export const WebhookForm = z
  .object({ name, url, isEverything: z.boolean(), kinds: z.array(z.string()) })
  .transform(({ isEverything, kinds, ...rest }) => ({ ...rest, kinds: isEverything ? ['*'] : kinds }))
  .pipe(CreateWebhook);

/** How the form begins: empty, or with what a webhook has. */
export function fieldsOf(webhook: Webhook | null): WebhookFields {
  if (webhook === null) return { name: '', url: '', isEverything: true, kinds: [] };
  const isEverything = webhook.kinds.includes('*');
  return { name: webhook.name, url: webhook.url, isEverything, kinds: isEverything ? [] : webhook.kinds };
}
