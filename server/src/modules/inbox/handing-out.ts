import { Priority } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { assignTo } from './actions/assign-conversation.ts';
import { lockConversation } from './queries.ts';

/** A conversation as far as handing it out goes. */
export interface Handable {
  readonly conversationId: string;
  readonly customerId: string;
  readonly channelId: string | null;
  readonly channel: string;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly priority: Priority;
  readonly reasonKey: string | null;
  /** False when it is closed or asleep: then nobody has it on the desk. */
  readonly isOnDesk: boolean;
  readonly waitingSince: Date | null;
  /** Who wrote the shop's last public message. */
  readonly answeredBy: string | null;
  /** The lowest tier that it was escalated to; null: it was not. */
  readonly tierMin: number | null;
  /** Who handed it on to a team or a tier; null: nobody. */
  readonly handedOnBy: string | null;
}

function handables(tx: Tx) {
  return tx.db
    .selectFrom('conversations')
    .select([
      'conversationId',
      'customerId',
      'channelId',
      'channel',
      'teamId',
      'assigneeId',
      'priority',
      'reasonKey',
      sql<boolean>`(state = 'open' and snoozed_until is null)`.as('isOnDesk'),
      'waitingSince',
      'answeredBy',
      'tierMin',
      'handedOnBy',
    ])
    .where('workspaceId', '=', tx.workspaceId);
}

function present<Row extends { priority: string }>(row: Row) {
  return { ...row, priority: Priority.parse(row.priority) };
}

/** How one conversation stands now; undefined when there is none. For Zhiyin itself: it asks nobody's rights. */
export async function findHandable(tx: Tx, conversationId: string): Promise<Handable | undefined> {
  const row = await handables(tx).where('conversationId', '=', conversationId).executeTakeFirst();
  return row && present(row);
}

/** As `findHandable`, for several; those that there are, in no order. */
export async function findHandables(tx: Tx, conversationIds: readonly string[]): Promise<Handable[]> {
  const rows = await handables(tx)
    .where(sql<SqlBool>`conversation_id = any(${[...conversationIds]}::uuid[])`)
    .execute();
  return rows.map(present);
}

/** What nobody has: open, awake, given to no member; those opened first lead. */
export async function onNobodysDesk(tx: Tx, limit: number): Promise<Handable[]> {
  const rows = await handables(tx)
    .where('assigneeId', 'is', null)
    .where('state', '=', 'open')
    .where('snoozedUntil', 'is', null)
    .orderBy('conversationId')
    .limit(limit)
    .execute();
  return rows.map(present);
}

/** What some members have on their desks: open and awake. */
export async function onDesksOf(tx: Tx, memberIds: readonly string[]): Promise<Handable[]> {
  if (memberIds.length === 0) return [];
  const rows = await handables(tx)
    .where('assigneeId', 'in', [...memberIds])
    .where('state', '=', 'open')
    .where('snoozedUntil', 'is', null)
    .orderBy('conversationId')
    .limit(2000)
    .execute();
  return rows.map(present);
}

/** How many conversations of one kind a member has on their desk. */
export interface Held {
  readonly memberId: string;
  readonly reasonKey: string | null;
  readonly priority: Priority;
  readonly channel: string;
  readonly count: number;
}

/** What everybody has on their desk, open and awake, by how hard it may be. */
export async function heldOnDesks(tx: Tx): Promise<Held[]> {
  const rows = await tx.db
    .selectFrom('conversations')
    .select(['assigneeId', 'reasonKey', 'priority', 'channel', sql<number>`count(*)::int`.as('count')])
    .where('workspaceId', '=', tx.workspaceId)
    .where('state', '=', 'open')
    .where('assigneeId', 'is not', null)
    .where('snoozedUntil', 'is', null)
    .groupBy(['assigneeId', 'reasonKey', 'priority', 'channel'])
    .execute();
  return rows.map(({ assigneeId, ...row }) => present({ ...row, memberId: assigneeId ?? '' }));
}

/** Who had the last conversation of each of these customer records, and when; those whose nobody had are left out. */
export async function lastAssigneesOf(
  tx: Tx,
  customerIds: readonly string[],
): Promise<Map<string, { readonly memberId: string; readonly at: Date }>> {
  if (customerIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('conversations')
    .distinctOn('customerId')
    .select([
      'customerId',
      sql<string>`coalesce(assignee_id, answered_by)`.as('memberId'),
      'lastMessageAt as at',
    ])
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', [...customerIds])
    .where((is) => is.or([is('assigneeId', 'is not', null), is('answeredBy', 'is not', null)]))
    .orderBy('customerId')
    .orderBy('lastMessageAt', 'desc')
    .execute();
  return new Map(rows.map(({ customerId, ...last }) => [customerId, last]));
}

/** Notes who handed a conversation on, and to which tier at least. */
export async function keepHandOn(
  tx: Tx,
  conversationId: string,
  handOn: Pick<Handable, 'tierMin' | 'handedOnBy'>,
): Promise<void> {
  await tx.db
    .updateTable('conversations')
    .set(handOn)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .execute();
}

/** Gives a conversation that nobody has to a member. False when it is no longer to be had. */
export async function handTo(tx: Tx, conversationId: string, memberId: string): Promise<boolean> {
  const { state, assigneeId, snoozedUntil } = await lockConversation(tx, conversationId);
  if (state === 'closed' || assigneeId !== null || snoozedUntil !== null) return false;
  return assignTo(tx, conversationId, memberId);
}

/** Takes a conversation back from who has it. False when they do not have it any more. */
export async function takeBackFrom(tx: Tx, conversationId: string, memberId: string): Promise<boolean> {
  const { state, assigneeId } = await lockConversation(tx, conversationId);
  if (state === 'closed' || assigneeId !== memberId) return false;
  return assignTo(tx, conversationId, null);
}
