import type { Text } from '@zhiyin/domain/kit';
import { unwritten } from '../question-list-edit.ts';

/** One line of a tree that is being written. */
export interface EditedNode {
  readonly key: string;
  readonly parent?: string | undefined;
  readonly label: Text;
}

/** How deep a node lies: 0 at the top. */
export function levelOf(nodes: readonly EditedNode[], { parent }: EditedNode): number {
  const above = nodes.find(({ key }) => key === parent);
  return parent === undefined || !above ? 0 : 1 + levelOf(nodes, above);
}

/** The outline with an empty line as the last below a node. */
export function addedBelow(
  nodes: readonly EditedNode[],
  node: EditedNode,
  key: string,
): readonly EditedNode[] {
  const last = nodes.findLastIndex((one) => isWithin(nodes, one, node.key));
  const added = { key, parent: node.key, label: unwritten };
  return [...nodes.slice(0, last + 1), added, ...nodes.slice(last + 1)];
}

/** The outline without a node and everything below it. */
export function withoutBranch(nodes: readonly EditedNode[], key: string): readonly EditedNode[] {
  return nodes.filter((one) => !isWithin(nodes, one, key));
}

function isWithin(nodes: readonly EditedNode[], node: EditedNode, key: string): boolean {
  if (node.key === key) return true;
  const above = nodes.find((one) => one.key === node.parent);
  return node.parent !== undefined && above !== undefined && isWithin(nodes, above, key);
}
