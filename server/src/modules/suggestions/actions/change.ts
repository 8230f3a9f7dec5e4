import {
  type ChangeSuggestion,
  type SuggestionDetail,
  SuggestionState,
  SuggestionTopic,
  suggestionChanged,
  suggestionsHandle,
  suggestionsWords,
} from '@zhiyin/domain/suggestions';
import { isActiveMember } from '#modules/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { tellOwner } from '../keep-suggestion.ts';
import { changeRow, lockSeen, showSuggestion } from '../queries.ts';

/**
 * Changes whose a suggestion is, its topic, or that it is looked into.
 *
 * @throws Refusal `conflict` as `lockSeen`, or when its suggester was told what became of it already; `invalid` for an
 * owner who is gone.
 */
export async function changeSuggestion(
  ctx: Context,
  { suggestionId, revision, ownerId, topic, state }: ChangeSuggestion & { suggestionId: string },
): Promise<SuggestionDetail> {
  requirePermission(ctx, suggestionsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockSeen(tx, suggestionId, revision);
    const from = SuggestionState.parse(row.state);
    const to = state ?? from;
    if (to !== from && from !== 'new' && from !== 'considering')
      throw new Refusal('conflict', suggestionsWords.settled);
    const change = {
      ...(ownerId !== undefined && { ownerId: await knownOwner(tx, ownerId) }),
      ...(topic !== undefined && { topic }),
      ...(state !== undefined && { state }),
    };
    const fields = Object.keys(change);
    if (fields.length === 0) return showSuggestion(tx, suggestionId);
    await changeRow(tx, row, change);
    const now = ownerId === undefined ? row.ownerId : ownerId;
    await announce(tx, suggestionChanged, { suggestionId, ownerId: now, fields, from, to });
    if (now !== null && now !== row.ownerId)
      await tellOwner(tx, now, suggestionId, SuggestionTopic.parse(topic ?? row.topic));
    return showSuggestion(tx, suggestionId);
  });
}

/** @throws Refusal `invalid` when somebody is named who does not work here. */
async function knownOwner(tx: Tx, ownerId: string | null): Promise<string | null> {
  if (ownerId === null || (await isActiveMember(tx, ownerId))) return ownerId;
  throw invalidAt(tx, 'ownerId', suggestionsWords.ownerGone);
}
