import {
  type Handoff,
  HandoffAnswers,
  type HandoffMoveKey,
  type HandoffRating,
  handoffsSend,
} from '@zhiyin/domain/handoffs';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { checkAnswers } from '../answers.ts';
import type { HandoffChange } from '../rows.ts';
import { showHandoff } from '../show-handoff.ts';
import { holdFor, performMove } from './perform.ts';
import { putRating } from './rate-handoff.ts';

interface Step {
  readonly handoffId: string;
  readonly after: number;
}

/** Sends a returned one again with what was missing, by the version of the form that it was sent with. */
export async function sendHandoffAgain(
  ctx: Context,
  given: Step & { readonly text: string; readonly answers: HandoffAnswers },
): Promise<Handoff> {
  requirePermission(ctx, handoffsSend);
  const { handoffId, after, text } = given;
  return transact(ctx, async (tx) => {
    const row = await holdFor(tx, handoffId, after, 'send-again');
    const known = HandoffAnswers.parse(row.answers);
    const { answers } = await checkAnswers(tx, row.formId, given.answers, {
      version: row.formVersion ?? undefined,
      known,
    });
    const change = { answers: sql<string>`${JSON.stringify(answers)}::jsonb` };
    await performMove(tx, row, { move: 'send-again', text, answers, change });
    return showHandoff(tx, handoffId);
  });
}

/** An accepted one closes by itself after this long, so that none is forgotten. */
const closesAfterSeconds = 3 * 86_400;

/** Accepts the answer. It may still be disputed until it is closed. */
export async function acceptHandoff(
  ctx: Context,
  { rating, ...step }: Step & { readonly rating?: z.output<typeof HandoffRating> | undefined },
): Promise<Handoff> {
  requirePermission(ctx, handoffsSend);
  return transact(ctx, async (tx) => {
    const row = await holdFor(tx, step.handoffId, step.after, 'accept');
    const closesAt = new Date(tx.system.now().getTime() + closesAfterSeconds * 1000);
    const done = await performMove(tx, row, { move: 'accept', text: '', change: { closesAt } });
    if (rating) await putRating(tx, done, { about: 'result', ...rating });
    return showHandoff(tx, step.handoffId);
  });
}

/** Disputes the answer: the department has it again, and its clock runs on. */
export async function disputeHandoff(
  ctx: Context,
  { text, ...step }: Step & { readonly text: string },
): Promise<Handoff> {
  return plainStep(ctx, step, 'dispute', text, (row) => ({ disputes: row.disputes + 1, closesAt: null }));
}

export async function closeHandoff(ctx: Context, step: Step): Promise<Handoff> {
  return plainStep(ctx, step, 'close', '', () => ({ closesAt: null }));
}

/** Takes it back: the department has nothing to do any more. */
export async function withdrawHandoff(
  ctx: Context,
  { text, ...step }: Step & { readonly text: string },
): Promise<Handoff> {
  return plainStep(ctx, step, 'withdraw', text, () => ({}));
}

async function plainStep(
  ctx: Context,
  { handoffId, after }: Step,
  move: HandoffMoveKey,
  text: string,
  change: (row: { readonly disputes: number }) => HandoffChange,
): Promise<Handoff> {
  requirePermission(ctx, handoffsSend);
  return transact(ctx, async (tx) => {
    const row = await holdFor(tx, handoffId, after, move);
    await performMove(tx, row, { move, text, change: change(row) });
    return showHandoff(tx, handoffId);
  });
}
