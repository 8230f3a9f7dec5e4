import { heldJudge, lettersDiscarded, lettersLetIn } from '@zhiyin/domain/channels';
import { giveUpFiles } from '#modules/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { idOf } from '../../arrivals/arrival-ids.ts';
import { arrivalsKind } from '../../arrivals/keep-arrivals.ts';
import { lockLetters, placeLetters } from '../place-letters.ts';
import { HeldEvent } from './held-event.ts';

interface Chosen {
  readonly arrivalIds: readonly string[];
}

interface Held {
  readonly arrivalId: string;
  readonly accountId: string;
  readonly event: unknown;
}

/** Takes in what was held back, the oldest first; of copies that came meanwhile there is still one message. */
export async function letInLetters(ctx: Context, chosen: Chosen): Promise<{ count: number }> {
  requirePermission(ctx, heldJudge);
  return transact(ctx, async (tx) => {
    // First, as whoever takes letters in does: two who decide over the same mails do not wait for each other.
    await lockLetters(tx);
    const held = await lockHeld(tx, chosen);
    for (const one of held) await letIn(tx, one);
    await tell(tx, lettersLetIn, held);
    return { count: held.length };
  });
}

/** Throws away what was held back, and the mails as they came. What was thrown away is not held anew. */
export async function discardLetters(ctx: Context, chosen: Chosen): Promise<{ count: number }> {
  requirePermission(ctx, heldJudge);
  return transact(ctx, async (tx) => {
    const held = await lockHeld(tx, chosen);
    for (const { arrivalId, event } of held) {
      await settle(tx, arrivalId, { state: 'done', event: null });
      await giveUpFiles(tx, [HeldEvent.parse(event).letter.rawFileId]);
    }
    await tell(tx, lettersDiscarded, held);
    return { count: held.length };
  });
}

/** Whoever decides second finds nothing of it held any more. */
async function lockHeld(tx: Tx, { arrivalIds }: Chosen): Promise<Held[]> {
  return tx.db
    .selectFrom('channelArrivals')
    .select(['arrivalId', 'accountId', 'event'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('arrivalId', 'in', [...arrivalIds])
    .where('state', '=', 'held')
    .orderBy('occurredAt')
    .orderBy('arrivalId')
    .forUpdate()
    .execute();
}

async function letIn(tx: Tx, { arrivalId, accountId, event }: Held): Promise<void> {
  const [placed] = await placeLetters(tx, accountId, [HeldEvent.parse(event)], true);
  if (!placed) return settle(tx, arrivalId, { state: 'done', event: null });
  if (placed.accountId !== accountId) await takePlaceOf(tx, placed.accountId, placed.event.dedupeKey);
  const threadId = idOf(placed.accountId, placed.event.threadKey);
  const json = JSON.stringify(placed.event);
  await settle(tx, arrivalId, { state: 'waiting', event: json, threadId, accountId: placed.accountId });
  await schedule(tx, { kind: arrivalsKind }, threadId, tx.system.now());
}

/** A copy that was held back or thrown away in the account of the thread gives way to the one that comes in there. */
async function takePlaceOf(tx: Tx, accountId: string, dedupeKey: string): Promise<void> {
  const copies = await tx.db
    .deleteFrom('channelArrivals')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .where('dedupeKey', '=', dedupeKey)
    .returning('event')
    .execute();
  const letters = copies.flatMap(({ event }) => HeldEvent.safeParse(event).data ?? []);
  for (const { letter } of letters) await giveUpFiles(tx, [letter.rawFileId]);
}

interface Settled {
  readonly state: 'waiting' | 'done';
  readonly event: string | null;
  readonly threadId?: string;
  readonly accountId?: string;
}

async function settle(tx: Tx, arrivalId: string, set: Settled): Promise<void> {
  await tx.db
    .updateTable('channelArrivals')
    .set({ ...set, heldFor: null })
    .where('workspaceId', '=', tx.workspaceId)
    .where('arrivalId', '=', arrivalId)
    .execute();
}

async function tell(
  tx: Tx,
  fact: typeof lettersLetIn | typeof lettersDiscarded,
  held: readonly Held[],
): Promise<void> {
  for (const [accountId, theirs] of Map.groupBy(held, (one) => one.accountId))
    await announce(tx, fact, { accountId, count: theirs.length });
}
