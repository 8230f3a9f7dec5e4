import type { PageQuery } from '@zhiyin/domain/kit';
import { DeliveryState, groundWords, type Webhook, type WebhookDelivery } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { positionCursor } from '#platform/facts/position-cursor.ts';
import { asPage } from '#platform/http/page.ts';
import { Refusal } from '#platform/refusal.ts';
import type { WebhookTarget } from '#platform/webhooks/call-webhook.ts';

const columns = [
  'webhookId',
  'name',
  'url',
  'kinds',
  'isActive',
  'failuresInRow',
  'pausedUntil',
  'createdAt',
] as const;

/** The shop's webhooks, oldest first. There are few. */
export async function allWebhooks(tx: Tx): Promise<Webhook[]> {
  const rows = await webhooks(tx).orderBy('webhookId').execute();
  return rows.map(present);
}

/** One webhook, held until the transaction ends. @throws Refusal `missing`. */
export async function lockWebhook(tx: Tx, webhookId: string): Promise<Webhook> {
  const row = await webhooks(tx).where('webhookId', '=', webhookId).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('missing', groundWords.notFound);
  return present(row);
}

/** Where a webhook is and what it signs with. @throws Refusal `missing`. */
export async function findTarget(tx: Tx, webhookId: string): Promise<WebhookTarget> {
  const row = await tx.db
    .selectFrom('webhooks')
    .select(['url', 'sealedSecret', 'previousSealedSecret', 'previousUntil'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('webhookId', '=', webhookId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', groundWords.notFound);
  return row;
}

/** What was sent to a webhook or is to be, newest fact first. The cursor is a position. */
export async function pageOfDeliveries(
  tx: Tx,
  webhookId: string,
  { state, after, limit }: PageQuery & { state?: DeliveryState | undefined },
): Promise<{ items: WebhookDelivery[]; next: string | null }> {
  let select = tx.db
    .selectFrom('webhookDeliveries')
    .select([
      'deliveryId',
      'factId',
      'kind',
      'position',
      'subjectId',
      'state',
      'tries',
      'statusCode',
      'failure',
    ])
    .select(['createdAt', 'deliveredAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('webhookId', '=', webhookId);
  if (state !== undefined) select = select.where('state', '=', state);
  const before = positionCursor.read(after);
  if (before !== null) select = select.where('position', '<', before);
  const rows = await select
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.map((row) => ({
    ...row,
    state: DeliveryState.parse(row.state),
    createdAt: row.createdAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
  }));
  return asPage(items, limit, (last) => positionCursor.write(last.position));
}

function webhooks(tx: Tx) {
  return tx.db.selectFrom('webhooks').select(columns).where('workspaceId', '=', tx.workspaceId);
}

interface Row extends Omit<Webhook, 'pausedUntil' | 'createdAt'> {
  pausedUntil: Date | null;
  createdAt: Date;
}

function present(row: Row): Webhook {
  return {
    ...row,
    pausedUntil: row.pausedUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
