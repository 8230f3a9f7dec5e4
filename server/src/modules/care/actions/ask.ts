import {
  type AskFollowUp,
  careHandle,
  careWords,
  type FollowUpDetail,
  followUpAsked,
} from '@zhiyin/domain/care';
import { findConversation } from '#modules/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt } from '#platform/refusal.ts';
import { insertFollowUp } from '../ask-follow-up.ts';
import { showFollowUp } from '../queries.ts';

/** Asks for a follow-up of a conversation that the caller sees, also when the customer was followed up lately. */
export async function askForFollowUp(
  ctx: Context,
  { conversationId, note, ownerId, dueAt, formId }: AskFollowUp,
): Promise<FollowUpDetail> {
  requirePermission(ctx, careHandle);
  return transact(ctx, async (tx) => {
    await findConversation(tx, conversationId);
    const date = dueAt === undefined ? undefined : laterDate(tx, dueAt);
    const asking = { conversationId, reason: 'by-hand', note, ownerId, dueAt: date, formId } as const;
    const told = await insertFollowUp(tx, asking);
    await announce(tx, followUpAsked, told);
    return showFollowUp(tx, told.followUpId);
  });
}

/** A date that a person chose. @throws Refusal `invalid` for one that has gone. */
export function laterDate(tx: Tx, written: string): Date {
  const date = new Date(written);
  if (date > tx.system.now()) return date;
  throw invalidAt(tx, 'dueAt', careWords.pastDue);
}
