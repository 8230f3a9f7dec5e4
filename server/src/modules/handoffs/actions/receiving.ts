import {
  type Handoff,
  type HandoffAnswers,
  type HandoffRating,
  handoffsAnswer,
  handoffsWords,
} from '@zhiyin/domain/handoffs';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkAnswers } from '../answers.ts';
import { showHandoff } from '../show-handoff.ts';
import { holdFor, performMove } from './perform.ts';
import { putRating } from './rate-handoff.ts';

interface Step {
  readonly handoffId: string;
  readonly after: number;
}

/** Takes a hand-off: whoever does is named, and told what comes of it. */
export async function takeHandoff(ctx: Context, { handoffId, after }: Step): Promise<Handoff> {
  requirePermission(ctx, handoffsAnswer);
  return transact(ctx, async (tx) => {
    const row = await holdFor(tx, handoffId, after, 'take');
    await performMove(tx, row, { move: 'take', text: '', change: { takerId: memberOf(tx) } });
    return showHandoff(tx, handoffId);
  });
}

/** Returns it and says what is missing; that counts against the sender, and the clock stands still. */
export async function returnHandoff(
  ctx: Context,
  { handoffId, after, text }: Step & { readonly text: string },
): Promise<Handoff> {
  requirePermission(ctx, handoffsAnswer);
  return transact(ctx, async (tx) => {
    const row = await holdFor(tx, handoffId, after, 'return');
    await performMove(tx, row, { move: 'return', text, change: { returns: row.returns + 1 } });
    return showHandoff(tx, handoffId);
  });
}

interface Answer extends Step {
  readonly text: string;
  readonly answers: HandoffAnswers;
  readonly rating?: z.output<typeof HandoffRating> | undefined;
}

/** Answers it: by the form of the type, in words, or both. Whoever answers what nobody took has taken it. */
export async function answerHandoff(
  ctx: Context,
  { handoffId, after, text, answers: given, rating }: Answer,
): Promise<Handoff> {
  requirePermission(ctx, handoffsAnswer);
  return transact(ctx, async (tx) => {
    const row = await holdFor(tx, handoffId, after, 'answer');
    if (row.answerFormId === null && text === '') throw new Refusal('invalid', handoffsWords.answerEmpty);
    const { formVersion, answers } = await checkAnswers(tx, row.answerFormId, given);
    const done = await performMove(tx, row, {
      ...{ move: 'answer', text, answers },
      change: {
        ...{ resultText: text, answerFormVersion: formVersion, answeredAt: tx.system.now() },
        result: sql`${JSON.stringify(answers)}::jsonb`,
        takerId: row.takerId ?? memberOf(tx),
      },
    });
    if (rating) await putRating(tx, done, { about: 'handoff', ...rating });
    return showHandoff(tx, handoffId);
  });
}

function memberOf({ actor }: Tx): string | null {
  return actor.kind === 'member' ? actor.id : null;
}
