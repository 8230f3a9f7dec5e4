import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const names = ['backup', 'restore', 'export', 'port', 'data'];

it.each([
  { word: 'bakcup', meant: 'backup' },
  { word: 'prot', meant: 'port' },
  { word: 'restor', meant: 'restore' },
  { word: 'dance', meant: undefined },
  { word: '', meant: undefined },
])('finds $meant where $word stands', ({ word, meant }) => {
  expect(nearest(word, names)).toBe(meant);
});
