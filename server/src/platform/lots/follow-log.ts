import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../context.ts';
import { type DueKind, dueKind } from '../due/due-kind.ts';
import { schedule } from '../due/schedule.ts';
import type { FactRow } from '../facts/read-facts.ts';

/** How much one run reads; the next follows at once. */
interface Lot {
  readonly factsMax: number;
  /** Most things that its facts are about; what is about the same thing counts once. */
  readonly subjectsMax: number;
  /** What a fact weighs that makes more work than others, and the most that a lot of several may weigh together. */
  readonly weightOf: (fact: FactRow) => number;
  readonly weightMax: number;
  /** A lot is what happened in so many seconds. */
  readonly everySeconds: number;
  /** Kinds of which only matters what they are about: however many there are, each thing comes once. */
  readonly once: readonly string[];
  /** When it gives way to those who write; null for never. */
  readonly busy: GivingWay | null;
}

/** While many facts come in, a follower takes no more than its share of the time, and rests between. */
interface GivingWay {
  /** Many are so many a second, over the seconds of a lot. */
  readonly perSecond: number;
  /** The part of the time that it works, above 0 and up to 1. */
  readonly share: number;
  readonly restSecondsMin: number;
}

const usual: Lot = {
  factsMax: 500,
  subjectsMax: 500,
  weightOf: () => 0,
  weightMax: 0,
  everySeconds: 1,
  once: [],
  busy: null,
};
/** Most of the log that one lot looks through. */
const positionsMax = 250_000;
/** Longer than this nobody waits for a lot, however dear the one before it was. */
const restSecondsMax = 300;

/** Something that reads the log of a workspace in lots, a second behind or a few. */
export interface LotFollower {
  readonly work: DueKind;
  readonly factKinds: readonly string[];
  /** A lot is what happened in so many seconds. */
  readonly everySeconds: number;
}

/**
 * Declares a follower: for what many facts in a row change little, where a reaction to each would cost more than what
 * it does. The facts of some kinds come in their order, each once, in one transaction, and beside them the ids of what
 * those are about that come `once`; facts before `follow` never. A shop that does not follow pays nothing. The name is
 * stored: renaming it is a migration.
 */
export function lotFollower(
  name: string,
  factKinds: readonly string[],
  run: (tx: Tx, facts: readonly FactRow[], subjectIds: readonly string[]) => Promise<void>,
  asked: Partial<Lot> = {},
): LotFollower {
  const lot = { ...usual, ...asked };
  const work = dueKind(name, {
    run: async (tx) => {
      const held = await holdRow(tx, name);
      // Whoever rests comes back by itself.
      if (held === null || (held.restsUntil ?? tx.system.now()) > tx.system.now()) return undefined;
      const startedMs = performance.now();
      const { facts, subjectIds, upTo, isAll } = await readLot(tx, factKinds, held.from, lot);
      if (facts.length + subjectIds.length > 0)
        await run({ ...tx, cause: `fact:${facts.at(-1)?.factId}` }, facts, subjectIds);
      const restsUntil = await restOf(tx, lot, (performance.now() - startedMs) / 1000);
      await moveTo(tx, name, upTo, restsUntil);
      if (restsUntil) return { at: restsUntil };
      return isAll ? undefined : { at: tx.system.now() };
    },
    atOnce: 2,
  });
  return { work, factKinds, everySeconds: lot.everySeconds };
}

/** Until when a follower gives way after a lot that took so many seconds; null while few write. */
async function restOf(tx: Tx, { busy, everySeconds }: Lot, tookSeconds: number): Promise<Date | null> {
  if (busy === null || !(await cameWithin(tx, everySeconds, busy.perSecond * everySeconds))) return null;
  const seconds = Math.max(busy.restSecondsMin, tookSeconds * (1 / busy.share - 1));
  return new Date(tx.system.now().getTime() + Math.min(seconds, restSecondsMax) * 1000);
}

/** Whether so many facts came in within the last seconds. */
async function cameWithin(tx: Tx, seconds: number, count: number): Promise<boolean> {
  const end = await lastPosition(tx);
  if (end < count) return false;
  const row = await tx.db
    .selectFrom('facts')
    .select('occurredAt')
    .where('workspaceId', '=', tx.workspaceId)
    .where('position', '=', end - count + 1)
    .executeTakeFirst();
  return row !== undefined && row.occurredAt.getTime() >= tx.system.now().getTime() - seconds * 1000;
}

/** What one run reads. */
interface Read {
  readonly facts: readonly FactRow[];
  readonly subjectIds: readonly string[];
  /** The log is read up to here. */
  readonly upTo: number;
  readonly isAll: boolean;
}

async function readLot(tx: Tx, factKinds: readonly string[], from: number, lot: Lot): Promise<Read> {
  const end = await lastPosition(tx);
  const last = Math.min(end, from + positionsMax);
  const things = await thingsBetween(tx, lot.once, [from, last], lot.subjectsMax + 1);
  const tooMany = things[lot.subjectsMax];
  const until = tooMany ? tooMany.first - 1 : last;
  const eachOf = factKinds.filter((kind) => !lot.once.includes(kind));
  const found = await factsBetween(tx, eachOf, [from, until], lot.factsMax);
  const facts = light(aboutFew(found, lot.subjectsMax), lot);
  const isCut = found.length === lot.factsMax || facts.length < found.length;
  const upTo = isCut ? (facts.at(-1)?.position ?? until) : until;
  const subjectIds = things.flatMap(({ subjectId, first }) => (first <= upTo ? [subjectId] : []));
  return { facts, subjectIds, upTo, isAll: upTo === end };
}

/** Begins to follow, from the next fact on; goes on where it is when it follows already. */
export async function follow(tx: Tx, { work, factKinds, everySeconds }: LotFollower): Promise<void> {
  const kinds = { factKinds: [...factKinds], everySeconds };
  await tx.db
    .insertInto('lotFollowers')
    .values({
      workspaceId: tx.workspaceId,
      name: work.kind,
      readPosition: await lastPosition(tx),
      ...kinds,
    })
    .onConflict((row) => row.columns(['workspaceId', 'name']).doUpdateSet(kinds))
    .execute();
}

/** Follows no more; what was not read by now never is. */
export async function unfollow(tx: Tx, { work }: LotFollower): Promise<void> {
  await tx.db
    .deleteFrom('lotFollowers')
    .where('workspaceId', '=', tx.workspaceId)
    .where('name', '=', work.kind)
    .execute();
}

/** Takes the whole log so far as read, for whoever writes a past into it that nobody is to act upon. */
export async function skipPast(tx: Tx): Promise<void> {
  await tx.db
    .updateTable('lotFollowers')
    .set({ readPosition: await lastPosition(tx) })
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
}

/** Reads the log from its beginning, soon. For a past that was written into it; what was read before comes again. */
export async function readPast(tx: Tx, { work }: LotFollower): Promise<void> {
  await moveTo(tx, work.kind, 0);
  await schedule(tx, work, tx.workspaceId, tx.system.now());
}

/**
 * Holds a follower's place in the log until the transaction ends, so that no lot is read meanwhile. Answers the
 * position; null when the workspace does not follow.
 */
export async function holdFollower(tx: Tx, name: string): Promise<number | null> {
  return (await holdRow(tx, name))?.from ?? null;
}

async function holdRow(tx: Tx, name: string): Promise<{ from: number; restsUntil: Date | null } | null> {
  const row = await tx.db
    .selectFrom('lotFollowers')
    .select(['readPosition', 'restsUntil'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst();
  return row ? { from: Number(row.readPosition), restsUntil: row.restsUntil } : null;
}

async function moveTo(
  tx: Tx,
  name: string,
  readPosition: number,
  restsUntil: Date | null = null,
): Promise<void> {
  await tx.db
    .updateTable('lotFollowers')
    .set({ readPosition, restsUntil })
    .where('workspaceId', '=', tx.workspaceId)
    .where('name', '=', name)
    .execute();
}

async function lastPosition(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom('positions')
    .select('lastPosition')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return Number(row?.lastPosition ?? 0);
}

async function factsBetween(
  tx: Tx,
  kinds: readonly string[],
  [from, last]: readonly [number, number],
  factsMax: number,
): Promise<FactRow[]> {
  const rows = await tx.db
    .selectFrom('facts')
    .select(['factId', 'position', 'kind', 'subjectId', 'actorKind', 'actorId', 'occurredAt', 'payload'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('position', '>', from)
    .where('position', '<=', last)
    .where(sql<SqlBool>`kind = any(${[...kinds]}::text[])`)
    .orderBy('position')
    .limit(factsMax)
    .execute();
  return rows.map((row) => ({ ...row, position: Number(row.position ?? 0) }));
}

/** What facts of some kinds are about, in the order in which they first are. */
async function thingsBetween(
  tx: Tx,
  kinds: readonly string[],
  [from, last]: readonly [number, number],
  countMax: number,
): Promise<{ subjectId: string; first: number }[]> {
  if (kinds.length === 0) return [];
  const { rows } = await sql<{ subjectId: string; first: string }>`
    select subject_id, min(position) as first from facts
    where workspace_id = ${tx.workspaceId} and position > ${from} and position <= ${last}
      and kind = any(${[...kinds]}::text[]) and subject_id is not null
    group by subject_id order by first limit ${countMax}
  `.execute(tx.db);
  return rows.map(({ subjectId, first }) => ({ subjectId, first: Number(first) }));
}

/** The first facts, which are about no more things than that. */
function aboutFew(facts: readonly FactRow[], subjectsMax: number): readonly FactRow[] {
  const subjects = new Set<string>();
  const end = facts.findIndex(({ subjectId }) => {
    if (subjectId !== null) subjects.add(subjectId);
    return subjects.size > subjectsMax;
  });
  return end < 0 ? facts : facts.slice(0, end);
}

/** The first facts, which together weigh no more than a lot may, or the first of all. */
function light(facts: readonly FactRow[], { weightOf, weightMax }: Lot): readonly FactRow[] {
  let weight = 0;
  const end = facts.findIndex((fact, place) => {
    weight += weightOf(fact);
    return place > 0 && weight > weightMax;
  });
  return end < 0 ? facts : facts.slice(0, end);
}
