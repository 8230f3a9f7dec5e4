import type { Context, Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';
import { Unavailable } from '../refusal.ts';
import { isAway, transact } from './transact.ts';

/** What one of several callers asks, inside the transaction that they share. Its `tx` is its own caller's. */
export interface Asking<Given> {
  readonly tx: Tx;
  readonly given: Given;
}

interface Doing<Given, Answer> {
  /** Callers of one key never share a transaction: what the second asks builds on what the first did. */
  keyOf(ctx: Context, given: Given): string;
  /**
   * Does what all of them ask. Null for whoever must be served alone: nothing was done of what they ask. When it throws,
   * nothing was done at all, and each is served alone and gets the error that is theirs; unless the database is away or
   * locked, for which nobody waits twice.
   */
  together(tx: Tx, asked: readonly Asking<Given>[]): Promise<readonly (Answer | null)[]>;
  alone(ctx: Context, given: Given): Promise<Answer>;
}

interface Waiting<Given, Answer> {
  readonly ctx: Context;
  readonly given: Given;
  resolve(answer: Answer | Promise<Answer>): void;
  reject(error: unknown): void;
}

/** Those of one workspace who wait, and how many lots of them are under way. */
interface Crowd<Given, Answer> {
  readonly waiting: Waiting<Given, Answer>[];
  lots: number;
  isWoken: boolean;
}

/** While two lots are under way, one is in the database and one here; whoever comes meanwhile goes with the next. */
const lotsMax = 2;
const lotMax = 32;

/**
 * Serves callers who ask the same in the same moment in one transaction: one way to the database, one commit, and each
 * statement once for all of them. Whoever is answered has been committed, as alone; whoever is alone waits for nobody.
 */
export function inCompany<Given, Answer>(
  doing: Doing<Given, Answer>,
): (ctx: Context, given: Given) => Promise<Answer> {
  const crowds = perSystem(() => new Map<string, Crowd<Given, Answer>>());
  return (ctx, given) => {
    // Within a transaction that is open already there is no company.
    if ('db' in ctx) return doing.alone(ctx, given);
    const inSystem = crowds.of(ctx.system);
    const crowd = inSystem.get(ctx.workspaceId) ?? { waiting: [], lots: 0, isWoken: false };
    inSystem.set(ctx.workspaceId, crowd);
    return new Promise((resolve, reject) => {
      crowd.waiting.push({ ctx, given, resolve, reject });
      wake(doing, crowd, () => inSystem.delete(ctx.workspaceId));
    });
  };
}

function wake<Given, Answer>(
  doing: Doing<Given, Answer>,
  crowd: Crowd<Given, Answer>,
  onEmpty: () => void,
): void {
  if (crowd.isWoken || crowd.lots >= lotsMax) return;
  crowd.isWoken = true;
  // After all that came in at this moment.
  setImmediate(() => {
    crowd.isWoken = false;
    if (crowd.waiting.length === 0) {
      if (crowd.lots === 0) onEmpty();
      return;
    }
    crowd.lots += 1;
    void serve(doing, takeLot(doing, crowd)).finally(() => {
      crowd.lots -= 1;
      wake(doing, crowd, onEmpty);
    });
    wake(doing, crowd, onEmpty);
  });
}

/** The next of those who wait, of each key the first. */
function takeLot<Given, Answer>(
  { keyOf }: Doing<Given, Answer>,
  crowd: Crowd<Given, Answer>,
): Waiting<Given, Answer>[] {
  const keys = new Set<string>();
  const lot: Waiting<Given, Answer>[] = [];
  const left: Waiting<Given, Answer>[] = [];
  for (const one of crowd.waiting) {
    const key = keyOf(one.ctx, one.given);
    const isTaken = lot.length < lotMax && !keys.has(key);
    keys.add(key);
    (isTaken ? lot : left).push(one);
  }
  crowd.waiting.splice(0, crowd.waiting.length, ...left);
  return lot;
}

/** Never rejects: each caller hears what became of theirs. */
async function serve<Given, Answer>(
  doing: Doing<Given, Answer>,
  lot: readonly Waiting<Given, Answer>[],
): Promise<void> {
  const answers = await answersOf(doing, lot);
  if (answers instanceof Unavailable) {
    for (const { reject } of lot) reject(answers);
    return;
  }
  const alone: Promise<unknown>[] = [];
  for (const [index, { ctx, given, resolve, reject }] of lot.entries()) {
    const answer = answers[index] ?? null;
    if (answer !== null) resolve(answer);
    else alone.push(doing.alone(ctx, given).then(resolve, reject));
  }
  await Promise.all(alone);
}

async function answersOf<Given, Answer>(
  doing: Doing<Given, Answer>,
  lot: readonly Waiting<Given, Answer>[],
): Promise<readonly (Answer | null)[] | Unavailable> {
  const [first] = lot;
  if (!first || lot.length === 1) return [];
  try {
    return await transact(first.ctx, (tx) => {
      const { db, later, afterCommit } = tx;
      return doing.together(
        tx,
        lot.map(({ ctx, given }) => ({ tx: { ...ctx, db, later, afterCommit }, given })),
      );
    });
  } catch (error) {
    if (error instanceof Unavailable && isAway(error.cause)) return error;
    first.ctx.system.log.debug({ err: error, callers: lot.length }, 'done one by one, not together');
    return [];
  }
}
