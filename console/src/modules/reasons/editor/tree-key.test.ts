import { expect, it } from 'vitest';
import { flattenTree } from '../tree/flat-tree.ts';
import { aTree } from '../tree/sample-tree.ts';
import { treeStep } from './tree-key.ts';

// buying · stock · size · delivery (folded)
const rows = flattenTree(aTree, { folded: new Set(['delivery']), withArchived: false });

it.each([
  { key: 'ArrowDown', at: 0, step: { to: 'stock' }, why: 'the next row' },
  { key: 'ArrowUp', at: 0, step: undefined, why: 'nothing is above' },
  { key: 'ArrowDown', at: 3, step: undefined, why: 'nothing is below' },
  { key: 'End', at: 0, step: { to: 'delivery' }, why: 'the last row' },
  { key: 'Home', at: 2, step: { to: 'buying' }, why: 'the first row' },
  { key: 'ArrowRight', at: 0, step: { to: 'stock' }, why: 'it is open: its first child' },
  { key: 'ArrowRight', at: 3, step: { fold: 'delivery', isFolded: false }, why: 'it is folded' },
  { key: 'ArrowRight', at: 1, step: undefined, why: 'nothing is below it' },
  { key: 'ArrowLeft', at: 0, step: { fold: 'buying', isFolded: true }, why: 'it is open' },
  { key: 'ArrowLeft', at: 2, step: { to: 'buying' }, why: 'its parent' },
  { key: 'ArrowLeft', at: 3, step: undefined, why: 'it is folded and at the top' },
  { key: 'x', at: 0, step: undefined, why: 'it is no key of trees' },
])('takes $key on row $at as $step: $why', ({ key, at, step }) => {
  expect(treeStep(key, rows, at)).toEqual(step);
});
