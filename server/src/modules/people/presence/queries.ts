import { ChosenStatus, capacityAtFirst, Presence, PresenceStatus } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** How somebody's presence is stored. */
export interface PresenceRow {
  readonly memberId: string;
  readonly chosen: string;
  readonly status: string;
  readonly since: Date | null;
  readonly seenAt: Date | null;
  readonly capacity: number;
  readonly channelCapacities: unknown;
  readonly share: number;
  readonly substituteId: string | null;
  readonly absentUntil: Date | null;
}

const columns = [
  'memberId',
  'chosen',
  'status',
  'since',
  'seenAt',
  'capacity',
  'channelCapacities',
  'share',
  'substituteId',
  'absentUntil',
] as const;

/** Holds a member's presence until the transaction ends; made as it is at first when there is none yet. */
export async function lockPresence(tx: Tx, memberId: string): Promise<PresenceRow> {
  await tx.db
    .insertInto('presences')
    .values({ workspaceId: tx.workspaceId, memberId })
    .onConflict((row) => row.doNothing())
    .execute();
  return tx.db
    .selectFrom('presences')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Changes parts of a member's presence. */
export async function keepPresence(
  tx: Tx,
  memberId: string,
  change: Partial<Omit<PresenceRow, 'memberId' | 'channelCapacities'>>,
): Promise<void> {
  await tx.db
    .updateTable('presences')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .execute();
}

/** Keeps how much a member can have, and how large a part they get. */
export async function keepCapacity(
  tx: Tx,
  memberId: string,
  { channelCapacities, ...plain }: Pick<Presence, 'capacity' | 'share' | 'channelCapacities'>,
): Promise<void> {
  await tx.db
    .updateTable('presences')
    .set({ ...plain, channelCapacities: sql<string>`${JSON.stringify(channelCapacities)}::jsonb` })
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .execute();
}

/** Everybody who works in the shop, by when they joined, with who was never there as they are at first. */
export async function allPresences(tx: Tx): Promise<Presence[]> {
  const rows = await tx.db
    .selectFrom('members as m')
    .leftJoin('presences as p', (join) =>
      join.onRef('p.workspaceId', '=', 'm.workspaceId').onRef('p.memberId', '=', 'm.memberId'),
    )
    .select([
      'm.memberId',
      'p.chosen',
      'p.status',
      'p.since',
      'p.seenAt',
      'p.capacity',
      'p.channelCapacities',
      'p.share',
      'p.substituteId',
      'p.absentUntil',
    ])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.removedAt', 'is', null)
    .orderBy('m.memberId')
    .limit(2000)
    .execute();
  return rows.map((row) =>
    presentPresence({
      ...row,
      chosen: row.chosen ?? 'available',
      status: row.status ?? 'offline',
      capacity: row.capacity ?? capacityAtFirst,
      channelCapacities: row.channelCapacities ?? {},
      share: row.share ?? 1,
    }),
  );
}

/** A presence as the API gives it. */
export function presentPresence(row: PresenceRow): Presence {
  const { memberId, capacity, share, substituteId } = row;
  return {
    memberId,
    status: PresenceStatus.parse(row.status),
    chosen: ChosenStatus.parse(row.chosen),
    since: row.since?.toISOString() ?? null,
    capacity,
    channelCapacities: Presence.shape.channelCapacities.parse(row.channelCapacities),
    share,
    substituteId,
    absentUntil: row.absentUntil?.toISOString() ?? null,
  };
}
