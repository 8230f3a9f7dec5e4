import { knownAmong } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { findAccountRow } from '../accounts/rows.ts';
import type { InboundEvent, InboundMessage } from '../adapters/adapter.ts';
import { adapterOf } from '../adapters/registry.ts';
import { idOf } from './arrival-ids.ts';

/**
 * What came, under the names that its sender and its chat are known by here: those of before an adapter spelt them
 * otherwise go on, so that nobody becomes two.
 */
export async function asKnown(
  tx: Tx,
  accountId: string,
  events: readonly InboundEvent[],
): Promise<InboundEvent[]> {
  const found: InboundEvent[] = [];
  for (const event of events)
    found.push(event.kind === 'message' ? await oneAsKnown(tx, accountId, event) : event);
  return found;
}

async function oneAsKnown(tx: Tx, accountId: string, message: InboundMessage): Promise<InboundMessage> {
  const { spelt, ...event } = message;
  if (spelt === undefined) return event;
  const { threadKey, sender } = event;
  const before = await knownBefore(tx, accountId, { now: threadKey, before: spelt });
  if (before) return { ...event, threadKey: spelt, sender: { ...sender, id: spelt } };
  const { kind } = await findAccountRow(tx, accountId);
  const scope = adapterOf(tx.system, kind).identitiesOf === 'vendor' ? kind : accountId;
  const known = await knownAmong(tx, scope, [sender.id, spelt]);
  const isFormer = known.has(spelt) && !known.has(sender.id);
  return isFormer ? { ...event, sender: { ...sender, id: spelt } } : event;
}

/** Whether a chat goes on that began under the former name, and none has begun under the one of now. */
async function knownBefore(
  tx: Tx,
  accountId: string,
  keys: { readonly now: string; readonly before: string },
): Promise<boolean> {
  const [now, before] = [idOf(accountId, keys.now), idOf(accountId, keys.before)];
  const rows = await tx.db
    .selectFrom('channelThreads')
    .select('threadId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('threadId', 'in', [now, before])
    .execute();
  return rows.length === 1 && rows[0]?.threadId === before;
}
