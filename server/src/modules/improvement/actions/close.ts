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
import { setClocksAgain } from '../clocks/bells.ts';
import { changeFindingRow, lockFinding, lockOpen, requireSeen, showFinding } from '../queries.ts';
import { goalOf } from '../rows.ts';
import { namedStandard } from '../standards.ts';

/** How a finding ends; nothing of the shop was changed unless it is named. */
type Ending = Omit<CloseFinding, 'standardRef'> & Partial<Pick<CloseFinding, 'standardRef'>>;

/**
 * Closes a finding with its reason. What is proved or disproved has a goal and a day of the change, and what is proved
 * names the standard that was changed: a thing of the shop, or what is kept elsewhere by its name.
 *
 * @throws Refusal `conflict` when it is closed or was changed since, `invalid` when something of this is missing,
 * `missing` for a thing that is gone or not for the caller.
 */
export async function closeFinding(
  ctx: Context,
  { findingId, revision, outcome, note, standardKind, ...named }: Ending & { findingId: string },
): Promise<FindingDetail> {
  requirePermission(ctx, improvementWork);
  return transact(ctx, async (tx) => {
    const row = await lockOpen(tx, findingId);
    requireSeen(row, revision);
    const isJudged = outcome !== 'dropped';
    if (isJudged && !goalOf(row)?.changedOn) throw new Refusal('invalid', improvementWords.goalMissing);
    const { standard: text, standardRef: ref = null } = named;
    if (outcome === 'proved' && (standardKind === 'none' || (text === '' && ref === null)))
      throw new Refusal('invalid', improvementWords.standardMissing);
    const standard = await namedStandard(tx, { kind: standardKind, ref, text });
    const ended = { state: 'closed', outcome, closedAt: tx.system.now() };
    await changeFindingRow(tx, row, { ...ended, closingNote: note, standardKind, ...standard });
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
    const ended = { closedAt: null, outcome: null, closingNote: '' };
    const changed = { standardKind: null, standard: '', standardRef: null, standardVersion: null };
    await changeFindingRow(tx, row, {
      ...ended,
      ...changed,
      state: goalOf(row)?.changedOn ? 'proving' : 'acting',
    });
    await announce(tx, findingOpenedAgain, { findingId, ownerId: row.ownerId, was });
    await setClocksAgain(tx, findingId);
    return showFinding(tx, findingId);
  });
}
