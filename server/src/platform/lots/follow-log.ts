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
  /** A lot is what happened in so many seconds. */
  readonly everySeconds: number;
}

const usual: Lot = { factsMax: 500, subjectsMax: 500, everySeconds: 1 };

/** Something that reads the log of a workspace in lots, a second behind or a few. */
export interface LotFollower {
  readonly work: DueKind;
  readonly factKinds: readonly string[];
  /** A lot is what happened in so many seconds. */
  readonly everySeconds: number;
}

/**
 * Declares a follower: for what many facts in a row change little, where a reaction to each would cost more than what
 * it does. The facts of some kinds come in their order, each once, in one transaction; facts before `follow` never.
 * A shop that does not follow pays nothing. The name is stored: renaming it is a migration.
 */
export function lotFollower(
  name: string,
  factKinds: readonly string[],
  run: (tx: Tx, facts: readonly FactRow[]) => Promise<void>,
  asked: Partial<Lot> = {},
): LotFollower {
  const lot = { ...usual, ...asked };
  const work = dueKind(name, {
    run: async (tx) => {
      const from = await holdFollower(tx, name);
      if (from === null) return undefined;
      const last = await lastPosition(tx);
      const found = await factsBetween(tx, factKinds, [from, last], lot.factsMax);
      const facts = aboutFew(found, lot.subjectsMax);
      if (facts.length > 0) await run({ ...tx, cause: `fact:${facts.at(-1)?.factId}` }, facts);
      const isAll = found.length < lot.factsMax && facts.length === found.length;
      await moveTo(tx, name, isAll ? last : (facts.at(-1)?.position ?? last));
      return isAll ? undefined : { at: tx.system.now() };
    },
    atOnce: 2,
  });
  return { work, factKinds, everySeconds: lot.everySeconds };
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
  const row = await tx.db
    .selectFrom('lotFollowers')
    .select('readPosition')
    .where('workspaceId', '=', tx.workspaceId)
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst();
  return row ? Number(row.readPosition) : null;
}

async function moveTo(tx: Tx, name: string, readPosition: number): Promise<void> {
  await tx.db
    .updateTable('lotFollowers')
    .set({ readPosition })
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

/** The first facts, which are about no more things than that. */
function aboutFew(facts: readonly FactRow[], subjectsMax: number): readonly FactRow[] {
  const subjects = new Set<string>();
  const end = facts.findIndex(({ subjectId }) => {
    if (subjectId !== null) subjects.add(subjectId);
    return subjects.size > subjectsMax;
  });
  return end < 0 ? facts : facts.slice(0, end);
}
