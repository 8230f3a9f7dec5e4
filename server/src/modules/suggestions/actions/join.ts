import {
  isSettled,
  type SuggestionDetail,
  SuggestionState,
  suggestionJoined,
  suggestionParted,
  suggestionsHandle,
  suggestionsWords,
} from '@zhiyin/domain/suggestions';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeRow, joinedTo, lockSeen, lockSuggestion, remarksOf, showSuggestion } from '../queries.ts';
import type { SuggestionRow } from '../rows.ts';
import { mailAnswer } from '../tell-suggester.ts';

/**
 * Joins a suggestion to another about the same. What the other's suggesters were told last, this one's is told now.
 *
 * @throws Refusal `conflict` as `lockSeen`, when others were joined to this one, or when the other is joined itself.
 */
export async function joinSuggestion(
  ctx: Context,
  { suggestionId, revision, intoId }: { suggestionId: string; revision: number; intoId: string },
): Promise<SuggestionDetail> {
  requirePermission(ctx, suggestionsHandle);
  if (suggestionId === intoId) throw new Refusal('conflict', suggestionsWords.toItself);
  return transact(ctx, async (tx) => {
    const { row, into } = await lockBoth(tx, { suggestionId, revision, intoId });
    const now = tx.system.now();
    const { state, settledAt } = into;
    const told = into.answeredAt === null ? undefined : await lastAnswer(tx, intoId);
    await changeRow(tx, row, {
      ...{ joinedTo: intoId, joinedAt: now, state, settledAt },
      ...(told && row.answeredAt === null && { answeredAt: now }),
    });
    if (told) await mailAnswer(tx, row, told.text, null);
    await announce(tx, suggestionJoined, { suggestionId, ownerId: into.ownerId, intoId });
    return showSuggestion(tx, intoId);
  });
}

/** Both, held in one order so that two joins cannot wait for each other. */
async function lockBoth(
  tx: Tx,
  { suggestionId, revision, intoId }: { suggestionId: string; revision: number; intoId: string },
): Promise<{ row: SuggestionRow; into: SuggestionRow }> {
  for (const id of [suggestionId, intoId].sort()) await lockSuggestion(tx, id);
  const row = await lockSeen(tx, suggestionId, revision);
  const into = await lockSuggestion(tx, intoId);
  if (into.joinedTo !== null) throw new Refusal('conflict', suggestionsWords.isJoined);
  if (into.supporters === 0) throw new Refusal('conflict', suggestionsWords.isWithdrawn);
  if ((await joinedTo(tx, suggestionId)).length > 0)
    throw new Refusal('conflict', suggestionsWords.hasJoined);
  return { row, into };
}

async function lastAnswer(tx: Tx, suggestionId: string) {
  return (await remarksOf(tx, suggestionId)).findLast(({ isInternal }) => !isInternal);
}

/**
 * Takes a suggestion out of the one that it was joined to. What its suggester was told meanwhile stays told.
 *
 * @throws Refusal `conflict` when it is joined to none.
 */
export async function partSuggestion(
  ctx: Context,
  { suggestionId }: { suggestionId: string },
): Promise<SuggestionDetail> {
  requirePermission(ctx, suggestionsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockSuggestion(tx, suggestionId);
    const { joinedTo: fromId, joinedAt } = row;
    if (fromId === null) throw new Refusal('conflict', suggestionsWords.notJoined);
    const told = (await remarksOf(tx, fromId)).filter(
      ({ isInternal, at }) => !isInternal && joinedAt !== null && at >= joinedAt,
    );
    if (told.length > 0) {
      const { workspaceId } = tx;
      const rows = told.map((one) => ({ ...one, workspaceId, suggestionId, remarkId: tx.system.newId() }));
      await tx.db.insertInto('suggestionRemarks').values(rows).execute();
    }
    await changeRow(tx, row, { joinedTo: null, joinedAt: null, ...(await standingOf(tx, row)) });
    await announce(tx, suggestionParted, { suggestionId, ownerId: row.ownerId, fromId });
    return showSuggestion(tx, suggestionId);
  });
}

/** What it has become by what its own suggester was told. */
async function standingOf(tx: Tx, { suggestionId, answeredAt, settledAt }: SuggestionRow) {
  const answers = await remarksOf(tx, suggestionId);
  const said = answers.findLast(({ isInternal, state }) => !isInternal && state !== null)?.state;
  const state = SuggestionState.parse(said ?? (answeredAt === null ? 'new' : 'considering'));
  return { state, settledAt: isSettled(state) ? settledAt : null };
}
