import type { AskedKind } from './asked-kind.ts';
import type { AskingRow } from './askings.ts';

/** A span of time that is asked for. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
  readonly isReachingBack: boolean;
}

type Limits = Pick<AskedKind, 'windowMs' | 'overlapMs' | 'settleMs'>;

/**
 * What to ask for next: the span that was begun, else the one after it, never longer than the platform allows and with
 * a little of the one before. The past, up to `connectedAt`, is fetched in spans of its own. Null when nothing is new.
 */
export function spanOf(
  asking: Pick<AskingRow, 'sinceAt' | 'askedUntil' | 'spanUntil'>,
  { windowMs, overlapMs, settleMs }: Limits,
  connectedAt: Date,
  now: Date,
): Span | null {
  const { sinceAt, askedUntil, spanUntil } = asking;
  const isReachingBack = askedUntil < connectedAt;
  const from = Math.max(askedUntil.getTime() - overlapMs, sinceAt.getTime());
  const longest = isReachingBack ? windowMs.reachingBack : windowMs.usual;
  const end = Math.min(now.getTime() - settleMs, isReachingBack ? connectedAt.getTime() : Infinity);
  const until = spanUntil ?? new Date(Math.min(from + longest, end));
  return until > askedUntil ? { from: new Date(from), until, isReachingBack } : null;
}
