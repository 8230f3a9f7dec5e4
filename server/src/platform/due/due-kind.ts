import type { Context, Tx } from '../context.ts';

/** One piece of work whose moment has come. */
export interface Work {
  readonly refId: string;
  /** 1 on the first try. */
  readonly tries: number;
}

/** When to do the same work again; nothing when it is done. */
export interface Again {
  readonly at: Date;
}

/**
 * A kind of work in the `due` table. `run` happens in the transaction that also takes the work off the table, so it
 * takes effect once. `reach` is for work outside the database: it may happen again after a crash, so it carries the
 * reference as its idempotency key.
 */
export interface DueKind {
  readonly kind: string;
  readonly run?: (tx: Tx, work: Work) => Promise<Again | undefined>;
  readonly reach?: (ctx: Context, work: Work) => Promise<Again | undefined>;
  /**
   * As `run`, for several pieces of one workspace in one transaction, so that a crowd of them costs little more than
   * one. When it fails, nothing of it has happened and each is run by itself.
   */
  readonly runAll?: (tx: Tx, works: readonly Work[]) => Promise<void>;
  /** Hears of what is set aside after its last try, even where that never came to an end. */
  readonly givenUp?: (ctx: Context, work: Work) => Promise<void>;
  /** Most pieces of this kind that one process does at a time. */
  readonly atOnce: number;
  readonly triesMax: number;
  readonly timeoutSeconds: number;
  /** Seconds to wait after the given try failed. */
  readonly backOffSeconds: (tries: number) => number;
}

/** Most pieces that are run in one transaction. */
export const togetherMax = 50;

type Doing = Pick<DueKind, 'run' | 'reach' | 'runAll' | 'givenUp'> &
  Partial<Pick<DueKind, 'atOnce' | 'triesMax' | 'timeoutSeconds' | 'backOffSeconds'>>;

/** Declares a kind of work: five tries, 1 s to 5 min apart, 30 s each, four at once unless said. */
export function dueKind(kind: string, doing: Doing): DueKind {
  return { atOnce: 4, triesMax: 5, timeoutSeconds: 30, backOffSeconds: doubling, ...doing, kind };
}

/** 1, 4, 16, 64, 256 … seconds, at most five minutes. */
function doubling(tries: number): number {
  return Math.min(300, 4 ** (tries - 1));
}
