import { Priority } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { Standing } from './plan.ts';

/** A conversation in the queue. */
export interface EntryRow extends Standing {
  readonly conversationId: string;
  readonly customerId: string;
  readonly channelId: string | null;
  readonly priority: Priority;
  readonly since: Date;
  readonly effectiveSince: Date;
  /** Nobody is given it before; null: at once. */
  readonly heldUntil: Date | null;
}

const columns = [
  'conversationId',
  'customerId',
  'channelId',
  'teamId',
  'priority',
  'since',
  'effectiveSince',
  'queueId',
  'step',
  'weight',
  'channel',
  'language',
  'heldUntil',
  'tierMin',
  'handedOnBy',
] as const;

const present = <Row extends { priority: string }>(row: Row) => ({
  ...row,
  priority: Priority.parse(row.priority),
});

/** Puts conversations into the queue, or where they stand now. */
export async function enterQueue(tx: Tx, entries: readonly EntryRow[]): Promise<void> {
  const { workspaceId } = tx;
  await tx.db
    .insertInto('queueEntries')
    .values(entries.map((entry) => ({ workspaceId, ...entry })))
    .onConflict((row) =>
      row.columns(['workspaceId', 'conversationId']).doUpdateSet((to) => ({
        customerId: to.ref('excluded.customerId'),
        channelId: to.ref('excluded.channelId'),
        teamId: to.ref('excluded.teamId'),
        priority: to.ref('excluded.priority'),
        since: to.ref('excluded.since'),
        effectiveSince: to.ref('excluded.effectiveSince'),
        queueId: to.ref('excluded.queueId'),
        step: to.ref('excluded.step'),
        weight: to.ref('excluded.weight'),
        channel: to.ref('excluded.channel'),
        language: to.ref('excluded.language'),
        heldUntil: to.ref('excluded.heldUntil'),
        tierMin: to.ref('excluded.tierMin'),
        handedOnBy: to.ref('excluded.handedOnBy'),
      })),
    )
    .execute();
}

/** How one conversation stands in the queue; undefined when it does not. */
export async function entryOf(tx: Tx, conversationId: string): Promise<EntryRow | undefined> {
  const row = await tx.db
    .selectFrom('queueEntries')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .executeTakeFirst();
  return row && present(row);
}

/** Those of these that stand in the queue. */
export async function entriesAmong(
  tx: Tx,
  conversationIds: readonly string[],
): Promise<{ conversationId: string; queueId: string | null }[]> {
  return tx.db
    .selectFrom('queueEntries')
    .select(['conversationId', 'queueId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', 'in', [...conversationIds])
    .execute();
}

/** Since when conversations stand in the queue; those that do not are left out. */
export async function sincesInQueue(tx: Tx, conversationIds: readonly string[]): Promise<Map<string, Date>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('queueEntries')
    .select(['conversationId', 'since'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', 'in', [...conversationIds])
    .execute();
  return new Map(rows.map(({ conversationId, since }) => [conversationId, since]));
}

/** Ids of all that wait. */
export async function waitingIds(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('queueEntries')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  return rows.map(({ conversationId }) => conversationId);
}

/** Notes that so many steps of its queue's overflow have come. */
export async function takeStep(tx: Tx, conversationId: string, step: number): Promise<void> {
  await tx.db
    .updateTable('queueEntries')
    .set({ step })
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .execute();
}

/** Takes conversations out of the queue that are in it; answers which were, and whether somebody was being asked. */
export async function removeEntries(
  tx: Tx,
  conversationIds: readonly string[],
): Promise<{ conversationId: string; isOffered: boolean }[]> {
  if (conversationIds.length === 0) return [];
  return tx.db
    .deleteFrom('queueEntries')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', 'in', [...conversationIds])
    .returning(['conversationId', 'isOffered'])
    .execute();
}

/** The ways in which what waits, and is offered to nobody, stands in the queue: few, however many wait, as all of one way ask for the same. */
export async function standingsInQueue(tx: Tx): Promise<Standing[]> {
  return tx.db
    .selectFrom('queueEntries')
    .select(['queueId', 'teamId', 'step', 'weight', 'channel', 'language', 'tierMin', 'handedOnBy'])
    .distinct()
    .where('workspaceId', '=', tx.workspaceId)
    .where('isOffered', '=', false)
    .where(isToBeHad(tx))
    .execute();
}

/** What is held waits for nobody yet. */
function isToBeHad(tx: Tx) {
  return sql<SqlBool>`(held_until is null or held_until <= ${tx.system.now()})`;
}

/** The first of those that stand in one of these ways, in the order of the queue; what is offered, or skipped, left out. */
export async function firstInQueue(
  tx: Tx,
  standings: readonly Standing[],
  { limit, skipped }: { readonly limit: number; readonly skipped: readonly string[] },
): Promise<EntryRow[]> {
  const rows = await tx.db
    .selectFrom('queueEntries')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('isOffered', '=', false)
    .where(sql<boolean>`not (conversation_id = any(${[...skipped]}::uuid[]))`)
    .where(
      sql<boolean>`exists (select from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb)
        as s("queueId" uuid, "teamId" uuid, step smallint, weight double precision, channel text, language text,
          "tierMin" smallint, "handedOnBy" uuid)
        where s."queueId" is not distinct from queue_id and s."teamId" is not distinct from team_id
          and s.step = queue_entries.step and s.weight = queue_entries.weight
          and s.channel is not distinct from queue_entries.channel
          and s.language is not distinct from queue_entries.language
          and s."tierMin" is not distinct from tier_min and s."handedOnBy" is not distinct from handed_on_by)`,
    )
    .where(isToBeHad(tx))
    .orderBy('effectiveSince')
    .orderBy('conversationId')
    .limit(limit)
    .execute();
  return rows.map(present);
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
    select conversation_id, customer_id, channel_id, team_id, priority, since, effective_since,
      queue_id, step, weight, channel, language, held_until, tier_min, handed_on_by,
      (row_number() over (partition by queue_id, team_id order by effective_since, conversation_id))::int as place,
      (count(*) over ())::int as total
    from queue_entries where workspace_id = ${tx.workspaceId} and ${seen}
    order by effective_since, conversation_id limit ${limit}
  `.execute(tx.db);
  return {
    entries: rows.map(present),
    total: rows[0]?.total ?? 0,
  };
}

/** The place of a conversation in its queue: 1 is next; null when it is not in it. */
export async function placeOf(tx: Tx, conversationId: string): Promise<number | null> {
  const { rows } = await sql<{ place: number }>`
    select (select count(*) from queue_entries q where q.workspace_id = mine.workspace_id
        and q.team_id is not distinct from mine.team_id and q.queue_id is not distinct from mine.queue_id
        and (q.effective_since, q.conversation_id) <= (mine.effective_since, mine.conversation_id))::int as place
    from queue_entries mine
    where mine.workspace_id = ${tx.workspaceId} and mine.conversation_id = ${conversationId}
  `.execute(tx.db);
  return rows[0]?.place ?? null;
}
