import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amended, begun, done, type History, redone, undone } from './history.ts';

type Step = (it: History<string>) => History<string>;
const steps: ReadonlyMap<string, Step> = new Map([
  ['a', (it) => done(it, `${it.now}a`)],
  ['b', (it) => done(it, `${it.now}b`)],
  ['+', (it) => amended(it, `${it.now}+`)],
  ['<', undone],
  ['>', redone],
]);
const go = (way: string) => [...way].reduce((it, sign) => steps.get(sign)?.(it) ?? it, begun(''));

it.each([
  { way: 'ab', now: 'ab', why: 'two steps' },
  { way: 'ab<', now: 'a', why: 'one back' },
  { way: 'ab<<<', now: '', why: 'no further back than the beginning' },
  { way: 'ab<<>', now: 'a', why: 'one forward again' },
  { way: 'ab<>>', now: 'ab', why: 'no further than it was' },
  { way: 'ab<a>', now: 'aa', why: 'what was taken back is gone after a new step' },
  { way: 'ab++<', now: 'a', why: 'amended letters go together' },
])('$way is "$now": $why', ({ way, now }) => expect(go(way).now).toBe(now));

it('takes no step to where it is', () => {
  const history = done(begun('x'), 'y');
  expect(done(history, 'y')).toBe(history);
});

it('comes back to where it was by as many steps forward as back', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab]{1,20}$/), fc.nat(25), (way, back) => {
      expect(go(way + '<'.repeat(back) + '>'.repeat(back)).now).toBe(way);
    }),
    { numRuns: 100 },
  );
});
