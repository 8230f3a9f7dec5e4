import { Priority } from '@zhiyin/domain/inbox';
import { effectiveSince } from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import { type Handable, onNobodysDesk } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';

/** A conversation in the queue. */
export interface EntryRow {
  readonly conversationId: string;
  readonly customerId: string;
  readonly teamId: string | null;
  readonly priority: Priority;
  readonly since: Date;
  readonly effectiveSince: Date;
}

const columns = ['conversationId', 'customerId', 'teamId', 'priority', 'since', 'effectiveSince'] as const;

/** As `keepAllInQueue`, for one. */
export async function keepInQueue(tx: Tx, conversation: Handable): Promise<void> {
  await keepAllInQueue(tx, [conversation]);
}

/** Puts conversations where they belong: into the queue while they are on the desk and nobody has them, else out of it. */
export async function keepAllInQueue(tx: Tx, conversations: readonly Handable[]): Promise<void> {
  const entries = [];
  for (const conversation of conversations) {
    const { conversationId, assigneeId, isOnDesk } = conversation;
    if (isOnDesk && assigneeId === null) entries.push(await entryOf(tx, conversation));
    else await leaveQueue(tx, conversationId);
  }
  if (entries.length === 0) return;
  const rows = JSON.stringify(entries);
  // Always of one text, however many there are.
  await sql`
    insert into queue_entries (workspace_id, conversation_id, customer_id, channel_id, team_id, priority, since, effective_since)
    select ${tx.workspaceId}, e.* from jsonb_to_recordset(${rows}::jsonb) e ("conversationId" uuid, "customerId" uuid,
      "channelId" uuid, "teamId" uuid, priority text, since timestamptz, "effectiveSince" timestamptz)
    on conflict (workspace_id, conversation_id) do update set customer_id = excluded.customer_id,
      channel_id = excluded.channel_id, team_id = excluded.team_id, priority = excluded.priority, since = excluded.since,
      effective_since = excluded.effective_since
  `.execute(tx.db);
}

async function entryOf(tx: Tx, conversation: Handable) {
  const { conversationId, customerId, channelId, teamId, priority } = conversation;
  const since = conversation.waitingSince ?? (await sinceOf(tx, conversationId)) ?? tx.system.now();
  return {
    conversationId,
    customerId,
    channelId,
    teamId,
    priority,
    since,
    effectiveSince: new Date(effectiveSince(priority, since.getTime())),
  };
}

async function sinceOf(tx: Tx, conversationId: string): Promise<Date | null> {
  const row = await tx.db
    .selectFrom('queueEntries')
    .select('since')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .executeTakeFirst();
  return row?.since ?? null;
}

export async function leaveQueue(tx: Tx, conversationId: string): Promise<void> {
  await tx.db
    .deleteFrom('queueEntries')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .execute();
}

const mendedMax = 2000;

/** Puts into the queue what nobody has and no fact told of: written by a seed or an import. */
export async function mendQueue(tx: Tx): Promise<void> {
  const rows = await tx.db
    .selectFrom('queueEntries')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  const known = new Set(rows.map(({ conversationId }) => conversationId));
  for (const conversation of await onNobodysDesk(tx, mendedMax))
    if (!known.has(conversation.conversationId)) await keepInQueue(tx, conversation);
}

/** The first of what members of these teams could take, in the order of the queue. */
export async function firstInQueue(tx: Tx, teamIds: readonly string[], limit: number): Promise<EntryRow[]> {
  const rows = await tx.db
    .selectFrom('queueEntries')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where((is) =>
      is.or([is('teamId', 'is', null), ...(teamIds.length > 0 ? [is('teamId', 'in', [...teamIds])] : [])]),
    )
    .orderBy('effectiveSince')
    .orderBy('conversationId')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, priority: Priority.parse(row.priority) }));
}

/** An entry with its place in the queue of its team: 1 is next. */
export interface PlacedRow extends EntryRow {
  readonly place: number;
}

/** The queue in order, with places; `teamIds` null: all teams, else those and nobody's. */
export async function placesInQueue(
  tx: Tx,
  teamIds: readonly string[] | null,
  limit: number,
): Promise<{ entries: PlacedRow[]; total: number }> {
  const seen =
    teamIds === null ? sql`true` : sql`(team_id is null or team_id = any(${[...teamIds]}::uuid[]))`;
  const { rows } = await sql<PlacedRow & { total: number }>`
    select conversation_id, customer_id, team_id, priority, since, effective_since,
      (row_number() over (partition by team_id order by effective_since, conversation_id))::int as place,
      (count(*) over ())::int as total
    from queue_entries where workspace_id = ${tx.workspaceId} and ${seen}
    order by effective_since, conversation_id limit ${limit}
  `.execute(tx.db);
  return {
    entries: rows.map((row) => ({ ...row, priority: Priority.parse(row.priority) })),
    total: rows[0]?.total ?? 0,
  };
}

/** The place of a conversation in its queue: 1 is next; null when it is not in it. */
export async function placeOf(tx: Tx, conversationId: string): Promise<number | null> {
  const { rows } = await sql<{ place: number }>`
    select (select count(*) from queue_entries q where q.workspace_id = mine.workspace_id
        and q.team_id is not distinct from mine.team_id
        and (q.effective_since, q.conversation_id) <= (mine.effective_since, mine.conversation_id))::int as place
    from queue_entries mine
    where mine.workspace_id = ${tx.workspaceId} and mine.conversation_id = ${conversationId}
  `.execute(tx.db);
  return rows[0]?.place ?? null;
}
