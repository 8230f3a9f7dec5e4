import { moveReason } from '@zhiyin/domain/reasons';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flattenTree } from './flat-tree.ts';
import { directions, placeOf, placeTowards } from './places.ts';
import { aTree } from './sample-tree.ts';

it.each([
  {
    key: 'size',
    direction: 'up',
    place: { parentKey: 'buying', before: 'stock' },
    why: 'it skips what is hidden',
  },
  { key: 'stock', direction: 'up', place: null, why: 'it is the first' },
  { key: 'stock', direction: 'down', place: { parentKey: 'buying' }, why: 'only one follows' },
  { key: 'buying', direction: 'down', place: { parentKey: null }, why: 'the top has an order too' },
  { key: 'size', direction: 'down', place: null, why: 'it is the last' },
  {
    key: 'delivery',
    direction: 'in',
    place: { parentKey: 'buying' },
    why: 'it goes below the one before it',
  },
  { key: 'stock', direction: 'in', place: null, why: 'nothing stands before it' },
  {
    key: 'stock',
    direction: 'out',
    place: { parentKey: null, before: 'delivery' },
    why: 'it follows its parent',
  },
  { key: 'lost', direction: 'out', place: { parentKey: 'delivery' }, why: 'its parent is the last' },
  { key: 'buying', direction: 'out', place: null, why: 'it is at the top' },
  { key: 'gone', direction: 'up', place: null, why: 'there is no such reason' },
] as const)('leads $key $direction to $place: $why', ({ key, direction, place }) => {
  expect(placeTowards(aTree, key, direction, false)).toEqual(place);
});

it('takes every move back to where it was', () => {
  const keys = aTree.map((reason) => reason.key);
  const shown = (tree: typeof aTree) =>
    flattenTree(tree, { folded: new Set(), withArchived: true }).map(
      (row) => `${row.depth} ${row.reason.key}`,
    );
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.constantFrom(...directions), (key, direction) => {
      const [to, back] = [placeTowards(aTree, key, direction, true), placeOf(aTree, key)];
      if (!to || !back) return;
      const moved = moveReason(aTree, key, to);
      if (!moved.ok) return;
      const returned = moveReason(moved.reasons, key, back);
      expect(returned.ok && shown(returned.reasons)).toEqual(shown(aTree));
    }),
    { numRuns: 100 },
  );
});
