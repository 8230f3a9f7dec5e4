import { type SuggestionDetail, suggestionsWords } from '@zhiyin/domain/suggestions';
import { likeness } from '@zhiyin/domain/tickets';
import { type SqlBool, sql, type Updateable } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import { Refusal } from '#platform/refusal.ts';
import { briefOf, presentRemark, presentSuggestion, type SuggestionRow } from './rows.ts';

const columns = [
  ...(['s.suggestionId', 's.text', 's.topic', 's.state', 's.way', 's.ownerId', 's.customerId'] as const),
  ...(['s.email', 's.locale', 's.receivedAt', 's.answerBy', 's.answeredAt', 's.overdueAt'] as const),
  ...(['s.settledAt', 's.withdrawnAt', 's.joinedTo', 's.joinedAt', 's.tokens', 's.revision'] as const),
] as const;

/** How many stand behind a suggestion `s`: its suggester, and those whose suggestions were joined to it. */
export const supportersOf = sql<number>`(s.withdrawn_at is null)::int + (select count(*)::int from suggestions j
  where j.workspace_id = s.workspace_id and j.joined_to = s.suggestion_id and j.withdrawn_at is null)`;

/** Suggestions `s` with everything a list shows. */
export function shownSuggestions(tx: Tx) {
  return tx.db
    .selectFrom('suggestions as s')
    .leftJoin('customers as record', (join) =>
      join.onRef('record.workspaceId', '=', 's.workspaceId').onRef('record.customerId', '=', 's.customerId'),
    )
    .leftJoin('customers as person', (join) =>
      join
        .onRef('person.workspaceId', '=', 'record.workspaceId')
        .onRef('person.customerId', '=', 'record.personId'),
    )
    .where('s.workspaceId', '=', tx.workspaceId)
    .select([
      ...columns,
      'person.name as customerName',
      'person.email as customerEmail',
      supportersOf.as('supporters'),
    ]);
}

/** Those that stand by themselves: neither joined to another nor taken back with nobody left behind them. */
export const standsAlone = sql<SqlBool>`(s.joined_to is null and (s.withdrawn_at is null or exists (
  select from suggestions j where j.workspace_id = s.workspace_id and j.joined_to = s.suggestion_id)))`;

/** One suggestion. @throws Refusal `missing`. */
export async function findSuggestion(tx: Tx, suggestionId: string): Promise<SuggestionRow> {
  return found(await shownSuggestions(tx).where('s.suggestionId', '=', suggestionId).executeTakeFirst());
}

/** One suggestion, held until the transaction ends. @throws Refusal `missing`. */
export async function lockSuggestion(tx: Tx, suggestionId: string): Promise<SuggestionRow> {
  const row = await shownSuggestions(tx)
    .where('s.suggestionId', '=', suggestionId)
    .forUpdate('s')
    .executeTakeFirst();
  return found(row);
}

/**
 * One that is handled by itself, held, as the writer saw it.
 *
 * @throws Refusal `missing`, or `conflict` when it was joined to another, taken back or changed since.
 */
export async function lockSeen(tx: Tx, suggestionId: string, revision: number): Promise<SuggestionRow> {
  const row = await lockSuggestion(tx, suggestionId);
  if (row.joinedTo !== null) throw new Refusal('conflict', suggestionsWords.isJoined);
  if (row.supporters === 0) throw new Refusal('conflict', suggestionsWords.isWithdrawn);
  if (row.revision !== revision) throw new Refusal('conflict', suggestionsWords.changedMeanwhile);
  return row;
}

/** Writes columns of a suggestion that is held, and counts the change. */
export async function changeRow(
  tx: Tx,
  { suggestionId, revision }: Pick<SuggestionRow, 'suggestionId' | 'revision'>,
  change: Updateable<DB['suggestions']>,
): Promise<void> {
  await tx.db
    .updateTable('suggestions')
    .set({ ...change, revision: revision + 1 })
    .where('workspaceId', '=', tx.workspaceId)
    .where('suggestionId', '=', suggestionId)
    .execute();
}

/** Those joined to a suggestion, the earliest first. */
export async function joinedTo(tx: Tx, suggestionId: string): Promise<SuggestionRow[]> {
  return shownSuggestions(tx)
    .where('s.joinedTo', '=', suggestionId)
    .where('s.withdrawnAt', 'is', null)
    .orderBy('s.receivedAt')
    .orderBy('s.suggestionId')
    .execute();
}

/** A suggestion with everything that belongs to it. @throws Refusal `missing`. */
export async function showSuggestion(tx: Tx, suggestionId: string): Promise<SuggestionDetail> {
  const row = await findSuggestion(tx, suggestionId);
  const joined = await joinedTo(tx, suggestionId);
  return {
    ...presentSuggestion(row),
    remarks: (await remarksOf(tx, suggestionId)).map(presentRemark),
    joined: joined.map(briefOf),
    similar: (await similarTo(tx, row)).map(briefOf),
  };
}

/** Everything said about a suggestion, in its order. */
export async function remarksOf(tx: Tx, suggestionId: string) {
  return tx.db
    .selectFrom('suggestionRemarks')
    .select(['remarkId', 'at', 'memberId', 'isInternal', 'text', 'state'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('suggestionId', '=', suggestionId)
    .orderBy('at')
    .orderBy('remarkId')
    .limit(500)
    .execute();
}

const similarMax = 5;
const candidatesMax = 200;
/** Suggestions at least this alike are shown as possibly the same. */
const likenessLeast = 0.2;

async function similarTo(tx: Tx, row: SuggestionRow): Promise<SuggestionRow[]> {
  if (row.tokens.length === 0 || row.joinedTo !== null || row.withdrawnAt !== null) return [];
  const others = await shownSuggestions(tx)
    .where(standsAlone)
    .where('s.withdrawnAt', 'is', null)
    .where('s.suggestionId', '<>', row.suggestionId)
    .where(sql<SqlBool>`s.tokens && ${row.tokens}::integer[]`)
    .orderBy('s.receivedAt', 'desc')
    .orderBy('s.suggestionId')
    .limit(candidatesMax)
    .execute();
  return others
    .map((other) => ({ other, alike: likeness(row.text, other.text) }))
    .filter(({ alike }) => alike >= likenessLeast)
    .sort((one, two) => two.alike - one.alike)
    .slice(0, similarMax)
    .map(({ other }) => other);
}

function found(row: SuggestionRow | undefined): SuggestionRow {
  if (!row) throw new Refusal('missing', suggestionsWords.notFound);
  return row;
}
