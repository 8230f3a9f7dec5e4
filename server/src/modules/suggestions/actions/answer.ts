import {
  type AnswerSuggestion,
  isSettled,
  type SuggestionDetail,
  SuggestionState,
  suggestionAnswered,
  suggestionRemarked,
  suggestionStateWords,
  suggestionsHandle,
  suggestionsWords,
} from '@zhiyin/domain/suggestions';
import { sql } from 'kysely';
import { keepToWordLists } from '#modules/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeRow, joinedTo, lockSeen, lockSuggestion, showSuggestion } from '../queries.ts';
import type { SuggestionRow } from '../rows.ts';
import { mailAnswer } from '../tell-suggester.ts';

/**
 * Tells a suggestion's suggester, and everybody's whose was joined to it, what the shop says and what it becomes.
 *
 * @throws Refusal `conflict` as `lockSeen`, `invalid` when it holds a word that the shop does not send to customers.
 */
export async function answerSuggestion(
  ctx: Context,
  { suggestionId, revision, text, state }: AnswerSuggestion & { suggestionId: string },
): Promise<SuggestionDetail> {
  requirePermission(ctx, suggestionsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockSeen(tx, suggestionId, revision);
    await keepToWordLists(tx, text);
    const from = SuggestionState.parse(row.state);
    const to = state ?? (from === 'new' ? 'considering' : from);
    const now = tx.system.now();
    await insertRemark(tx, suggestionId, { text, isInternal: false, state: to === from ? null : to });
    const settledAt = isSettled(to) ? (to === from ? (row.settledAt ?? now) : now) : null;
    const ownerId = row.ownerId ?? (tx.actor.kind === 'member' ? tx.actor.id : null);
    const change = { state: to, settledAt };
    await changeRow(tx, row, { ...change, ownerId, answeredAt: row.answeredAt ?? now });
    await follow(tx, suggestionId, change);
    const said = to === from ? null : suggestionStateWords[to];
    let told = 0;
    for (const one of [row, ...(await joinedTo(tx, suggestionId))])
      if (await mailAnswer(tx, one, text, said)) told += 1;
    const isFirst = row.answeredAt === null;
    await announce(tx, suggestionAnswered, { suggestionId, ownerId, from, to, isFirst, told });
    return showSuggestion(tx, suggestionId);
  });
}

/** What becomes of a suggestion becomes of those joined to it, too. */
async function follow(
  tx: Tx,
  suggestionId: string,
  change: { readonly state: SuggestionState; readonly settledAt: Date | null },
): Promise<void> {
  const now = tx.system.now();
  await tx.db
    .updateTable('suggestions')
    .set({ ...change, answeredAt: sql<Date>`coalesce(answered_at, ${now})` })
    .where('workspaceId', '=', tx.workspaceId)
    .where('joinedTo', '=', suggestionId)
    .execute();
}

/** Says something to colleagues alone. @throws Refusal `missing`, or `limit` when much was said already. */
export async function remarkOnSuggestion(
  ctx: Context,
  { suggestionId, text }: { suggestionId: string; text: string },
): Promise<SuggestionDetail> {
  requirePermission(ctx, suggestionsHandle);
  return transact(ctx, async (tx) => {
    const { ownerId } = await lockSuggestion(tx, suggestionId);
    await insertRemark(tx, suggestionId, { text, isInternal: true, state: null });
    await announce(tx, suggestionRemarked, { suggestionId, ownerId });
    return showSuggestion(tx, suggestionId);
  });
}

interface Remark {
  readonly text: string;
  readonly isInternal: boolean;
  readonly state: string | null;
}

/** Most answers and remarks of one suggestion: as many as one page shows. */
const remarksMax = 200;

/** @throws Refusal `limit` when a suggestion, which the caller holds, is full. */
async function insertRemark(
  tx: Tx,
  suggestionId: SuggestionRow['suggestionId'],
  said: Remark,
): Promise<void> {
  const { count } = await tx.db
    .selectFrom('suggestionRemarks')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('suggestionId', '=', suggestionId)
    .executeTakeFirstOrThrow();
  if (count >= remarksMax) throw new Refusal('limit', suggestionsWords.tooMuch, { max: remarksMax });
  await tx.db
    .insertInto('suggestionRemarks')
    .values({
      ...said,
      ...{ workspaceId: tx.workspaceId, suggestionId, remarkId: tx.system.newId(), at: tx.system.now() },
      memberId: tx.actor.kind === 'member' ? tx.actor.id : null,
    })
    .execute();
}
