import {
  type listSuggestions as contract,
  type Suggestion,
  type SuggestionDetail,
  type SuggestionSummary,
  suggestionStates,
  suggestionsRead,
} from '@zhiyin/domain/suggestions';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { shownSuggestions, showSuggestion, standsAlone, supportersOf } from '../queries.ts';
import { presentSuggestion } from '../rows.ts';

type Listing = z.infer<typeof contract.query>;
/** Which suggestions a list is about. */
export type Narrowing = Omit<Listing, 'after' | 'limit'>;

/** Suggestions that stand by themselves, the latest first. */
export async function listSuggestions(
  ctx: Context,
  by: Listing,
): Promise<{ items: Suggestion[]; next: string | null }> {
  requirePermission(ctx, suggestionsRead);
  return look(ctx, (tx) => pageOfSuggestions(tx, by));
}

/** One page of a list. */
export async function pageOfSuggestions(
  tx: Tx,
  { after, limit, ...by }: Listing,
): Promise<{ items: Suggestion[]; next: string | null }> {
  const last = momentCursor.read(after);
  const rows = await shownSuggestions(tx)
    .where(narrowed(tx, by))
    .$if(last !== null, (all) =>
      all.where(sql<SqlBool>`(s.received_at, s.suggestion_id) < (${last?.at}, ${last?.id}::uuid)`),
    )
    .orderBy('s.receivedAt', 'desc')
    .orderBy('s.suggestionId', 'desc')
    .limit(limit + 1)
    .execute();
  const page = asPage(rows, limit, (row) => momentCursor.write(row.receivedAt, row.suggestionId));
  return { ...page, items: page.items.map(presentSuggestion) };
}

const waits = sql<SqlBool>`(s.answered_at is null and s.withdrawn_at is null)`;

function narrowed(tx: Tx, { state, topic, way, owner, waits: waiting, q }: Narrowing): RawBuilder<SqlBool> {
  const now = tx.system.now();
  const conditions = [
    standsAlone,
    ...(state ? [sql<SqlBool>`s.state = ${state}`] : []),
    ...(topic ? [sql<SqlBool>`s.topic = ${topic}`] : []),
    ...(way ? [sql<SqlBool>`s.way = ${way}`] : []),
    ...(owner === 'nobody' ? [sql<SqlBool>`s.owner_id is null`] : []),
    ...(owner !== undefined && owner !== 'nobody' ? [sql<SqlBool>`s.owner_id = ${owner}::uuid`] : []),
    ...(waiting ? [waits] : []),
    ...(waiting === 'late' ? [sql<SqlBool>`s.answer_by < ${now}`] : []),
    ...(q ? [sql<SqlBool>`strpos(lower(s.text), lower(${q})) > 0`] : []),
  ];
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

export async function getSuggestion(
  ctx: Context,
  { suggestionId }: { suggestionId: string },
): Promise<SuggestionDetail> {
  requirePermission(ctx, suggestionsRead);
  return look(ctx, (tx) => showSuggestion(tx, suggestionId));
}

/** What the box comes to. */
export async function summariseSuggestions(ctx: Context): Promise<SuggestionSummary> {
  requirePermission(ctx, suggestionsRead);
  return look(ctx, async (tx) => {
    const now = tx.system.now();
    const count = (holds: RawBuilder<SqlBool>) => sql<number>`count(*) filter (where ${holds})::int`;
    const dated = sql<SqlBool>`(s.withdrawn_at is null and (s.answered_at is not null or s.answer_by < ${now}))`;
    const row = await tx.db
      .selectFrom('suggestions as s')
      .where('s.workspaceId', '=', tx.workspaceId)
      .select([
        ...suggestionStates.map((state) =>
          count(sql<SqlBool>`${standsAlone} and s.state = ${state}`).as(state),
        ),
        count(sql<SqlBool>`${standsAlone} and ${waits}`).as('waiting'),
        count(sql<SqlBool>`${standsAlone} and ${waits} and s.answer_by < ${now}`).as('late'),
        count(sql<SqlBool>`${standsAlone} and s.settled_at is null and s.owner_id = ${tx.actor.id}::uuid`).as(
          'mine',
        ),
        count(dated).as('dated'),
        count(sql<SqlBool>`${dated} and s.answered_at <= s.answer_by`).as('inTime'),
        sql<number>`coalesce(sum(${supportersOf}) filter (where ${standsAlone} and s.state = 'done'), 0)::int`.as(
          'heard',
        ),
      ])
      .executeTakeFirstOrThrow();
    const { waiting, late, mine, dated: all, inTime, heard, ...states } = row;
    return { states, waiting, late, mine, dated: all, inTime, heard };
  });
}
