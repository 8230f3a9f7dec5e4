import { type Handoff, handoffCommented, handoffsRead, handoffsWords } from '@zhiyin/domain/handoffs';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { tellDepartment, tellSender } from '../notices.ts';
import { changeRow, lockHandoff } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { showHandoff } from '../show-handoff.ts';
import { insertStep } from '../steps.ts';
import { sidesOf } from '../visibility.ts';

/** Says something that both sides read. Nothing else changes, so it never stands in the way of a step. */
export async function commentHandoff(
  ctx: Context,
  { handoffId, text }: { handoffId: string; text: string },
): Promise<Handoff> {
  requirePermission(ctx, handoffsRead);
  return transact(ctx, async (tx) => {
    const row = await lockHandoff(tx, handoffId);
    const sides = sidesOf(tx, row);
    if (sides.size === 0) throw new Refusal('forbidden', handoffsWords.notYourStep);
    const stepId = await insertStep(tx, handoffId, { kind: 'comment', text });
    await changeRow(tx, handoffId, {});
    await announce(tx, handoffCommented, { ...aboutOf(row), stepId });
    if (sides.has('sender')) await tellDepartment(tx, row, handoffsWords.toldCommented);
    if (sides.has('receiver')) await tellSender(tx, row, handoffsWords.toldCommented);
    return showHandoff(tx, handoffId);
  });
}
