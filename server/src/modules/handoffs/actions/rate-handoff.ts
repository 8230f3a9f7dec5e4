import { type Handoff, handoffRated, handoffsRead, handoffsWords } from '@zhiyin/domain/handoffs';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeRow, lockHandoff } from '../queries.ts';
import { mayRate } from '../ratable.ts';
import { aboutOf, type HandoffRow } from '../rows.ts';
import { showHandoff } from '../show-handoff.ts';
import { insertStep } from '../steps.ts';

interface Rating {
  readonly about: 'handoff' | 'result';
  readonly rating: number;
  readonly text: string;
}

/** The department rates what it was sent, the sender what came back. @throws Refusal when it is not theirs to rate. */
export async function rateHandoff(
  ctx: Context,
  { handoffId, ...rating }: Rating & { readonly handoffId: string },
): Promise<Handoff> {
  requirePermission(ctx, handoffsRead);
  return transact(ctx, async (tx) => {
    const row = await lockHandoff(tx, handoffId);
    if (!mayRate(tx, row, rating.about)) throw new Refusal('conflict', handoffsWords.notToRate);
    await putRating(tx, row, rating);
    return showHandoff(tx, handoffId);
  });
}

/** Writes a rating into the row that the caller holds; a later one replaces it, and both are facts. */
export async function putRating(tx: Tx, row: HandoffRow, { about, rating, text }: Rating): Promise<void> {
  const change =
    about === 'handoff'
      ? { handoffRating: rating, handoffRatingText: text }
      : { resultRating: rating, resultRatingText: text };
  await changeRow(tx, row.handoffId, change);
  await insertStep(tx, row.handoffId, { kind: `rate-${about}`, text, rating });
  await announce(tx, handoffRated, { ...aboutOf(row), about, rating });
}
