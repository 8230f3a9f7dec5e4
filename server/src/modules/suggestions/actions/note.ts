import {
  type NoteSuggestion,
  type SuggestionDetail,
  suggestionReceived,
  suggestionsHandle,
  suggestionsWords,
} from '@zhiyin/domain/suggestions';
import { recordsOf } from '#modules/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { keepSuggestion } from '../keep-suggestion.ts';
import { showSuggestion } from '../queries.ts';

/** Writes down what somebody suggested elsewhere. @throws Refusal `missing` for a customer who is gone. */
export async function noteSuggestion(
  ctx: Context,
  { text, topic, customerId, email }: NoteSuggestion,
): Promise<SuggestionDetail> {
  requirePermission(ctx, suggestionsHandle);
  return transact(ctx, async (tx) => {
    if (customerId !== null && (await recordsOf(tx, customerId)).length === 0)
      throw new Refusal('missing', suggestionsWords.customerGone);
    const told = await keepSuggestion(tx, {
      ...{ text, topic, customerId, way: 'colleague', locale: tx.locale },
      email: email === '' ? null : email,
    });
    await announce(tx, suggestionReceived, told);
    return showSuggestion(tx, told.suggestionId);
  });
}
