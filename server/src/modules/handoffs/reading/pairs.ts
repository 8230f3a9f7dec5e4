import { Readable } from 'node:stream';
import { type HandoffPair, handoffPairsExported, handoffsReadAll } from '@zhiyin/domain/handoffs';
import { sql } from 'kysely';
import { allTeams } from '#modules/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { measures, narrowed } from './narrowed.ts';
import { pairHeadings } from './pair-headings.ts';

interface Span {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** How hand-offs went, by who asked whom; those sent in the span, the busiest pair first. */
export async function readHandoffPairs(ctx: Context, span: Span): Promise<{ items: HandoffPair[] }> {
  requirePermission(ctx, handoffsReadAll);
  return { items: await look(ctx, (tx) => pairsOf(tx, span)) };
}

/** The same as CSV. That somebody took it away is a fact. */
export async function exportHandoffPairs(ctx: Context, span: Span): Promise<Readable> {
  requirePermission(ctx, handoffsReadAll);
  const lines = await transact(ctx, async (tx) => {
    const memberId = tx.actor.kind === 'member' ? tx.actor.id : null;
    await announce(tx, handoffPairsExported, { memberId });
    const names = new Map((await allTeams(tx, true)).map(({ teamId, name }) => [teamId, name]));
    return (await pairsOf(tx, span)).map((pair) => lineOf(pair, names));
  });
  return Readable.from([byteOrderMark + csvLine(pairHeadings(ctx.locale)), ...lines]);
}

async function pairsOf(tx: Tx, { since, until }: Span): Promise<HandoffPair[]> {
  const by = { ...(since && { since }), ...(until && { until }) };
  const { rows } = await sql<HandoffPair>`
    select from_team_id, to_team_id, count(*)::int as count,
      count(*) filter (where ${measures.answered})::int as answered,
      percentile_cont(0.5) within group (order by answer_seconds) as median_seconds,
      percentile_cont(0.9) within group (order by answer_seconds) as p90_seconds,
      count(*) filter (where ${measures.returned})::int as returned,
      sum(returns)::int as returns,
      count(*) filter (where ${measures['handoff-rated']})::int as handoff_rated,
      avg(handoff_rating)::float8 as handoff_rating,
      count(*) filter (where ${measures['result-rated']})::int as result_rated,
      avg(result_rating)::float8 as result_rating,
      count(*) filter (where ${measures.kept})::int as kept,
      count(*) filter (where ${measures.breached})::int as breached
    from handoffs where handoffs.workspace_id = ${tx.workspaceId} and ${narrowed(tx, by)}
    group by from_team_id, to_team_id order by count(*) desc, from_team_id, to_team_id`.execute(tx.db);
  return rows;
}

function lineOf(pair: HandoffPair, names: ReadonlyMap<string, string>): string {
  const rounded = (value: number | null): number | null =>
    value === null ? null : Math.round(value * 100) / 100;
  return csvLine([
    pair.fromTeamId === null ? '' : (names.get(pair.fromTeamId) ?? ''),
    names.get(pair.toTeamId) ?? '',
    ...[pair.count, pair.answered, rounded(pair.medianSeconds), rounded(pair.p90Seconds)],
    ...[pair.returned, pair.returns, pair.handoffRated, rounded(pair.handoffRating)],
    ...[pair.resultRated, rounded(pair.resultRating), pair.kept, pair.breached],
  ]);
}
