import { childrenOf, type ReasonNode } from '@zhiyin/domain/reasons';

/** A reason as a row of the editor. */
export interface TreeRow<Node extends ReasonNode> {
  readonly reason: Node;
  /** 1 at the top. */
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
  /** Its place among its siblings that are shown, from 1. */
  readonly place: number;
  readonly siblingCount: number;
}

interface Options {
  /** Keys of reasons whose children are folded away. */
  readonly folded: ReadonlySet<string>;
  readonly withArchived: boolean;
}

/** The tree from top to bottom, as it is read: each reason, then what is below it unless it is folded. */
export function flattenTree<Node extends ReasonNode>(
  reasons: readonly Node[],
  { folded, withArchived }: Options,
): TreeRow<Node>[] {
  const below = (parentKey: string | null, depth: number): TreeRow<Node>[] => {
    const siblings = childrenOf(reasons, parentKey, { withArchived });
    return siblings.flatMap((reason, index) => {
      const hasChildren = childrenOf(reasons, reason.key, { withArchived }).length > 0;
      const isOpen = hasChildren && !folded.has(reason.key);
      const row = {
        reason,
        depth,
        hasChildren,
        isOpen,
        place: index + 1,
        siblingCount: siblings.length,
      };
      return [row, ...(isOpen ? below(reason.key, depth + 1) : [])];
    });
  };
  return below(null, 1);
}
