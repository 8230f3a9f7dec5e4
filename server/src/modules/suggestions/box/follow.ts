import {
  type listOwnSuggestions as contract,
  type OwnSuggestion,
  SuggestionState,
  SuggestionTopic,
  suggestionsWords,
  suggestionWithdrawn,
} from '@zhiyin/domain/suggestions';
import type { z } from 'zod';
import { inShop } from '#modules/channels';
import { requireSystem } from '#platform/auth/as-system.ts';
import { type Actor, type Context, type Ground, requireVisitor, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { keyOf, suggestionIdOf } from '../key.ts';
import { changeRow, findSuggestion, lockSuggestion, remarksOf, shownSuggestions } from '../queries.ts';
import type { SuggestionRow } from '../rows.ts';

interface Keyed {
  readonly shopKey: string;
  readonly key: string;
}

/** A suggestion as its suggester sees it by its key; null for a key that is none of ours, or one that was taken back. */
export async function followSuggestion(
  ground: Ground,
  { shopKey, key }: Keyed,
): Promise<{ suggestion: OwnSuggestion | null }> {
  return look(inShop(ground, shopKey), async (tx) => {
    const row = await rowOf(tx, key);
    return { suggestion: row && row.withdrawnAt === null ? await ownOf(tx, row) : null };
  });
}

async function rowOf(tx: Tx, key: string): Promise<SuggestionRow | null> {
  const suggestionId = suggestionIdOf(tx, key);
  if (suggestionId === null) return null;
  return (await shownSuggestions(tx).where('s.suggestionId', '=', suggestionId).executeTakeFirst()) ?? null;
}

/** Its own answers, and since it was joined to another, that one's. */
async function ownOf(tx: Tx, row: SuggestionRow): Promise<OwnSuggestion> {
  const into = row.joinedTo === null ? row : await findSuggestion(tx, row.joinedTo);
  const own = await remarksOf(tx, row.suggestionId);
  const shared = into === row ? [] : await remarksOf(tx, into.suggestionId);
  const said = [...own, ...shared]
    .filter(({ isInternal }) => !isInternal)
    .sort((one, two) => one.at.getTime() - two.at.getTime());
  return {
    text: row.text,
    topic: SuggestionTopic.parse(row.topic),
    state: SuggestionState.parse(row.state),
    receivedAt: row.receivedAt.toISOString(),
    answerBy: row.answerBy.toISOString(),
    supporters: into.supporters,
    answers: said.map(({ at, text, state }) => ({
      at: at.toISOString(),
      text,
      state: state === null ? null : SuggestionState.parse(state),
    })),
  };
}

/**
 * Takes a suggestion back: its text, its address and whose it is are deleted. Doing it again changes nothing.
 *
 * @throws Refusal `missing` for a key that is none of ours.
 */
export async function withdrawSuggestion(ground: Ground, { shopKey, key }: Keyed): Promise<{ done: true }> {
  const ctx = inShop(ground, shopKey);
  requireSystem(ctx);
  return transact(ctx, async (tx) => {
    const suggestionId = suggestionIdOf(tx, key);
    if (suggestionId === null) throw new Refusal('missing', suggestionsWords.notFound);
    const row = await lockSuggestion(tx, suggestionId);
    if (row.withdrawnAt !== null) return { done: true };
    const gone = { text: '', tokens: [], email: null, customerId: null };
    await changeRow(tx, row, { ...gone, withdrawnAt: tx.system.now() });
    const { ownerId } = row;
    await announce({ ...tx, actor: nobody, address: null }, suggestionWithdrawn, { suggestionId, ownerId });
    return { done: true };
  });
}

const nobody: Actor = { kind: 'visitor', id: null, permissions: new Set(), teamIds: [] };
const shownMax = 50;

/** What the visitor suggested under their own name, the latest first. */
export async function listOwnSuggestions(ctx: Context): Promise<z.infer<typeof contract.response>> {
  const ids = [requireVisitor(ctx), ...(ctx.actor.alsoCustomerIds ?? [])];
  return look(ctx, async (tx) => {
    const rows = await shownSuggestions(tx)
      .where('s.customerId', 'in', ids)
      .where('s.withdrawnAt', 'is', null)
      .orderBy('s.receivedAt', 'desc')
      .orderBy('s.suggestionId', 'desc')
      .limit(shownMax)
      .execute();
    return {
      items: rows.map((row) => ({
        text: row.text,
        topic: SuggestionTopic.parse(row.topic),
        state: SuggestionState.parse(row.state),
        receivedAt: row.receivedAt.toISOString(),
        key: keyOf(tx, row.suggestionId),
        isAnswered: row.answeredAt !== null,
      })),
    };
  });
}
