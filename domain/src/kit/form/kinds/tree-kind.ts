import { z } from 'zod';
import { BothLanguages } from '../../shapes.ts';
import { type Answer, accept, decline, questionKind } from '../question-kind.ts';
import { answerReasons, answerWords, questionKindWords } from '../words.ts';
import { Key } from './picked-kinds.ts';

const levelsMax = 5;

const Node = z.strictObject({ key: Key, parent: Key.optional(), label: BothLanguages(200) });
/** One node; without `parent` it is at the top. */
export type TreeNode = z.infer<typeof Node>;

export const TreeSettings = z
  .strictObject({
    /** Parents stand before their children. */
    nodes: z.array(Node).min(1).max(300),
    /** Whether a node that has others below it may be the answer. */
    allowsInner: z.boolean().default(false),
  })
  .refine(({ nodes }) => new Set(nodes.map(({ key }) => key)).size === nodes.length)
  .refine(({ nodes }) => nodes.every((node, index) => isBelowEarlier(nodes, node, index)))
  .refine(({ nodes }) => nodes.every(({ key }) => pathTo(nodes, key).length <= levelsMax));

/** One node of a tree, chosen level by level. Conditions see it with everything above it. */
export const treeKind = questionKind({
  key: 'tree',
  words: questionKindWords.tree,
  settings: TreeSettings,
  field: ({ nodes }) => ({ type: 'choices', choices: nodes }),
  check: ({ nodes, allowsInner }, answer) => {
    const node = nodes.find(({ key }) => key === answer);
    if (!node) return decline(answerReasons.unknownOption);
    const isInner = nodes.some(({ parent }) => parent === node.key);
    return isInner && !allowsInner ? decline(answerReasons.notLeaf) : accept(node.key);
  },
  fieldValue: ({ nodes }, answer) => keysTo(nodes, answer),
  describe: ({ nodes }, answer, { locale }) =>
    pathTo(nodes, String(answer))
      .map(({ label }) => label[locale])
      .join(answerWords.step[locale]),
});

/** A node and what is above it, the topmost first; empty when there is no such node. */
export function pathTo(nodes: readonly TreeNode[], key: string): TreeNode[] {
  const path: TreeNode[] = [];
  let next = nodes.find((node) => node.key === key);
  while (next && path.length <= levelsMax) {
    path.unshift(next);
    const { parent } = next;
    next = parent === undefined ? undefined : nodes.find((node) => node.key === parent);
  }
  return path;
}

function keysTo(nodes: readonly TreeNode[], answer: Answer): string[] {
  return pathTo(nodes, String(answer)).map(({ key }) => key);
}

function isBelowEarlier(nodes: readonly TreeNode[], { parent }: TreeNode, index: number): boolean {
  return parent === undefined || nodes.slice(0, index).some(({ key }) => key === parent);
}
