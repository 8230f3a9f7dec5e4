import { expect, it } from 'vitest';
import { aReason } from '../tree/sample-tree.ts';
import { pickerRows } from './picker-rows.ts';

const tree = [
  aReason('delivery', null, { words: { zh: '物流', en: 'Delivery' } }),
  aReason('damaged', 'delivery', { words: { zh: '破损', en: 'Damaged' }, order: 1 }),
  aReason('late', 'delivery', { words: { zh: '太慢', en: 'Late' } }),
  aReason('old', null, { words: { zh: '旧的', en: 'Old' }, archivedAt: '2026-01-01T00:00:00.000Z' }),
];

it.each([
  { typed: '', keys: ['delivery', 'late', 'damaged'], why: 'nothing is typed: the tree in its order' },
  { typed: '破', keys: ['damaged'], why: 'a part of its name' },
  { typed: 'dam', keys: ['damaged'], why: 'its name in the other language' },
  { typed: '物流 太慢', keys: ['late'], why: 'a name above it and its own' },
  { typed: '物流', keys: ['delivery', 'late', 'damaged'], why: 'its own name comes before names above' },
  { typed: '旧', keys: [], why: 'archived ones are not offered' },
])('offers $keys for "$typed": $why', ({ typed, keys }) => {
  expect(pickerRows(tree, typed, 'zh').map((row) => row.key)).toEqual(keys);
});

it('says what stands above while the tree is not seen', () => {
  expect(pickerRows(tree, 'late', 'en')).toEqual([
    { key: 'late', label: 'Late', above: ['Delivery'], depth: 1 },
  ]);
});

it('leaves out a reason with all below it', () => {
  expect(pickerRows(tree, '', 'en', new Set(['delivery']))).toEqual([]);
});
