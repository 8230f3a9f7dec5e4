import {
  ActionState,
  actionChanged,
  actionPlanned,
  type ChangeAction,
  type FindingDetail,
  improvementNoticeWords,
  improvementRead,
  improvementWords,
  improvementWork,
  type PlanAction,
} from '@zhiyin/domain/improvement';
import type { Updateable } from 'kysely';
import { saidOf } from '#platform/change.ts';
import { type Context, may, requirePermission, type Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { setClocks } from '../clocks/bells.ts';
import { changeFindingRow, lockOpen, requireOwner, showFinding } from '../queries.ts';
import { requireRoom } from '../room.ts';
import type { ActionRow } from '../rows.ts';
import { tell } from '../tell.ts';

/** Plans an action; the first one sets a finding going. @throws Refusal `invalid` for an owner who is gone. */
export async function planAction(
  ctx: Context,
  { findingId, steps, dueAt, ...given }: PlanAction & { findingId: string },
): Promise<FindingDetail> {
  requirePermission(ctx, improvementWork);
  return transact(ctx, async (tx) => {
    const finding = await lockOpen(tx, findingId);
    await requireRoom(tx, 'improvementActions', findingId);
    await requireOwner(tx, given.ownerId);
    const actionId = tx.system.newId();
    await tx.db
      .insertInto('improvementActions')
      .values({
        ...given,
        ...{ workspaceId: tx.workspaceId, actionId, findingId, state: 'planned', dueAt: new Date(dueAt) },
        steps: JSON.stringify(steps),
      })
      .execute();
    if (finding.state === 'open') await changeFindingRow(tx, finding, { state: 'acting' });
    await setClocks(tx, actionId, new Date(dueAt));
    const { ownerId: actionOwnerId, title } = given;
    await announce(tx, actionPlanned, {
      findingId,
      ownerId: finding.ownerId,
      actionId,
      actionOwnerId,
      dueAt,
    });
    await tell(tx, actionOwnerId, { findingId, text: improvementNoticeWords.actionGiven, title });
    return showFinding(tx, findingId);
  });
}

/**
 * Changes an action or says that it is done. Whose it is may do so with the right to see alone; everything but its steps
 * and its state takes the right to work on improvements.
 *
 * @throws Refusal `missing`, `forbidden`, or `invalid` for an owner who is gone.
 */
export async function changeAction(
  ctx: Context,
  { findingId, actionId, ...given }: ChangeAction & { findingId: string; actionId: string },
): Promise<FindingDetail> {
  requirePermission(ctx, improvementRead);
  return transact(ctx, async (tx) => {
    const finding = await lockOpen(tx, findingId);
    const row = await lockAction(tx, findingId, actionId);
    if (!isOwnDeed(tx, row, given)) requirePermission(tx, improvementWork);
    if (given.ownerId !== undefined && given.ownerId !== row.ownerId) await requireOwner(tx, given.ownerId);
    const change = columnsOf(tx, row, given);
    if (Object.keys(change).length > 0) await writeAction(tx, row, change);
    // A clock that rang meanwhile found nothing to say: what is to do again has one again.
    if (change.dueAt || change.state === 'planned') await setClocks(tx, actionId, change.dueAt ?? row.dueAt);
    const from = ActionState.parse(row.state);
    const actionOwnerId = given.ownerId ?? row.ownerId;
    await announce(tx, actionChanged, {
      ...{ findingId, ownerId: finding.ownerId, actionId, actionOwnerId },
      ...{ fields: Object.keys(given), from, to: given.state ?? from },
    });
    if (actionOwnerId !== row.ownerId)
      await tell(tx, actionOwnerId, {
        findingId,
        text: improvementNoticeWords.actionGiven,
        title: given.title ?? row.title,
      });
    return showFinding(tx, findingId);
  });
}

function isOwnDeed(tx: Tx, row: ActionRow, given: ChangeAction): boolean {
  const named = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (may(tx, improvementWork)) return true;
  return row.ownerId === tx.actor.id && named.every((name) => name === 'steps' || name === 'state');
}

async function lockAction(tx: Tx, findingId: string, actionId: string): Promise<ActionRow> {
  const row = await tx.db
    .selectFrom('improvementActions')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('findingId', '=', findingId)
    .where('actionId', '=', actionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', improvementWords.actionGone);
  return row;
}

function columnsOf(
  tx: Tx,
  row: ActionRow,
  { steps, dueAt, state, ...plain }: ChangeAction,
): Updateable<DB['improvementActions']> & { readonly dueAt?: Date } {
  // The same date once more is none that somebody must be told of again.
  const isMoved = dueAt !== undefined && new Date(dueAt).getTime() !== row.dueAt.getTime();
  const moved = isMoved && { dueAt: new Date(dueAt), warnedAt: null, overdueAt: null };
  const isNew = state !== undefined && state !== row.state;
  const change = {
    ...plain,
    ...moved,
    ...(steps && { steps: JSON.stringify(steps) }),
    ...(isNew && { state, endedAt: state === 'planned' ? null : tx.system.now() }),
  };
  return saidOf(change);
}

async function writeAction(
  tx: Tx,
  { actionId }: ActionRow,
  change: Updateable<DB['improvementActions']>,
): Promise<void> {
  await tx.db
    .updateTable('improvementActions')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('actionId', '=', actionId)
    .execute();
}
