import {
  type ownerStates,
  type PromiseKind,
  promiseKinds,
  promiseReasons,
  promiseStates,
  type ShopPromise,
} from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { z } from 'zod';
import { presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { type ConversationRow, conversationColumns } from '../rows.ts';
import { readableText } from '../sensitive/readable.ts';
import { requireSeen } from '../visibility.ts';

const columns = [
  'promiseId',
  'conversationId',
  'promise',
  'said',
  'memberId',
  'madeBy',
  'madeAt',
  'dueAt',
  'warnAt',
  'warnedAt',
  'state',
  'keptAt',
  'brokenAt',
  'moves',
] as const;

/** A promise as the database keeps it. */
export interface PromiseRow {
  readonly promiseId: string;
  readonly conversationId: string;
  readonly promise: string;
  readonly said: string;
  readonly memberId: string | null;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly dueAt: Date;
  readonly warnAt: Date;
  readonly warnedAt: Date | null;
  readonly state: string;
  readonly keptAt: Date | null;
  /** The first time its moment passed. */
  readonly brokenAt: Date | null;
  readonly moves: number;
}

/** What was promised, as one of the kinds there are. */
export function kindOf({ promise }: { promise: string }): PromiseKind {
  return z.enum(promiseKinds).parse(promise);
}

/** Holds a promise's row until the transaction ends; undefined when there is none. */
export async function lockRow(tx: Tx, promiseId: string): Promise<PromiseRow | undefined> {
  return tx.db
    .selectFrom('promises')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('promiseId', '=', promiseId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether a promise counts as kept now: a slip may have been taken back since that was told. */
export async function isPromiseKept(tx: Tx, promiseId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('promises')
    .select('keptAt')
    .where('workspaceId', '=', tx.workspaceId)
    .where('promiseId', '=', promiseId)
    .executeTakeFirst();
  return row?.keptAt != null;
}

/** The conversation of a promise, as it is now; its row is not held. */
export async function conversationOf(tx: Tx, { conversationId }: PromiseRow): Promise<ConversationRow> {
  return tx.db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
}

/**
 * A promise that is still owed, in a conversation that the caller may see; held until the transaction ends.
 *
 * @throws Refusal `missing`; `conflict` when it was kept.
 */
export async function lockOwed(tx: Tx, promiseId: string): Promise<Locked> {
  const locked = await lockNoted(tx, promiseId);
  if (locked.row.keptAt) throw new Refusal('conflict', promiseReasons.isKept);
  return locked;
}

interface Locked {
  readonly row: PromiseRow;
  readonly conversation: ConversationRow;
}

/** As `lockOwed`, kept or not. @throws Refusal `missing`. */
export async function lockNoted(tx: Tx, promiseId: string): Promise<Locked> {
  const row = await lockRow(tx, promiseId);
  if (!row || row.state === 'withdrawn') throw new Refusal('missing', promiseReasons.notFound);
  const conversation = await conversationOf(tx, row);
  requireSeen(tx, conversation);
  return { row, conversation };
}

/** Writes columns of one promise, whose row the caller holds. */
export async function changeRow(tx: Tx, row: PromiseRow, change: Partial<PromiseRow>): Promise<PromiseRow> {
  await tx.db
    .updateTable('promises')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('promiseId', '=', row.promiseId)
    .execute();
  return { ...row, ...change };
}

/** What is told of a promise: whose conversation it is in, whose promise, until when. */
export function toldOf(row: PromiseRow, conversation: ConversationRow) {
  const { conversationId, customerId, teamId, assigneeId } = conversation;
  const { promiseId, memberId } = row;
  const dueAt = row.dueAt.toISOString();
  return { conversationId, customerId, teamId, assigneeId, promiseId, promise: kindOf(row), memberId, dueAt };
}

type OwnerState = (typeof ownerStates)[number];

/** Whether the owner of a promise is there to keep it, for any number of promises. */
export async function ownersOf(tx: Tx): Promise<(memberId: string | null) => OwnerState> {
  const present = new Map((await presentMembers(tx)).map((one) => [one.memberId, one]));
  return (memberId) => {
    if (memberId === null) return 'nobody';
    const member = present.get(memberId);
    if (!member) return 'left';
    return member.absentUntil === null ? 'here' : 'absent';
  };
}

/** Promises with the names of their customers; `c` is the conversation. */
export function shownPromises(tx: Tx) {
  return tx.db
    .selectFrom('promises as p')
    .innerJoin('conversations as c', (join) =>
      join.onRef('c.workspaceId', '=', 'p.workspaceId').onRef('c.conversationId', '=', 'p.conversationId'),
    )
    .leftJoin('customers as r', (join) =>
      join.onRef('r.workspaceId', '=', 'c.workspaceId').onRef('r.customerId', '=', 'c.customerId'),
    )
    .leftJoin('customers as h', (join) =>
      join.onRef('h.workspaceId', '=', 'r.workspaceId').onRef('h.customerId', '=', 'r.personId'),
    )
    .select([
      ...columns.map((column) => `p.${column}` as const),
      'c.teamId',
      'c.state as conversationState',
      sql<string | null>`h.name`.as('customerName'),
    ])
    .where('p.workspaceId', '=', tx.workspaceId);
}

/** A promise as the API gives it, with what stands beside it. */
export interface ShownRow extends PromiseRow {
  readonly teamId: string | null;
  readonly conversationState: string;
  readonly customerName: string | null;
}

export function present(tx: Tx, row: ShownRow, ownerState: OwnerState): ShopPromise {
  return {
    promiseId: row.promiseId,
    conversationId: row.conversationId,
    customerName: row.customerName,
    teamId: row.teamId,
    promise: kindOf(row),
    said: readableText(tx, row.said),
    ownerId: row.memberId,
    ownerState,
    madeBy: row.madeBy,
    madeAt: row.madeAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    state: z.enum(promiseStates).parse(row.state),
    keptAt: row.keptAt?.toISOString() ?? null,
    brokenAt: row.brokenAt?.toISOString() ?? null,
    moves: row.moves,
    isClosed: row.conversationState === 'closed',
  };
}

/** One promise as the API gives it. */
export async function showPromise(tx: Tx, promiseId: string): Promise<ShopPromise> {
  const row = await shownPromises(tx).where('p.promiseId', '=', promiseId).executeTakeFirstOrThrow();
  return present(tx, row, (await ownersOf(tx))(row.memberId));
}
