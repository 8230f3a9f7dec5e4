import { describe, expect, it } from 'vitest';
import { type Cause, chainState, moveCause } from './analysis.ts';

const why = (evidence: string, isControllable: boolean) => ({ because: 'It was', evidence, isControllable });

describe('a chain of whys', () => {
  it.each([
    { why: 'nobody asked', whys: [], is: 'empty' },
    { why: 'it ends with the weather', whys: [why('seen', false)], is: 'unfinished' },
    { why: 'a step is only said', whys: [why('', false), why('seen', true)], is: 'unproved' },
    { why: 'blanks show nothing', whys: [why('  ', true)], is: 'unproved' },
    { why: 'it ends with what we can change', whys: [why('a', false), why('b', true)], is: 'complete' },
  ])('is $is when $why', ({ whys, is }) => expect(chainState(whys)).toBe(is));
});

describe('a cause', () => {
  const cause = (bone: Cause['bone'], text: string): Cause => ({
    bone,
    text,
    evidence: '',
    state: 'suspected',
  });
  const causes = [cause('people', 'a'), cause('method', 'b'), cause('method', 'c')];
  const said = (moved: readonly Cause[]) => moved.map(({ bone, text }) => `${bone}:${text}`);

  it.each([
    { to: { bone: 'method', place: 0 }, is: ['method:a', 'method:b', 'method:c'] },
    { to: { bone: 'method', place: 1 }, is: ['method:b', 'method:a', 'method:c'] },
    { to: { bone: 'method', place: 9 }, is: ['method:b', 'method:c', 'method:a'] },
    { to: { bone: 'system', place: 0 }, is: ['method:b', 'method:c', 'system:a'] },
  ] as const)('moves to place $to.place of $to.bone', ({ to, is }) => {
    expect(said(moveCause(causes, 0, to))).toEqual(is);
  });

  it('that is not there moves nothing', () => {
    expect(moveCause(causes, 7, { bone: 'people', place: 0 })).toEqual(causes);
  });
});
