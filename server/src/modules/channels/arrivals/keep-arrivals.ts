import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { scheduleEach } from '#platform/due/schedule.ts';
import { noteTrouble, noteWell } from '../accounts/health.ts';
import type { InboundEvent } from '../adapters/adapter.ts';
import { placeLetters } from '../letters/place-letters.ts';
import { idOf } from './arrival-ids.ts';
import { storable } from './storable.ts';

/** The kind of due work that takes in what came in one thread; its reference is the thread. */
export const arrivalsKind = 'inbox:take-arrivals';

/** Longest piece kept of what could not be read. */
const unreadableMax = 200_000;

/**
 * Keeps what a vendor brought, each event once however often it comes, and has it taken in, thread by thread. When this
 * is committed, the vendor may forget it.
 */
export async function keepArrivals(
  tx: Tx,
  accountId: string,
  events: readonly InboundEvent[],
  unreadable: readonly string[] = [],
): Promise<void> {
  const now = tx.system.now();
  const placed = await placeLetters(tx, accountId, events.map(storable));
  // What follows a thread into another account is kept there.
  for (const owner of new Set(placed.map((one) => one.accountId))) {
    const theirs = placed.filter((one) => one.accountId === owner).map(({ event }) => event);
    await insert(tx, owner, theirs.map(waitingRow));
    const threadIds = theirs.map(({ threadKey }) => idOf(owner, threadKey));
    await scheduleEach(tx, { kind: arrivalsKind }, threadIds, now);
  }
  const unread = unreadable.map((text) => unreadableRow(accountId, text, now));
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
}

function waitingRow(event: InboundEvent): Row {
  return { ...event, state: 'waiting', json: JSON.stringify(event) };
}

/** In one order: two who keep the same happening never wait for each other. */
async function insert(tx: Tx, accountId: string, given: readonly Row[]): Promise<void> {
  const rows = given.toSorted((one, other) => (one.dedupeKey < other.dedupeKey ? -1 : 1));
  const threadIds = rows.map(({ threadKey }) => idOf(accountId, threadKey));
  await sql`
    insert into channel_arrivals (workspace_id, arrival_id, account_id, dedupe_key, thread_id, kind, event, occurred_at,
      received_at, state)
    select ${tx.workspaceId}, u.arrival_id, ${accountId}, u.dedupe_key, u.thread_id, u.kind, u.event, u.occurred_at,
      ${tx.system.now()}, u.state
    from unnest(${rows.map(() => tx.system.newId())}::uuid[], ${rows.map(({ dedupeKey }) => dedupeKey)}::text[],
      ${threadIds}::uuid[], ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ json }) => json)}::jsonb[],
      ${rows.map(({ occurredAt }) => occurredAt)}::timestamptz[], ${rows.map(({ state }) => state)}::text[])
      u (arrival_id, dedupe_key, thread_id, kind, event, occurred_at, state)
    on conflict (workspace_id, account_id, dedupe_key) do nothing
  `.execute(tx.db);
}

/** What is signed and cannot be read is kept as it came, for whoever mends the adapter; nothing of it is lost. */
function unreadableRow(accountId: string, text: string, occurredAt: Date) {
  const dedupeKey = `unreadable ${idOf(text)}`;
  const kept = storable(text.slice(0, unreadableMax));
  return {
    dedupeKey,
    threadKey: accountId,
    kind: 'unreadable',
    occurredAt,
    state: 'failed',
    json: JSON.stringify(kept),
  };
}
