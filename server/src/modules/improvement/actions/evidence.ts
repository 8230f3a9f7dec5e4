import {
  type AddEvidence,
  evidenceAdded,
  evidenceRemoved,
  type FindingDetail,
  improvementWords,
  improvementWork,
} from '@zhiyin/domain/improvement';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockOpen, showFinding } from '../queries.ts';
import { requireReferred } from '../referred.ts';
import { requireRoom } from '../room.ts';

/** Adds what shows that there is something. @throws Refusal `missing` for what is not there, or not for the caller. */
export async function addEvidence(
  ctx: Context,
  { findingId, kind, ref, text }: AddEvidence & { findingId: string },
): Promise<FindingDetail> {
  requirePermission(ctx, improvementWork);
  return transact(ctx, async (tx) => {
    const { ownerId } = await lockOpen(tx, findingId);
    await requireRoom(tx, 'findingEvidence', findingId);
    await keepEvidence(tx, { findingId, ownerId }, { kind, ref, text });
    return showFinding(tx, findingId);
  });
}

/** Puts evidence to a finding, which the caller holds or has just opened. @throws Refusal as `addEvidence`. */
export async function keepEvidence(
  tx: Tx,
  { findingId, ownerId }: { readonly findingId: string; readonly ownerId: string },
  { kind, ref, text }: AddEvidence,
): Promise<void> {
  await requireReferred(tx, { kind, ref, text });
  const evidenceId = tx.system.newId();
  await tx.db
    .insertInto('findingEvidence')
    .values({
      ...{ workspaceId: tx.workspaceId, evidenceId, findingId, kind, text, at: tx.system.now() },
      ref: kind === 'note' ? null : ref,
      memberId: tx.actor.kind === 'member' ? tx.actor.id : null,
    })
    .execute();
  await announce(tx, evidenceAdded, { findingId, ownerId, evidenceId, kind });
}

/** Takes evidence away that was added by mistake. @throws Refusal `missing`. */
export async function removeEvidence(
  ctx: Context,
  { findingId, evidenceId }: { findingId: string; evidenceId: string },
): Promise<FindingDetail> {
  requirePermission(ctx, improvementWork);
  return transact(ctx, async (tx) => {
    const { ownerId } = await lockOpen(tx, findingId);
    const removed = await tx.db
      .deleteFrom('findingEvidence')
      .where('workspaceId', '=', tx.workspaceId)
      .where('findingId', '=', findingId)
      .where('evidenceId', '=', evidenceId)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) throw new Refusal('missing', improvementWords.evidenceGone);
    await announce(tx, evidenceRemoved, { findingId, ownerId, evidenceId });
    return showFinding(tx, findingId);
  });
}
