import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flattenTree } from './flat-tree.ts';
import { aReason, aTree } from './sample-tree.ts';

const all = { folded: new Set<string>(), withArchived: true };

it('reads from top to bottom, children after their parent, in their order', () => {
  const rows = flattenTree(aTree, { folded: new Set(), withArchived: false });
  expect(rows.map(({ reason, depth }) => `${depth} ${reason.key}`)).toEqual([
    '1 buying',
    '2 stock',
    '2 size',
    '1 delivery',
    '2 late',
    '3 lost',
  ]);
});

it.each([
  { folded: ['buying'], keys: ['buying', 'delivery', 'late', 'lost'], why: 'one is folded' },
  { folded: ['delivery'], keys: ['buying', 'stock', 'size', 'delivery'], why: 'all below goes with it' },
  {
    folded: ['lost'],
    keys: ['buying', 'stock', 'size', 'delivery', 'late', 'lost'],
    why: 'a leaf folds nothing',
  },
])('shows $keys when $why', ({ folded, keys }) => {
  const rows = flattenTree(aTree, { folded: new Set(folded), withArchived: false });
  expect(rows.map((row) => row.reason.key)).toEqual(keys);
});

it('counts places among what is shown', () => {
  const places = (withArchived: boolean) =>
    flattenTree(aTree, { folded: new Set(), withArchived })
      .filter((row) => row.reason.parentKey === 'buying')
      .map((row) => `${row.reason.key} ${row.place}/${row.siblingCount}`);
  expect(places(false)).toEqual(['stock 1/2', 'size 2/2']);
  expect(places(true)).toEqual(['stock 1/3', 'coupon 2/3', 'size 3/3']);
});

it('shows every reason of any tree once, each below its parent', () => {
  const trees = fc
    .array(fc.nat(), { maxLength: 30 })
    .map((parents) =>
      parents.map((parent, index) =>
        aReason(`r${index}`, index === 0 || parent % 3 === 0 ? null : `r${parent % index}`),
      ),
    );
  fc.assert(
    fc.property(trees, (tree) => {
      const rows = flattenTree(tree, all);
      const keys = rows.map((row) => row.reason.key);
      expect(keys.toSorted()).toEqual(tree.map((reason) => reason.key).toSorted());
      for (const { reason, depth } of rows) {
        const parent = rows.find((row) => row.reason.key === reason.parentKey);
        expect(depth).toBe((parent?.depth ?? 0) + 1);
        expect(keys.indexOf(reason.key)).toBeGreaterThan(parent ? keys.indexOf(parent.reason.key) : -1);
      }
    }),
    { numRuns: 100 },
  );
});
