import { expect, it } from 'vitest';
import { keyFrom } from './key-from.ts';

it.each([
  { name: 'Return & exchange 2', key: 'return-exchange-2', why: 'words with hyphens between' },
  { name: '2 days', key: 'days', why: 'no digit at the start' },
  { name: '退货', key: '', why: 'nothing to propose' },
  { name: ' A! ', key: 'a', why: 'nothing at the ends' },
])('proposes “$key” for “$name”: $why', ({ name, key }) => expect(keyFrom(name)).toBe(key));
