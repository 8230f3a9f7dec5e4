import { channelsWords, type answerPreChat as contract, preChatAnswered } from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { fillProfile, greetCustomer } from '#modules/customers';
import { type Context, requireVisitor } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { recordResponse } from '#platform/forms/record-response.ts';
import { Refusal } from '#platform/refusal.ts';
import { findWidget } from '../queries.ts';
import { hasAnswered } from '../visits/pre-chat-form.ts';

/** Keeps a visitor's answers with their record. Answered again, the first answers stay. */
export async function answerPreChat(
  ctx: Context,
  { formId, version, answers }: z.infer<typeof contract.body>,
): Promise<{ done: true }> {
  const customerId = requireVisitor(ctx);
  return transact(ctx, async (tx) => {
    const { channelId } = tx.actor;
    if (channelId === undefined || (await findWidget(tx, channelId)).formId !== formId)
      throw new Refusal('conflict', channelsWords.formNotAsked);
    // Holds the customer's row, so that two answers at once are kept once.
    await greetCustomer(tx, customerId, tx.locale, 'pre-chat');
    if (await hasAnswered(tx, formId, customerId)) return { done: true };
    const subject = { subjectKind: 'customer', subjectId: customerId };
    const response = await recordResponse(tx, { formId, version, answers, ...subject });
    const { name, email, phone } = response.answers;
    await fillProfile(tx, customerId, { name, email, phone });
    const { responseId } = response;
    await announce(tx, preChatAnswered, { customerId, widgetId: channelId, responseId });
    return { done: true };
  });
}
