import { expect, it } from 'vitest';
import { pickRows } from './pick-rows.ts';

const options = [
  { id: 'a', label: '退货', alias: 'Returns' },
  { id: 'b', label: '换货', alias: 'Exchanges' },
  { id: 'c', label: '物流' },
];
const create = (typed: string) => `+${typed}`;

it.each([
  { why: 'nothing typed shows all in order', typed: '', with: undefined, shown: 'a b c' },
  { why: 'a part finds', typed: '货', with: undefined, shown: 'a b' },
  { why: 'so does the other language', typed: 'exch', with: undefined, shown: 'b' },
  { why: 'what is not there can be made', typed: '货到', with: create, shown: 'new' },
  { why: 'what is there is not made again', typed: '退货', with: create, shown: 'a' },
])('$why', ({ typed, with: make, shown }) => {
  expect(
    pickRows(options, typed, make)
      .map((row) => row.id)
      .join(' '),
  ).toBe(shown);
});
