import {
  type ChangeFinding,
  type FindingDetail,
  FindingState,
  findingChanged,
  improvementNoticeWords,
  improvementWords,
  improvementWork,
} from '@zhiyin/domain/improvement';
import type { Updateable } from 'kysely';
import { livingReason } from '#modules/reasons';
import { saidOf } from '#platform/change.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkGoal } from '../proof/check-goal.ts';
import { changeFindingRow, lockOpen, requireOwner, requireSeen, showFinding } from '../queries.ts';
import { analysisOf, type FindingRow } from '../rows.ts';
import { tell } from '../tell.ts';

/**
 * Changes a finding: what it says, whose it is, how far it has come, why it is so and what must move.
 *
 * @throws Refusal `conflict` when it is closed or was changed since, `missing` for a similar one or a reason that is
 * gone, `invalid` for an owner who is, or a goal whose filter does not suit its metric.
 */
export async function changeFinding(
  ctx: Context,
  { findingId, revision, similarIds, ...given }: ChangeFinding & { findingId: string },
): Promise<FindingDetail> {
  requirePermission(ctx, improvementWork);
  if (given.goal) checkGoal(ctx, given.goal);
  return transact(ctx, async (tx) => {
    const row = await lockOpen(tx, findingId);
    requireSeen(row, revision);
    const change = columnsOf(row, await fitting(tx, row, given));
    await changeFindingRow(tx, row, change);
    if (similarIds) await setSimilar(tx, findingId, similarIds);
    const ownerId = given.ownerId ?? row.ownerId;
    await announce(tx, findingChanged, {
      ...{ findingId, ownerId, fields: [...Object.keys(change), ...(similarIds ? ['similar'] : [])] },
      ...{ from: FindingState.parse(row.state), to: given.state ?? FindingState.parse(row.state) },
    });
    if (ownerId !== row.ownerId) {
      const { title = row.title } = given;
      await tell(tx, ownerId, { findingId, text: improvementNoticeWords.findingGiven, title });
    }
    return showFinding(tx, findingId);
  });
}

type Given = Omit<ChangeFinding, 'revision' | 'similarIds'>;

function columnsOf(row: FindingRow, { analysis, goal, ...plain }: Given): Updateable<DB['findings']> {
  const change = {
    ...plain,
    ...(analysis && { analysis: JSON.stringify({ ...analysisOf(row), ...saidOf(analysis) }) }),
    ...(goal !== undefined && { goal: goal && JSON.stringify(goal) }),
  };
  return saidOf(change);
}

/** With the reason that one was merged into. */
async function fitting(tx: Tx, row: FindingRow, given: Given): Promise<Given> {
  const { ownerId, reasonKey } = given;
  if (ownerId !== undefined && ownerId !== row.ownerId) await requireOwner(tx, ownerId);
  const isNewReason = typeof reasonKey === 'string' && reasonKey !== row.reasonKey;
  return isNewReason ? { ...given, reasonKey: await livingReason(tx, reasonKey) } : given;
}

async function setSimilar(tx: Tx, findingId: string, similarIds: readonly string[]): Promise<void> {
  const others = [...new Set(similarIds)].filter((one) => one !== findingId);
  const { workspaceId } = tx;
  await tx.db
    .deleteFrom('similarFindings')
    .where('workspaceId', '=', workspaceId)
    .where((either) => either.or([either('findingId', '=', findingId), either('otherId', '=', findingId)]))
    .execute();
  if (others.length === 0) return;
  const known = await tx.db
    .selectFrom('findings')
    .select('findingId')
    .where('workspaceId', '=', workspaceId)
    .where('findingId', 'in', others)
    .execute();
  if (known.length < others.length) throw new Refusal('missing', improvementWords.findingGone);
  const pairs = others.map((other) => (other < findingId ? [other, findingId] : [findingId, other]));
  await tx.db
    .insertInto('similarFindings')
    .values(pairs.map(([one = '', other = '']) => ({ workspaceId, findingId: one, otherId: other })))
    .execute();
}
