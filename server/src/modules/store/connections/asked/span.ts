import type { AskedKind } from './asked-kind.ts';
import type { AskingRow } from './askings.ts';

/** A span of time that is asked for. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
  readonly isReachingBack: boolean;
  /** Which page of it; null for the first one. */
  readonly next: string | null;
}

type Limits = Pick<AskedKind, 'windowMs' | 'overlapMs' | 'settleMs' | 'reachBackMs'>;
/** How much later than the earliest moment that a platform gives we begin: its clock is not ours. */
const marginMs = 10 * 60_000;

/**
 * What to ask for next: the span that was begun, else the one after it, never longer than the platform allows and with
 * a little of the one before; what is further back than the platform gives is left out. The past, up to `connectedAt`,
 * is fetched in spans of its own. Null when nothing is new.
 */
export function spanOf(
  asking: Pick<AskingRow, 'sinceAt' | 'askedUntil' | 'spanUntil' | 'page'>,
  { windowMs, overlapMs, settleMs, reachBackMs }: Limits,
  connectedAt: Date,
  now: Date,
): Span | null {
  const { sinceAt } = asking;
  const earliest = new Date(now.getTime() - reachBackMs + marginMs);
  const isBegun = asking.spanUntil !== null && asking.spanUntil > earliest;
  const [spanUntil, next] = isBegun ? [asking.spanUntil, asking.page] : [null, null];
  const askedUntil = asking.askedUntil < earliest ? earliest : asking.askedUntil;
  const isReachingBack = askedUntil < connectedAt;
  const from = Math.max(askedUntil.getTime() - overlapMs, sinceAt.getTime(), earliest.getTime());
  const longest = isReachingBack ? windowMs.reachingBack : windowMs.usual;
  const end = Math.min(now.getTime() - settleMs, isReachingBack ? connectedAt.getTime() : Infinity);
  const until = spanUntil ?? new Date(Math.min(from + longest, end));
  return until > askedUntil ? { from: new Date(from), until, isReachingBack, next } : null;
}
