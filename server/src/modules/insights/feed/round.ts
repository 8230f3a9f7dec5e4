import {
  chooseChanges,
  dayAfter,
  insightsFound,
  isWatched,
  type Tested,
  todayIn,
} from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { knownMetrics, type MetricSource } from '#platform/metrics/metric-source.ts';
import { shopDay } from '../shop-day.ts';
import { lessons, wayOf } from './lessons.ts';
import { placedByCause } from './placed-by-cause.ts';
import { type Chosen, tellChange } from './tell-change.ts';
import { testMetric } from './test-metric.ts';

/** What a search does next: nothing, look at the metric at `place`, choose, or tell the change at `place`. */
const Stage = z.enum(['idle', 'measure', 'choose', 'tell']);

interface Round {
  readonly day: string | null;
  readonly stage: z.infer<typeof Stage>;
  readonly place: number;
  readonly steps: number;
  readonly seriesCount: number;
  /** New insights so far, while changes are told. */
  readonly addedCount: number;
}

/**
 * Looks for changes that matter: every night, step by step, so that no step takes long: one metric, the choice, or one
 * change to tell at a time. A process that is killed goes on where it was.
 */
export const insightSearch = dueKind('insights:find-insights', {
  run: async (tx) => {
    const round = await findRound(tx);
    switch (round?.stage ?? 'idle') {
      case 'measure':
        return measureNext(tx, round);
      case 'choose':
        return choose(tx, round);
      case 'tell':
        return tellNext(tx, round);
      default:
        return begin(tx);
    }
  },
  atOnce: 1,
  timeoutSeconds: 120,
});

/** How the last or running search stands; undefined before the first. */
export async function findRound(tx: Tx) {
  const row = await tx.db
    .selectFrom('insightRounds')
    .select(['day', 'stage', 'place', 'steps', 'seriesCount', 'addedCount', 'lookedAt', 'nextAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row && { ...row, stage: Stage.parse(row.stage) };
}

/** Sees to it that the shop's figures are searched in the night to come. */
export async function searchNightly(tx: Tx): Promise<void> {
  const at = await nextNight(tx);
  await keep(tx, { nextAt: at });
  await schedule(tx, insightSearch, tx.workspaceId, at);
}

/** Has the search begin at once, or after so many seconds; one that is under way goes on. */
export async function searchSoon(tx: Tx, afterSeconds = 0): Promise<void> {
  const at = new Date(tx.system.now().getTime() + afterSeconds * 1000);
  await keep(tx, { nextAt: at });
  await schedule(tx, insightSearch, tx.workspaceId, at);
}

function again(tx: Tx): { at: Date } {
  return { at: tx.system.now() };
}

async function begin(tx: Tx): Promise<{ at: Date }> {
  const { timeZone } = await shopDay(tx);
  const day = dayAfter(todayIn(timeZone, tx.system.now()).day, -1);
  await tx.db.deleteFrom('insightCandidates').where('workspaceId', '=', tx.workspaceId).execute();
  await keep(tx, { day, place: 0, seriesCount: 0, addedCount: 0, steps: watchedMetrics(tx).length });
  if (!(await hasPast(tx, day))) return end(tx, { seriesCount: 0, addedCount: 0 });
  await keep(tx, { stage: 'measure' });
  return again(tx);
}

/** Whether anything happened five weeks ago; before, there is nothing to compare with, and no need to ask. */
async function hasPast(tx: Tx, day: string): Promise<boolean> {
  const before = dayAfter(day, -35);
  const { rows } = await sql<{ hasPast: boolean }>`
    select exists (select from conversations where workspace_id = ${tx.workspaceId} and opened_at < ${before}::date)
      or exists (select from tickets where workspace_id = ${tx.workspaceId} and opened_at < ${before}::date)
      or exists (select from orders where workspace_id = ${tx.workspaceId} and listed_at < ${before}::date) as has_past
  `.execute(tx.db);
  return rows[0]?.hasPast ?? false;
}

function watchedMetrics(tx: Tx): MetricSource[] {
  const { registry, find } = knownMetrics.of(tx.system);
  return [...registry.keys()]
    .toSorted()
    .flatMap((key) => find(key) ?? [])
    .filter(({ metric, aggregate }) => isWatched(metric, aggregate));
}

async function measureNext(tx: Tx, round: Round | undefined): Promise<{ at: Date }> {
  const { place = 0, day, seriesCount = 0 } = round ?? {};
  const source = watchedMetrics(tx)[place];
  if (!source || !day) {
    await keep(tx, { stage: 'choose' });
    return again(tx);
  }
  const { timeZone } = await shopDay(tx);
  const { isOff } = await lessons(tx);
  const tested = await testMetric(tx, source, { day, zone: timeZone, isOff });
  await keep(tx, { place: place + 1, seriesCount: seriesCount + tested });
  return again(tx);
}

const Also = z.array(z.object({ field: z.string(), group: z.string() }));

async function choose(tx: Tx, round: Round | undefined): Promise<{ at: Date }> {
  const candidates = await readCandidates(tx);
  const { interestIn, isDismissed } = await lessons(tx);
  // What was dismissed was looked at all the same, and counts against being fooled by chance.
  const asked = candidates.map((one) => (isDismissed(one) ? { ...one, p: 1 } : one));
  const { timeZone } = await shopDay(tx);
  const told = await placedByCause(tx, chooseChanges(asked, interestIn), {
    day: round?.day ?? '',
    zone: timeZone,
  });
  for (const { change, adjusted, also, place, leadPlace } of told) {
    const groups = also.flatMap(({ field, group }) =>
      field === null || group === null ? [] : [{ field, group }],
    );
    await tx.db
      .updateTable('insightCandidates')
      .set({ place, leadPlace, adjusted, also: JSON.stringify(groups) })
      .where('workspaceId', '=', tx.workspaceId)
      .where('candidateId', '=', change.candidateId)
      .execute();
  }
  if (told.length === 0) return end(tx, { seriesCount: round?.seriesCount ?? 0, addedCount: 0 });
  await keep(tx, { stage: 'tell', place: 0, steps: told.length });
  return again(tx);
}

type Candidate = Tested & { readonly candidateId: string };

async function readCandidates(tx: Tx): Promise<Candidate[]> {
  const rows = await tx.db
    .selectFrom('insightCandidates')
    .select(['candidateId', 'metric', 'field', 'groupKey', 'direction', 'since', 'p', 'size', 'touched'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('candidateId')
    .execute();
  return rows.map(({ groupKey, direction, ...row }) => ({
    ...row,
    group: groupKey,
    direction: wayOf(direction),
  }));
}

async function tellNext(tx: Tx, round: Round | undefined): Promise<{ at: Date }> {
  const { place = 0, steps = 0, day, seriesCount = 0, addedCount = 0 } = round ?? {};
  // Those that lead from the least to the most, as lists begin with what was told last; then what stands under them.
  const chosen = await chosenAt(tx, steps - 1 - place);
  if (!chosen || !day) return end(tx, { seriesCount, addedCount });
  const source = knownMetrics.of(tx.system).find(chosen.metric);
  const { timeZone } = await shopDay(tx);
  const isNew = source ? await tellChange(tx, source, chosen, { day, zone: timeZone }) : false;
  const isAdded = isNew && chosen.lead === null;
  await keep(tx, { place: place + 1, addedCount: addedCount + Number(isAdded) });
  return again(tx);
}

async function chosenAt(tx: Tx, place: number): Promise<Chosen | null> {
  const row = await tx.db
    .selectFrom('insightCandidates')
    .select(['metric', 'field', 'groupKey', 'direction', 'since', 'adjusted', 'also', 'leadPlace'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('place', '=', place)
    .executeTakeFirst();
  if (!row) return null;
  const { groupKey, direction, adjusted, also, leadPlace, ...rest } = row;
  return {
    ...rest,
    group: groupKey,
    direction: wayOf(direction),
    adjusted: adjusted ?? 1,
    also: Also.parse(also),
    lead: leadPlace === null ? null : await chosenAt(tx, leadPlace),
  };
}

async function end(
  tx: Tx,
  { seriesCount, addedCount }: Pick<Round, 'seriesCount' | 'addedCount'>,
): Promise<{ at: Date }> {
  await tx.db.deleteFrom('insightCandidates').where('workspaceId', '=', tx.workspaceId).execute();
  const nextAt = await nextNight(tx);
  await keep(tx, { stage: 'idle', place: 0, lookedAt: tx.system.now(), nextAt });
  const { workspaceId } = tx;
  if (seriesCount > 0)
    await announce(tx, insightsFound, { workspaceId, series: seriesCount, added: addedCount });
  return { at: nextAt };
}

type Kept = Partial<Round & { lookedAt: Date; nextAt: Date }>;

async function keep(tx: Tx, some: Kept): Promise<void> {
  const { workspaceId } = tx;
  await tx.db
    .insertInto('insightRounds')
    .values({ workspaceId, stage: 'idle', ...some })
    .onConflict((row) => row.column('workspaceId').doUpdateSet(some))
    .execute();
}

/** Some minute between three and five in the night to come, by the shop's clock; each shop its own, so that they do not crowd. */
async function nextNight(tx: Tx): Promise<Date> {
  const now = tx.system.now();
  const { at } = await tx.db
    .selectFrom('workspaces')
    .select(
      sql<Date>`(date_trunc('day', (${now}::timestamptz at time zone time_zone) - make_interval(mins => 180 + ${minuteOf(tx)}::int))
        + interval '1 day' + make_interval(mins => 180 + ${minuteOf(tx)}::int)) at time zone time_zone`.as(
        'at',
      ),
    )
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return at;
}

function minuteOf({ workspaceId }: Tx): number {
  return Number.parseInt(workspaceId.slice(-4), 16) % 120;
}
