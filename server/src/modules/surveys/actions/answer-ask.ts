import {
  type answerAsk as contract,
  surveyAnswered,
  surveysWords,
  type VisitorAsk,
} from '@zhiyin/domain/surveys';
import type { z } from 'zod';
import { type Context, requireVisitor, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { unschedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { expire } from '../jobs.ts';
import { ownAsks } from '../own-asks.ts';
import { findAsk } from '../queries.ts';
import { type AskRow, answerableUntil, presentToVisitor } from '../rows.ts';

type Given = z.infer<typeof contract.body>;

/** Keeps what a customer says of a conversation. Saying the same again changes nothing; the last one counts. */
export async function answerAsk(
  ctx: Context,
  { askId, ...given }: Given & { askId: string },
): Promise<VisitorAsk> {
  requireVisitor(ctx);
  return transact(ctx, async (tx) => {
    const ask = await ownAsks(tx).where('a.askId', '=', askId).forUpdate('a').executeTakeFirst();
    if (!ask) throw new Refusal('missing', surveysWords.askNotFound);
    if (ask.answeredAt !== null && isSame(ask, given)) return presentToVisitor(ask);
    requireAnswerable(tx, ask);

    const now = tx.system.now();
    const answeredAt = ask.answeredAt ?? now;
    // “Not solved” said anew asks for somebody anew.
    const isStillUnsolved = ask.solved === false && given.solved === false;
    await tx.db
      .updateTable('asks')
      .set({ ...given, answeredAt, changedAt: now, datedAt: answeredAt })
      .$if(!isStillUnsolved, (set) => set.set({ attendedAt: null, attendedBy: null }))
      .where('workspaceId', '=', tx.workspaceId)
      .where('askId', '=', askId)
      .execute();
    if (ask.answeredAt === null) await unschedule(tx, expire, askId);
    await announce(tx, surveyAnswered, {
      askId,
      conversationId: ask.conversationId,
      customerId: ask.customerId,
      assigneeId: ask.seenAssigneeId,
      teamId: ask.seenTeamId,
      from: ask.answeredAt === null ? null : { solved: ask.solved, score: ask.score },
      to: { solved: given.solved, score: given.score },
      hasComment: given.comment !== '',
      answeredAt: now.toISOString(),
    });
    return presentToVisitor(await findAsk(tx, askId));
  });
}

function isSame(ask: AskRow, given: Given): boolean {
  return ask.solved === given.solved && ask.score === given.score && ask.comment === given.comment;
}

function requireAnswerable(tx: Tx, ask: AskRow): void {
  if (ask.endedAt !== null) throw new Refusal('conflict', surveysWords.askEnded);
  if (tx.system.now() < answerableUntil(ask)) return;
  throw new Refusal('conflict', ask.answeredAt === null ? surveysWords.askEnded : surveysWords.answerFixed);
}
