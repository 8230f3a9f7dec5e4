import type { SendResult } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import type { Again } from '#platform/due/due-kind.ts';
import { noteBounced } from '../../letters/bounced.ts';
import { changeDelivery, type DeliveryRow, keepExternalId } from '../delivery-rows.ts';
import { tellWriter } from '../tell-writer.ts';

/** How long a message is tried: longer than a vendor that is down for a day. */
const triedSeconds = 72 * 3600;
const backOffSecondsMax = 900;

interface Outcome {
  readonly result: SendResult;
  readonly accountId: string;
  readonly partCount: number;
}

/** Keeps what came of sending a piece, and says when to go on; null for a message with nothing (more) to send. */
export async function settleDelivery(
  tx: Tx,
  row: DeliveryRow,
  outcome: Outcome | null,
): Promise<Again | undefined> {
  const free = { claimedUntil: null, nextTryAt: null };
  const next = { at: tx.system.now() };
  if (!outcome) {
    await changeDelivery(tx, row, { ...free, state: 'sent', failure: null });
    return next;
  }
  const { result, accountId, partCount } = outcome;
  if (result.kind === 'again') return tryAgain(tx, row, result);
  if (result.kind === 'sent') {
    const partsDone = row.partsDone + 1;
    const isAll = partsDone >= partCount;
    const state = isAll ? 'sent' : 'waiting';
    for (const name of [result.externalId, ...(result.alsoKnownAs ?? [])])
      if (name !== null) await keepExternalId(tx, accountId, name, row.messageId);
    await changeDelivery(tx, row, {
      ...free,
      state,
      partsDone,
      tries: 0,
      failure: null,
      failureDetail: result.notTaken?.join(', ') ?? null,
    });
    return next;
  }
  const failure = failureOf(result);
  if (failure === 'recipient-gone') await noteBounced(tx, row, { detail: result.detail });
  await fail(tx, row, failure, result.detail);
  return next;
}

function failureOf(result: Exclude<SendResult, { kind: 'again' | 'sent' }>) {
  if (result.kind === 'failed') return result.failure;
  return result.kind === 'unsure' ? 'unsure' : 'credentials';
}

async function tryAgain(
  tx: Tx,
  row: DeliveryRow,
  { failure, afterSeconds, detail }: Extract<SendResult, { kind: 'again' }>,
): Promise<Again> {
  const now = tx.system.now();
  if (now.getTime() - row.createdAt.getTime() >= triedSeconds * 1000) {
    await fail(tx, row, 'given-up', detail);
    return { at: now };
  }
  const seconds = afterSeconds ?? backOffSeconds(row.tries);
  const nextTryAt = new Date(now.getTime() + Math.min(Math.max(seconds, 1), 3600) * 1000);
  await changeDelivery(tx, row, {
    state: 'waiting',
    claimedUntil: null,
    nextTryAt,
    failure,
    failureDetail: detail,
  });
  // What goes by another chat does not wait for this one.
  return { at: now };
}

async function fail(
  tx: Tx,
  row: DeliveryRow,
  failure: NonNullable<DeliveryRow['failure']>,
  failureDetail: string,
): Promise<void> {
  const done = { state: 'failed', claimedUntil: null, nextTryAt: null } as const;
  await changeDelivery(tx, row, { ...done, failure, failureDetail });
  // That a machine keeps silent is as it should be.
  if (failure !== 'held-back') await tellWriter(tx, row, failure);
}

/** Seconds until the next try after the n-th: 5, 10, 20 … up to a quarter of an hour. */
function backOffSeconds(tries: number): number {
  return Math.min(backOffSecondsMax, 5 * 2 ** Math.max(0, tries - 1));
}
