import { askedTokens } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { Extent } from './extent.ts';
import { largest, middle, unpacked } from './parts.ts';
import { heldUnindexed } from './unindexed.ts';

/** Read from the end: what is not indexed yet is read at most so far back. */
const unindexedMax = 4_096;
const stride = 4;

/** Positions below `before` that are not indexed yet, newest first: whatever they tell of must be compared. */
function unindexedBefore({ next, last }: Extent, before: number): number[] {
  const floor = Math.max(next, last - unindexedMax);
  const count = Math.max(0, Math.min(last, before - 1) - floor + 1);
  return Array.from({ length: count }, (_, index) => floor + count - 1 - index);
}

/**
 * Positions at which a message that holds every term may be told of, newest first, below `before`: a batch for each
 * step back, each step four times as far as the one before, so that what is common is found near the end and what is
 * rare in a few steps. What is not indexed comes with the first.
 */
export async function* candidatesBefore(
  tx: Tx,
  terms: readonly string[],
  extent: Extent,
  before: number,
): AsyncGenerator<number[]> {
  let unindexed = await heldUnindexed(tx, terms, extent, unindexedBefore(extent, before));
  const tokens = askedTokens(terms);
  for (const { from, to } of stepsBack(extent.next, before)) {
    yield [...unindexed, ...(await indexedWithin(tx, tokens, from, to))];
    unindexed = [];
  }
  if (unindexed.length > 0) yield unindexed;
}

/**
 * Short steps within the last block, which is not complete; then whole blocks. A step begins where a part does, also when
 * some become one while the search is under way: a block that may be complete by then is taken as a whole.
 */
export function stepsBack(next: number, before: number): { from: number; to: number }[] {
  const inBlock = next % largest;
  const openFrom = inBlock < largest - 2 * middle ? next - inBlock : next;
  const steps: { from: number; to: number }[] = [];
  const go = (down: number, length: number): void => {
    let to = steps.at(-1)?.from ?? Math.min(next, before);
    for (let count = 1; to > down; count *= stride) {
      const from = Math.max(down, (Math.ceil(to / length) - count) * length);
      steps.push({ from, to });
      to = from;
    }
  };
  go(openFrom, middle);
  go(0, largest);
  return steps;
}

interface Posting {
  readonly token: number;
  readonly start: string;
  readonly positions: Buffer;
}

/** Positions from `from`, below `to`, whose messages have every token; newest first. */
async function indexedWithin(tx: Tx, tokens: readonly number[], from: number, to: number): Promise<number[]> {
  const { rows } = await sql<Posting>`
    select token, start, positions from message_postings
    where workspace_id = ${tx.workspaceId} and token = any(${[...tokens]}::int[])
      and start >= ${from} and start < ${to}
  `.execute(tx.db);
  const byPart = Map.groupBy(rows, (row) => Number(row.start));
  const starts = [...byPart.keys()].sort((a, b) => b - a);
  return starts.flatMap((start) => {
    const lists = byPart.get(start) ?? [];
    if (lists.length < tokens.length) return [];
    const block = Math.floor(start / largest) * largest;
    return inAll(
      lists.map((one) => one.positions).sort((a, b) => a.length - b.length),
      block,
    )
      .filter((position) => position < to)
      .reverse();
  });
}

/** What stands in every list; the shortest comes first. */
function inAll([shortest, ...others]: readonly Buffer[], block: number): number[] {
  let held = shortest ? unpacked(shortest, block) : [];
  for (const other of others) {
    if (held.length === 0) return held;
    const known = new Set(unpacked(other, block));
    held = held.filter((position) => known.has(position));
  }
  return held;
}
