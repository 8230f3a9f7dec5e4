import { expect, it } from 'vitest';
import { byWhoCanTake, type Standing } from './who-can-take.ts';

function at(status: Standing['status'], load: number, capacity = 5): Standing {
  return { status, load, capacity };
}

it('puts who can take one first, the most room leading, and who is not there last', () => {
  const people: [string, Standing | undefined][] = [
    ['unknown', undefined],
    ['offline and empty', at('offline', 0)],
    ['away', at('away', 0)],
    ['full', at('available', 5)],
    ['over full', at('available', 7)],
    ['takes none', at('available', 0, 0)],
    ['busy', at('busy', 1)],
    ['has some room', at('available', 3)],
    ['has most room', at('available', 3, 9)],
    ['has as much', at('available', 2, 4)],
  ];
  const sorted = people.toSorted(([, a], [, b]) => byWhoCanTake(a, b)).map(([name]) => name);
  expect(sorted).toEqual([
    'has most room',
    'has some room',
    'has as much',
    'full',
    'takes none',
    'over full',
    'busy',
    'away',
    'offline and empty',
    'unknown',
  ]);
});
