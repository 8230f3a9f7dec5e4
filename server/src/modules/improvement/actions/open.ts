import {
  type FindingDetail,
  findingOpened,
  improvementNoticeWords,
  improvementWork,
  noAnalysis,
  type OpenFinding,
} from '@zhiyin/domain/improvement';
import { livingReason } from '#modules/reasons';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { startDigest } from '../clocks/digest.ts';
import { checkGoal } from '../proof/check-goal.ts';
import { requireOwner, showFinding } from '../queries.ts';
import { tell } from '../tell.ts';
import { keepEvidence } from './evidence.ts';

/** A finding to be opened; what shows it, and what must move, may come later. */
type Opening = Omit<OpenFinding, 'evidence' | 'goal'> & Partial<Pick<OpenFinding, 'evidence' | 'goal'>>;

/**
 * Opens a finding, with what it was opened from.
 *
 * @throws Refusal `invalid` for an owner who is gone or a goal that cannot be asked, `missing` for a reason that is
 * gone or evidence that is not there.
 */
export async function openFinding(
  ctx: Context,
  { evidence = [], goal = null, ...given }: Opening,
): Promise<FindingDetail> {
  requirePermission(ctx, improvementWork);
  if (goal) checkGoal(ctx, goal);
  return transact(ctx, async (tx) => {
    const { title, description, origin } = given;
    const ownerId = await requireOwner(tx, given.ownerId ?? tx.actor.id);
    const reasonKey = given.reasonKey === null ? null : await livingReason(tx, given.reasonKey);
    const findingId = tx.system.newId();
    await tx.db
      .insertInto('findings')
      .values({
        ...{ workspaceId: tx.workspaceId, findingId, title, description, origin, reasonKey, ownerId },
        ...{ state: 'open', openedAt: tx.system.now(), analysis: JSON.stringify(noAnalysis) },
        ...(goal && { goal: JSON.stringify(goal) }),
        openedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
      })
      .execute();
    await announce(tx, findingOpened, { findingId, ownerId, origin, reasonKey });
    for (const one of evidence) await keepEvidence(tx, { findingId, ownerId }, one);
    await tell(tx, ownerId, { findingId, text: improvementNoticeWords.findingGiven, title });
    await startDigest(tx);
    return showFinding(tx, findingId);
  });
}
