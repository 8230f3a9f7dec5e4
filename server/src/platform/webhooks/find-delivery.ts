import type { WebhookBody } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { findFact } from '../facts/read-facts.ts';
import type { WebhookTarget } from './call-webhook.ts';

/** A delivery with all that is needed to make it. */
export interface Delivery {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly state: string;
  readonly tries: number;
  readonly position: number;
  readonly subjectId: string | null;
  readonly createdAt: Date;
  /** The one call that finds out whether a paused webhook is back. */
  readonly isProbe: boolean;
  readonly target: WebhookTarget & { readonly pausedUntil: Date | null };
  readonly body: WebhookBody;
}

/** One delivery; null when it, or its webhook, is gone or switched off. */
export async function findDelivery(tx: Tx, deliveryId: string): Promise<Delivery | null> {
  const row = await tx.db
    .selectFrom('webhookDeliveries as d')
    .innerJoin('webhooks as h', (on) =>
      on.onRef('h.workspaceId', '=', 'd.workspaceId').onRef('h.webhookId', '=', 'd.webhookId'),
    )
    .select(['d.deliveryId', 'd.webhookId', 'd.factId', 'd.state', 'd.tries', 'd.position', 'd.subjectId'])
    .select([
      'd.createdAt',
      'h.url',
      'h.sealedSecret',
      'h.previousSealedSecret',
      'h.previousUntil',
      'h.pausedUntil',
    ])
    .where('d.workspaceId', '=', tx.workspaceId)
    .where('d.deliveryId', '=', deliveryId)
    .where('h.isActive', '=', true)
    .executeTakeFirst();
  if (!row) return null;
  const { url, sealedSecret, previousSealedSecret, previousUntil, pausedUntil, factId, ...delivery } = row;
  const target = { url, sealedSecret, previousSealedSecret, previousUntil, pausedUntil };
  return { ...delivery, isProbe: pausedUntil !== null, target, body: await bodyOf(tx, factId) };
}

async function bodyOf(tx: Tx, factId: string): Promise<WebhookBody> {
  const fact = await findFact(tx, factId);
  return {
    id: fact.factId,
    kind: fact.kind,
    workspaceId: tx.workspaceId,
    position: fact.position,
    occurredAt: fact.occurredAt.toISOString(),
    subjectId: fact.subjectId,
    actor: { kind: fact.actorKind, id: fact.actorId },
    payload: fact.payload,
  };
}

/** Whether an earlier fact about the same subject still waits for the same webhook. */
export async function hasEarlierWaiting(tx: Tx, delivery: Delivery): Promise<boolean> {
  if (delivery.subjectId === null) return false;
  const row = await waitingOf(tx, delivery)
    .where('position', '<', delivery.position)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The delivery that stands next behind this one, if any does. */
export async function nextWaiting(tx: Tx, delivery: Delivery): Promise<string | undefined> {
  if (delivery.subjectId === null) return undefined;
  const row = await waitingOf(tx, delivery)
    .where('deliveryId', '<>', delivery.deliveryId)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row?.deliveryId;
}

function waitingOf(tx: Tx, { webhookId, subjectId }: Delivery) {
  return tx.db
    .selectFrom('webhookDeliveries')
    .select('deliveryId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('webhookId', '=', webhookId)
    .where('subjectId', '=', subjectId)
    .where('state', '=', 'waiting');
}
