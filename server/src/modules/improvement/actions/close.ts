import {
  type CloseFinding,
  type FindingDetail,
  FindingOutcome,
  findingClosed,
  findingOpenedAgain,
  improvementWords,
  improvementWork,
} from '@zhiyin/domain/improvement';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeFindingRow, lockFinding, lockOpen, requireSeen, showFinding } from '../queries.ts';
import { goalOf } from '../rows.ts';

/**
 * Closes a finding with its reason. What is proved or disproved has a goal and a day of the change, and what is proved
 * names the standard that was changed.
 *
 * @throws Refusal `conflict` when it is closed or was changed since, `invalid` when something of this is missing.
 */
export async function closeFinding(
  ctx: Context,
  { findingId, revision, outcome, note, standardKind, standard }: CloseFinding & { findingId: string },
): Promise<FindingDetail> {
  requirePermission(ctx, improvementWork);
  return transact(ctx, async (tx) => {
    const row = await lockOpen(tx, findingId);
    requireSeen(row, revision);
    const isJudged = outcome !== 'dropped';
    if (isJudged && !goalOf(row)?.changedOn) throw new Refusal('invalid', improvementWords.goalMissing);
    if (outcome === 'proved' && (standardKind === 'none' || standard === ''))
      throw new Refusal('invalid', improvementWords.standardMissing);
    const ended = { state: 'closed', outcome, closedAt: tx.system.now() };
    await changeFindingRow(tx, row, { ...ended, closingNote: note, standardKind, standard });
    await announce(tx, findingClosed, { findingId, ownerId: row.ownerId, outcome, standardKind });
    return showFinding(tx, findingId);
  });
}

/** Opens a closed finding again, where it stood before the end: it is acted on. What was said of its end is taken back. */
export async function openFindingAgain(
  ctx: Context,
  { findingId, revision }: { findingId: string; revision: number },
): Promise<FindingDetail> {
  requirePermission(ctx, improvementWork);
  return transact(ctx, async (tx) => {
    const row = await lockFinding(tx, findingId);
    if (row.state !== 'closed') throw new Refusal('conflict', improvementWords.notClosed);
    requireSeen(row, revision);
    const was = FindingOutcome.parse(row.outcome);
    const ended = { closedAt: null, outcome: null, closingNote: '', standardKind: null, standard: '' };
    await changeFindingRow(tx, row, { ...ended, state: goalOf(row)?.changedOn ? 'proving' : 'acting' });
    await announce(tx, findingOpenedAgain, { findingId, ownerId: row.ownerId, was });
    return showFinding(tx, findingId);
  });
}
