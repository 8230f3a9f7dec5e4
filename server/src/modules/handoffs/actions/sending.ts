import { type Handoff, HandoffAnswers, type HandoffRating } from '@zhiyin/domain/handoffs';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { checkAnswers } from '../answers.ts';
import { type Seen, takeStep } from './perform.ts';

/** Sends a returned one again with what was missing, by the version of the form that it was sent with. */
export async function sendHandoffAgain(
  ctx: Context,
  { text, answers: given, ...seen }: Seen & { readonly text: string; readonly answers: HandoffAnswers },
): Promise<Handoff> {
  return takeStep(ctx, seen, 'send-again', async (tx, row) => {
    const known = HandoffAnswers.parse(row.answers);
    const version = row.formVersion ?? undefined;
    const { answers } = await checkAnswers(tx, row.formId, given, { version, known });
    return { text, answers, change: { answers: sql<string>`${JSON.stringify(answers)}::jsonb` } };
  });
}

/** An accepted one closes by itself after this long, so that none is forgotten. */
const closesAfterSeconds = 3 * 86_400;

/** Accepts the answer. It may still be disputed until it is closed. */
export async function acceptHandoff(
  ctx: Context,
  { rating, ...seen }: Seen & { readonly rating?: z.output<typeof HandoffRating> | undefined },
): Promise<Handoff> {
  return takeStep(ctx, seen, 'accept', async (tx) => {
    const closesAt = new Date(tx.system.now().getTime() + closesAfterSeconds * 1000);
    return { text: '', rating, change: { closesAt } };
  });
}

/** Disputes the answer: the department has it again, and its clock runs on. */
export async function disputeHandoff(
  ctx: Context,
  { text, ...seen }: Seen & { readonly text: string },
): Promise<Handoff> {
  return takeStep(ctx, seen, 'dispute', async (_, { disputes }) => ({
    text,
    change: { disputes: disputes + 1, closesAt: null },
  }));
}

export async function closeHandoff(ctx: Context, seen: Seen): Promise<Handoff> {
  return takeStep(ctx, seen, 'close', async () => ({ text: '', change: { closesAt: null } }));
}

/** Takes it back: the department has nothing to do any more. */
export async function withdrawHandoff(
  ctx: Context,
  { text, ...seen }: Seen & { readonly text: string },
): Promise<Handoff> {
  return takeStep(ctx, seen, 'withdraw', async () => ({ text }));
}
