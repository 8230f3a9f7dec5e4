import {
  careHandle,
  careWords,
  endedWell,
  type FinishFollowUp,
  type FollowUpDetail,
  type FollowUpNext,
  followUpDone,
} from '@zhiyin/domain/care';
import type { Updateable } from 'kysely';
import { reopenConversation, stageHappened } from '#modules/inbox';
import { livingReason } from '#modules/reasons';
import { attendAnswersOf } from '#modules/surveys';
import { createTicket } from '#modules/tickets';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { recordResponse } from '#platform/forms/record-response.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeRow, lockOpen, showFollowUp } from '../queries.ts';
import { aboutOf, type FollowUpRow } from '../rows.ts';
import { insertAttempt } from './attempt.ts';

/**
 * Says what came of a follow-up. A problem that is still there may open the conversation again or become a ticket,
 * with the rights that this takes of whoever does it; when that is refused, nothing is written.
 */
export async function finishFollowUp(
  ctx: Context,
  { followUpId, revision, ...result }: FinishFollowUp & { followUpId: string },
): Promise<FollowUpDetail> {
  requirePermission(ctx, careHandle);
  return transact(ctx, async (tx) => {
    const row = await lockOpen(tx, followUpId, revision);
    const { outcome, rating, comment, way, next } = result;
    if (next.kind !== 'nothing' && outcome !== 'still-a-problem')
      throw new Refusal('invalid', careWords.onlyAProblem);
    const isReached = outcome !== 'wrong-person';
    await insertAttempt(tx, row, { way, isReached, note: '' });
    const causeKey = result.causeKey ? await livingReason(tx, result.causeKey) : null;
    const script = await keepAnswers(tx, row, result.answers);
    const ticketId = await dealWith(tx, row, next, comment);
    const now = await changeRow(tx, row, {
      ...{ state: 'done', outcome, rating, causeKey, comment, ticketId, nextTryAt: null, ...script },
      ...{ tries: row.tries + 1, isReached: row.isReached || isReached },
      ...{ endedAt: tx.system.now(), endedBy: tx.actor.id, ownerId: row.ownerId ?? tx.actor.id },
    });
    // Whoever said “not solved” has been heard.
    if (isReached) await attendAnswersOf(tx, row.conversationId);
    const isGood = endedWell(outcome, rating);
    const told = { outcome, rating, isGood, wasOverdue: row.overdueAt !== null, causeKey };
    await announce(tx, followUpDone, { ...aboutOf(now), ...told });
    await stageHappened(tx, row.conversationId, 'follow-ups-over');
    return showFollowUp(tx, followUpId);
  });
}

/** Keeps what was answered to the script, checked against the form as it is now. */
async function keepAnswers(
  tx: Tx,
  { formId, followUpId }: FollowUpRow,
  answers: Record<string, unknown>,
): Promise<Updateable<DB['followUps']>> {
  if (formId === null || Object.values(answers).every((one) => one === undefined || one === '')) return {};
  const subject = { subjectKind: 'follow-up', subjectId: followUpId };
  // What was found before it was opened again counts no more.
  const recorded = await recordResponse(tx, { formId, answers, ...subject, isInPlace: true });
  return {
    formVersion: recorded.version,
    answers: JSON.stringify(recorded.answers),
  };
}

/** Answers the ticket that was made. */
async function dealWith(
  tx: Tx,
  { conversationId, customerId }: FollowUpRow,
  next: FollowUpNext,
  comment: string,
): Promise<string | null> {
  if (next.kind === 'reopen') await reopenConversation(tx, { conversationId });
  if (next.kind !== 'ticket') return null;
  const { typeId, title } = next;
  const { ticketId } = await createTicket(tx, {
    ...{ typeId, title, description: comment, answers: {}, customerId, parentId: null, items: [] },
    conversation: { conversationId, messageIds: [] },
  });
  return ticketId;
}
