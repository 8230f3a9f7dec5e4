import { expect, it } from 'vitest';
import { addedBelow, levelOf, withoutBranch } from './tree-edit.ts';

const label = { zh: '项', en: 'Item' };
const node = (key: string, parent?: string) => ({ key, label, ...(parent !== undefined && { parent }) });
const tree = [node('a'), node('b', 'a'), node('c', 'b'), node('d')];
const keys = (nodes: readonly { key: string }[]) => nodes.map(({ key }) => key).join('');

it('knows how deep a line lies', () => {
  expect(tree.map((one) => levelOf(tree, one))).toEqual([0, 1, 2, 0]);
});

it.each([
  { below: 0, order: 'abcxd', why: 'behind all that is below it already' },
  { below: 3, order: 'abcdx', why: 'at the end' },
])('adds a line $why', ({ below, order }) => {
  const at = tree[below];
  expect(at && keys(addedBelow(tree, at, 'x'))).toBe(order);
});

it('takes a line out with all that is below it', () => {
  expect(keys(withoutBranch(tree, 'b'))).toBe('ad');
  expect(keys(withoutBranch(tree, 'a'))).toBe('d');
});
