import type { ReasonNode } from '@zhiyin/domain/reasons';
import type { TreeRow } from '../tree/flat-tree.ts';

/** What a key asks of the tree: to go to a row, or to fold or open one. */
export type TreeStep =
  | { readonly to: string }
  | { readonly fold: string; readonly isFolded: boolean }
  | undefined;

/** What a key means on a row, as trees everywhere take it; undefined when it means nothing. */
export function treeStep(key: string, rows: readonly TreeRow<ReasonNode>[], at: number): TreeStep {
  const row = rows[at];
  if (!row) return undefined;
  const { reason, hasChildren, isOpen } = row;
  const goTo = (index: number): TreeStep => {
    const found = rows[index];
    return found && { to: found.reason.key };
  };
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return goTo(at + 1);
    case 'ArrowUp':
    case 'k':
      return goTo(at - 1);
    case 'Home':
      return goTo(0);
    case 'End':
      return goTo(rows.length - 1);
    case 'ArrowRight':
      if (!hasChildren) return undefined;
      return isOpen ? goTo(at + 1) : { fold: reason.key, isFolded: false };
    case 'ArrowLeft':
      if (isOpen) return { fold: reason.key, isFolded: true };
      return reason.parentKey === null ? undefined : { to: reason.parentKey };
    default:
      return undefined;
  }
}
