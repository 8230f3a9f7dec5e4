import { lettersHeldBack } from '@zhiyin/domain/channels';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { storable } from '#platform/database/storable.ts';
import { scheduleEach } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { noteTrouble, noteWell } from '../accounts/health.ts';
import type { InboundEvent } from '../adapters/adapter.ts';
import { type Placed, placeLetters } from '../letters/place-letters.ts';
import { idOf } from './arrival-ids.ts';
import { asKnown } from './as-known.ts';
import type { UnreadCall } from './failed/unread.ts';

/** The kind of due work that takes in what came in one thread; its reference is the thread. */
export const arrivalsKind = 'inbox:take-arrivals';

/**
 * Keeps what a vendor brought, each event once however often it comes, and has it taken in, thread by thread. When this
 * is committed, the vendor may forget it.
 */
export async function keepArrivals(
  tx: Tx,
  accountId: string,
  events: readonly InboundEvent[],
  unreadable: readonly UnreadCall[] = [],
): Promise<void> {
  const now = tx.system.now();
  const known = await asKnown(tx, accountId, events.map(storable));
  const placed = await placeLetters(tx, accountId, known);
  // What follows a thread into another account is kept there.
  const takenIn = placed.filter(({ heldFor }) => heldFor === null);
  for (const owner of new Set(takenIn.map((one) => one.accountId))) {
    const theirs = takenIn.filter((one) => one.accountId === owner).map(({ event }) => event);
    await insert(tx, owner, theirs.map(waitingRow));
    const threadIds = theirs.map(({ threadKey }) => idOf(owner, threadKey));
    await scheduleEach(tx, { kind: arrivalsKind }, threadIds, now);
  }
  const held = placed.filter(({ heldFor }) => heldFor !== null);
  if (held.length > 0) await holdBack(tx, accountId, held);
  const unread = unreadable.map((call) => unreadableRow(accountId, call, now));
  if (unread.length > 0) await insert(tx, accountId, unread);
  if (unreadable.length > 0) await noteTrouble(tx, accountId, { failure: 'unreadable', detail: '' });
  else if (events.length > 0) await noteWell(tx, accountId, 'in');
}

interface Row {
  readonly dedupeKey: string;
  readonly threadKey: string;
  readonly kind: string;
  readonly occurredAt: Date;
  readonly state: string;
  readonly json: string;
  readonly heldFor?: string | null;
}

function waitingRow(event: InboundEvent): Row {
  return { ...event, state: 'waiting', json: JSON.stringify(event) };
}

/** What comes in a flood waits for a person; the same that comes again is not held twice. */
async function holdBack(tx: Tx, accountId: string, held: readonly Placed[]): Promise<void> {
  const rows = held.map(({ event, heldFor }) => ({ ...waitingRow(event), state: 'held', heldFor }));
  await insert(tx, accountId, rows);
  await announce(tx, lettersHeldBack, { accountId, count: held.length });
}

/** In one order: two who keep the same happening never wait for each other. */
async function insert(tx: Tx, accountId: string, given: readonly Row[]): Promise<void> {
  const rows = given.toSorted((one, other) => (one.dedupeKey < other.dedupeKey ? -1 : 1));
  const threadIds = rows.map(({ threadKey }) => idOf(accountId, threadKey));
  await sql`
    insert into channel_arrivals (workspace_id, arrival_id, account_id, dedupe_key, thread_id, kind, event, occurred_at,
      received_at, state, held_for)
    select ${tx.workspaceId}, u.arrival_id, ${accountId}, u.dedupe_key, u.thread_id, u.kind, u.event, u.occurred_at,
      ${tx.system.now()}, u.state, u.held_for
    from unnest(${rows.map(() => tx.system.newId())}::uuid[], ${rows.map(({ dedupeKey }) => dedupeKey)}::text[],
      ${threadIds}::uuid[], ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ json }) => json)}::jsonb[],
      ${rows.map(({ occurredAt }) => occurredAt)}::timestamptz[], ${rows.map(({ state }) => state)}::text[],
      ${rows.map(({ heldFor }) => heldFor ?? null)}::text[])
      u (arrival_id, dedupe_key, thread_id, kind, event, occurred_at, state, held_for)
    on conflict (workspace_id, account_id, dedupe_key) do nothing
  `.execute(tx.db);
}

/** What is signed and cannot be read is kept as it came, for whoever mends the adapter; nothing of it is lost. */
function unreadableRow(accountId: string, call: UnreadCall, occurredAt: Date) {
  // Signatures and moments differ each time the same is brought.
  const dedupeKey = `unreadable ${idOf(call.body)}`;
  const kept = storable(call);
  return {
    dedupeKey,
    threadKey: accountId,
    kind: 'unreadable',
    occurredAt,
    state: 'failed',
    json: JSON.stringify(kept),
  };
}
