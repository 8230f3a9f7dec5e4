import { childrenOf, type ReasonNode, reasonOf } from '@zhiyin/domain/reasons';

/** Where a reason stands or goes: before the sibling named, or last. */
export interface Place {
  readonly parentKey: string | null;
  readonly before?: string;
}

export const directions = ['up', 'down', 'in', 'out'] as const;
export type Direction = (typeof directions)[number];

/** Where a reason stands now, so that a move can be taken back; null when there is no such reason. */
export function placeOf(reasons: readonly ReasonNode[], key: string): Place | null {
  const reason = reasonOf(reasons, key);
  if (!reason) return null;
  const siblings = childrenOf(reasons, reason.parentKey, { withArchived: true });
  return asPlace(reason.parentKey, siblings[siblings.indexOf(reason) + 1]);
}

/**
 * Where a key press leads a reason: up and down among the siblings that are shown, in below the one before it, out
 * right after its parent. Null when there is no such place; whether the tree allows it, `moveReason` says.
 */
export function placeTowards(
  reasons: readonly ReasonNode[],
  key: string,
  direction: Direction,
  withArchived: boolean,
): Place | null {
  const reason = reasonOf(reasons, key);
  if (!reason) return null;
  const siblings = childrenOf(reasons, reason.parentKey, { withArchived });
  const at = siblings.indexOf(reason);
  if (at === -1) return null;
  const [previous, next] = [siblings[at - 1], siblings[at + 1]];
  if (direction === 'up') return previous ? asPlace(reason.parentKey, previous) : null;
  if (direction === 'down') return next ? asPlace(reason.parentKey, siblings[at + 2]) : null;
  if (direction === 'in') return previous ? { parentKey: previous.key } : null;

  const parent = reason.parentKey === null ? undefined : reasonOf(reasons, reason.parentKey);
  if (!parent) return null;
  const uncles = childrenOf(reasons, parent.parentKey, { withArchived: true });
  return asPlace(parent.parentKey, uncles[uncles.indexOf(parent) + 1]);
}

function asPlace(parentKey: string | null, before: ReasonNode | undefined): Place {
  return before ? { parentKey, before: before.key } : { parentKey };
}
