import { channelFailures } from '@zhiyin/domain/channels';
import { claimKinds, identityGrounds } from '@zhiyin/domain/customers';
import { localeOf } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { z } from 'zod';
import { customerKnownAs, takeAs } from '#modules/customers';
import type { Context, Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findAccountRow } from '../accounts/rows.ts';
import type { InboundEvent } from '../adapters/adapter.ts';
import { adapterOf } from '../adapters/registry.ts';
import { shopLocale } from '../queries.ts';
import { withToken } from '../sending/jobs/with-token.ts';
import { fillFromLetter } from './fill-from-letter.ts';

const KnownBy = z.object({
  kind: z.enum(claimKinds),
  scope: z.string().exactOptional(),
  said: z.string(),
  ground: z.enum(identityGrounds),
});
/** Who wrote, as it is kept until it is taken in. */
export const Sender = z.object({
  id: z.string(),
  name: z.string().nullable(),
  language: z.string().nullable(),
  knownBy: z.array(KnownBy).optional(),
});
/** In both languages: the shop's is known when it is taken in. */
export const Unshown = z.object({ zh: z.string(), en: z.string() }).optional();
const happened = { dedupeKey: z.string(), threadKey: z.string(), occurredAt: z.coerce.date() };
const Event = z.discriminatedUnion('kind', [
  z.object({
    ...happened,
    kind: z.literal('message'),
    sender: Sender,
    text: z.string(),
    files: z.array(z.object({ ref: z.string(), name: z.string() })),
    unsupported: z.array(z.string()),
    unshown: Unshown,
    isEdit: z.boolean(),
    act: z.string().optional(),
    address: z.record(z.string(), z.string()),
    goesOn: z.boolean().optional(),
    isAside: z.boolean().optional(),
  }),
  z.object({
    ...happened,
    kind: z.literal('receipt'),
    externalId: z.string(),
    state: z.enum(['delivered', 'read', 'failed']),
    failure: z.enum(channelFailures).nullable(),
    detail: z.string().nullable(),
    recipient: z.string().optional(),
  }),
  z.object({ ...happened, kind: z.literal('recall'), recalls: z.string() }),
  z.object({ ...happened, kind: z.literal('reading'), upTo: z.coerce.date() }),
  z.object({
    ...happened,
    kind: z.literal('echo'),
    externalId: z.string(),
    text: z.string(),
    files: z.array(z.object({ ref: z.string(), name: z.string() })),
    unsupported: z.array(z.string()),
  }),
]);

/** What waits to be taken in next in a thread. */
export interface Arrival {
  readonly arrivalId: string;
  readonly accountId: string;
  readonly threadId: string;
  /** The kind of channel, as conversations keep it. */
  readonly channel: string;
  readonly event: InboundEvent;
}

/** The earliest that waits in a thread, by the vendor's moment; with `hold` nobody else takes it meanwhile. */
export async function nextArrival(tx: Tx, threadId: string, hold = false): Promise<Arrival | null> {
  const [first = null] = await nextArrivals(tx, threadId, 1, hold);
  return first;
}

/** As `nextArrival`, those that come next, at most so many. */
export async function nextArrivals(
  tx: Tx,
  threadId: string,
  countMax: number,
  hold = false,
): Promise<Arrival[]> {
  let waiting = tx.db
    .selectFrom('channelArrivals as a')
    .innerJoin('channelAccounts as c', (on) =>
      on.onRef('c.workspaceId', '=', 'a.workspaceId').onRef('c.accountId', '=', 'a.accountId'),
    )
    .select(['a.arrivalId', 'a.accountId', 'a.threadId', 'a.event', 'c.kind as channel'])
    .where('a.workspaceId', '=', tx.workspaceId)
    .where('a.threadId', '=', threadId)
    .where('a.state', '=', 'waiting')
    .orderBy('a.occurredAt')
    .orderBy('a.arrivalId')
    .limit(countMax);
  if (hold) waiting = waiting.forUpdate('a');
  const rows = await waiting.execute();
  return rows.map((row) => ({ ...row, event: Event.parse(row.event) }));
}

/** It was taken in: what it said stands in the conversation now, so it is not kept here. */
export async function arrivalDone(tx: Tx, ...arrivalIds: readonly string[]): Promise<void> {
  await settle(tx, arrivalIds, { state: 'done', event: null });
}

/** It cannot be taken in, and is kept for whoever looks; what came after it goes on. */
export async function arrivalFailed(tx: Tx, arrivalId: string, failure: string): Promise<void> {
  await settle(tx, [arrivalId], { state: 'failed', failure: failure.slice(0, 300) });
}

async function settle(
  tx: Tx,
  arrivalIds: readonly string[],
  set: { state: string; event?: null; failure?: string },
): Promise<void> {
  await tx.db
    .updateTable('channelArrivals')
    .set(set)
    .where('workspaceId', '=', tx.workspaceId)
    .where('arrivalId', 'in', arrivalIds)
    .execute();
}

/** The record of whoever wrote, and the thread as it is with their message. */
export async function meetSender(tx: Tx, { accountId, threadId, channel, event }: Arrival): Promise<string> {
  if (event.kind !== 'message') throw new Error('only a message has a sender');
  const { sender, threadKey, address, occurredAt, act } = event;
  const scope = adapterOf(tx.system, channel).identitiesOf === 'vendor' ? channel : accountId;
  const { id: externalId, name } = sender;
  const begunFor = await begunForIn(tx, threadId);
  if (begunFor !== null) await takeAs(tx, { scope, externalId, name, customerId: begunFor });
  const customerId = await customerKnownAs(tx, {
    ...{ scope, externalId, name },
    locale: localeOf(sender.language ?? (await shopLocale(tx))),
    source: channel,
    knownBy: sender.knownBy ?? [],
  });
  if (adapterOf(tx.system, channel).manifest.capabilities.isLetter)
    await fillFromLetter(tx, customerId, sender);
  const now = tx.system.now();
  const wroteAt = act === undefined ? occurredAt : null;
  const acts = act === undefined ? {} : { [act]: { at: occurredAt, sentSince: 0 } };
  await sql`
    insert into channel_threads as t (workspace_id, thread_id, account_id, thread_key, customer_id, address,
      last_from_customer_at, sent_since, acts, created_at)
    values (${tx.workspaceId}, ${threadId}, ${accountId}, ${threadKey}, ${customerId}, ${JSON.stringify(address)}::jsonb,
      ${wroteAt}, 0, ${JSON.stringify(acts)}::jsonb, ${now})
    on conflict (workspace_id, thread_id) do update set customer_id = excluded.customer_id, address = excluded.address,
      last_from_customer_at = greatest(t.last_from_customer_at, excluded.last_from_customer_at),
      sent_since = case when ${act !== undefined} then t.sent_since else 0 end, acts = t.acts || excluded.acts
  `.execute(tx.db);
  return customerId;
}

/** For whom the shop began a chat in which nobody has written yet. */
async function begunForIn(tx: Tx, threadId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('channelThreads')
    .select(['customerId', 'lastFromCustomerAt', 'acts'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('threadId', '=', threadId)
    .executeTakeFirst();
  if (!row || row.lastFromCustomerAt !== null) return null;
  return Object.keys(z.looseObject({}).parse(row.acts)).length === 0 ? row.customerId : null;
}

/** Fetches a file that a customer sent, from its vendor. @throws when it cannot be had. */
export async function fetchArrivedFile(
  ctx: Context,
  { accountId, channel }: Arrival,
  file: { ref: string; name: string },
): Promise<Buffer> {
  const row = await look(ctx, (tx) => findAccountRow(tx, accountId));
  const adapter = adapterOf(ctx.system, channel);
  return withToken(ctx, adapter, row, { work: (session) => adapter.fetchFile(session, file) });
}
