import {
  type Handoff,
  type HandoffAnswers,
  type HandoffRating,
  handoffsWords,
} from '@zhiyin/domain/handoffs';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context, Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkAnswers } from '../answers.ts';
import { type Seen, takeStep } from './perform.ts';

/** Takes a hand-off: whoever does is named, and told what comes of it. */
export async function takeHandoff(ctx: Context, seen: Seen): Promise<Handoff> {
  return takeStep(ctx, seen, 'take', async (tx) => ({ text: '', change: { takerId: memberOf(tx) } }));
}

/** Returns it and says what is missing; that counts against the sender, and the clock stands still. */
export async function returnHandoff(
  ctx: Context,
  { text, ...seen }: Seen & { readonly text: string },
): Promise<Handoff> {
  return takeStep(ctx, seen, 'return', async (_, { returns }) => ({
    text,
    change: { returns: returns + 1 },
  }));
}

interface Answer extends Seen {
  readonly text: string;
  readonly answers: HandoffAnswers;
  readonly rating?: z.output<typeof HandoffRating> | undefined;
}

/** Answers it: by the form of the type, in words, or both. Whoever answers what nobody took has taken it. */
export async function answerHandoff(
  ctx: Context,
  { text, answers: given, rating, ...seen }: Answer,
): Promise<Handoff> {
  return takeStep(ctx, seen, 'answer', async (tx, { answerFormId, takerId }) => {
    if (answerFormId === null && text === '') throw new Refusal('invalid', handoffsWords.answerEmpty);
    const { formVersion, answers } = await checkAnswers(tx, answerFormId, given);
    const change = {
      ...{ resultText: text, answerFormVersion: formVersion, answeredAt: tx.system.now() },
      result: sql<string>`${JSON.stringify(answers)}::jsonb`,
      takerId: takerId ?? memberOf(tx),
    };
    return { text, answers, rating, change };
  });
}

function memberOf({ actor }: Tx): string | null {
  return actor.kind === 'member' ? actor.id : null;
}
