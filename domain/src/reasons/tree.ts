import type { Text } from '../kit/index.ts';

/**
 * One reason why customers write. `key` never changes, whatever becomes of the words: conversations, reviews and
 * courses are joined by it.
 */
export interface ReasonNode {
  readonly key: string;
  readonly parentKey: string | null;
  readonly words: Text;
  /** Place among its siblings; equal places are told apart by key. */
  readonly order: number;
  /** Since when it is no longer offered; it still names what it was given to. */
  readonly archivedAt?: string | null;
  /** The reason that stands for it since they were merged. */
  readonly mergedInto?: string | null;
}

/** A reason at the top is one deep. */
export const reasonDepthMax = 4;

/** Why a tree cannot be changed so. */
export type TreeProblem = 'unknown' | 'circle' | 'too-deep' | 'archived' | 'same';

export type ChangedTree<Node extends ReasonNode> =
  | {
      readonly ok: true;
      readonly reasons: readonly Node[];
      /** Only what differs from before, to be written. */
      readonly changed: readonly Node[];
    }
  | { readonly ok: false; readonly problem: TreeProblem };

/** The reason with this key, if there is one. */
export function reasonOf<Node extends ReasonNode>(reasons: readonly Node[], key: string): Node | undefined {
  return reasons.find((reason) => reason.key === key);
}

/** The reasons from the top down to this one, itself included; empty when there is no such reason. */
export function pathOf<Node extends ReasonNode>(reasons: readonly Node[], key: string): Node[] {
  const path: Node[] = [];
  let next = reasonOf(reasons, key);
  while (next !== undefined && !path.includes(next)) {
    path.unshift(next);
    next = next.parentKey === null ? undefined : reasonOf(reasons, next.parentKey);
  }
  return path;
}

/** The reasons right below this one, or at the top for null, in their order; archived ones only when asked for. */
export function childrenOf<Node extends ReasonNode>(
  reasons: readonly Node[],
  parentKey: string | null,
  { withArchived = false } = {},
): Node[] {
  return reasons
    .filter((reason) => reason.parentKey === parentKey && (withArchived || !isArchived(reason)))
    .sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
}

/** How many levels there are from this reason down, itself included. */
export function heightOf(reasons: readonly ReasonNode[], key: string): number {
  const below = childrenOf(reasons, key, { withArchived: true }).map((child) => heightOf(reasons, child.key));
  return 1 + Math.max(0, ...below);
}

/**
 * Puts a reason, with all below it, under another or at the top, before the sibling named or last. Siblings are
 * numbered anew. Refused when it would go below itself, deeper than four, or under something archived.
 */
export function moveReason<Node extends ReasonNode>(
  reasons: readonly Node[],
  key: string,
  to: { readonly parentKey: string | null; readonly before?: string },
): ChangedTree<Node> {
  const moved = reasonOf(reasons, key);
  if (moved === undefined) return { ok: false, problem: 'unknown' };
  const problem = problemOfPlace(reasons, key, to.parentKey);
  if (problem !== null) return { ok: false, problem };

  const siblings = childrenOf(reasons, to.parentKey, { withArchived: true }).filter((one) => one.key !== key);
  const named = siblings.findIndex((one) => one.key === to.before);
  const place = named === -1 ? siblings.length : named;
  const ordered = siblings.toSpliced(place, 0, { ...moved, parentKey: to.parentKey });
  return changedTo(
    reasons,
    ordered.map((one, order) => (one.order === order ? one : { ...one, order })),
  );
}

/**
 * Lets one reason stand for another from now on. What was below the merged one moves below the other; the merged one
 * is archived, keeps its key, and {@link resolveReason} leads from it onwards. Refused into itself, into something
 * below itself, into something archived, and when the children would come too deep.
 *
 * @param at ISO 8601, when it happens.
 */
export function mergeReason<Node extends ReasonNode>(
  reasons: readonly Node[],
  key: string,
  intoKey: string,
  at: string,
): ChangedTree<Node> {
  const merged = reasonOf(reasons, key);
  const into = reasonOf(reasons, intoKey);
  if (merged === undefined || into === undefined) return { ok: false, problem: 'unknown' };
  if (key === intoKey) return { ok: false, problem: 'same' };
  if (isArchived(into) || isMerged(merged)) return { ok: false, problem: 'archived' };
  if (pathOf(reasons, intoKey).includes(merged)) return { ok: false, problem: 'circle' };
  const isTooDeep = pathOf(reasons, intoKey).length + heightOf(reasons, key) - 1 > reasonDepthMax;
  if (isTooDeep) return { ok: false, problem: 'too-deep' };

  const last = childrenOf(reasons, intoKey, { withArchived: true }).at(-1)?.order ?? -1;
  const children = childrenOf(reasons, key, { withArchived: true }).map((child, index) => ({
    ...child,
    parentKey: intoKey,
    order: last + 1 + index,
  }));
  return changedTo(reasons, [
    ...children,
    { ...merged, archivedAt: merged.archivedAt ?? at, mergedInto: intoKey },
  ]);
}

/**
 * The reason that stands for this key today: itself, or what it was merged into, however often that happened since.
 * Undefined when there is no such reason.
 */
export function resolveReason<Node extends ReasonNode>(
  reasons: readonly Node[],
  key: string,
): Node | undefined {
  const seen = new Set<string>();
  let reason = reasonOf(reasons, key);
  while (reason !== undefined && isMerged(reason) && !seen.has(reason.key)) {
    seen.add(reason.key);
    reason = reasonOf(reasons, reason.mergedInto ?? '');
  }
  return reason;
}

function problemOfPlace(
  reasons: readonly ReasonNode[],
  key: string,
  parentKey: string | null,
): TreeProblem | null {
  if (parentKey === null) return null;
  const parent = reasonOf(reasons, parentKey);
  if (parent === undefined) return 'unknown';
  const path = pathOf(reasons, parentKey);
  if (path.some((above) => above.key === key)) return 'circle';
  if (isArchived(parent)) return 'archived';
  return path.length + heightOf(reasons, key) > reasonDepthMax ? 'too-deep' : null;
}

function changedTo<Node extends ReasonNode>(
  reasons: readonly Node[],
  candidates: readonly Node[],
): ChangedTree<Node> {
  const changed = candidates.filter((one) => {
    const before = reasonOf(reasons, one.key);
    return before !== one && !isSame(before, one);
  });
  const byKey = new Map(changed.map((one) => [one.key, one]));
  return { ok: true, reasons: reasons.map((reason) => byKey.get(reason.key) ?? reason), changed };
}

function isSame(a: ReasonNode | undefined, b: ReasonNode): boolean {
  return (
    a?.parentKey === b.parentKey &&
    a.order === b.order &&
    a.mergedInto === b.mergedInto &&
    a.archivedAt === b.archivedAt
  );
}

function isArchived(reason: ReasonNode): boolean {
  return (reason.archivedAt ?? null) !== null;
}

function isMerged(reason: ReasonNode): boolean {
  return (reason.mergedInto ?? null) !== null;
}
