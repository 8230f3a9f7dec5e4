import { describe, expect, it } from 'vitest';
import type { FollowUpOutcome } from './contract/shapes.ts';
import { endedWell, isComplaint, isUnhappy, scriptFor, warnAt } from './decide.ts';

it.each([
  { why: 'one star', lowScoreMax: 2, score: 1, solved: null, is: true },
  { why: 'the bound itself', lowScoreMax: 2, score: 2, solved: true, is: true },
  { why: 'above it', lowScoreMax: 2, score: 3, solved: true, is: false },
  { why: 'nothing was rated', lowScoreMax: 2, score: null, solved: null, is: false },
  { why: 'not solved, whatever was rated', lowScoreMax: 2, score: 4, solved: false, is: true },
  { why: 'not solved and nothing rated', lowScoreMax: 2, score: null, solved: false, is: true },
  { why: 'five stars and a slip of the finger', lowScoreMax: 2, score: 5, solved: false, is: false },
  { why: 'the shop asks for none', lowScoreMax: 0, score: 1, solved: false, is: false },
])('$why: unhappy is $is', ({ lowScoreMax, score, solved, is }) =>
  expect(isUnhappy({ lowScoreMax }, { score, solved })).toBe(is),
);

describe('a complaint', () => {
  const tree = [
    { key: 'complaint', parentKey: null },
    { key: 'rude', parentKey: 'complaint' },
    { key: 'very-rude', parentKey: 'rude' },
    { key: 'parcel', parentKey: null },
    { key: 'circle', parentKey: 'round' },
    { key: 'round', parentKey: 'circle' },
  ];
  it.each([
    { why: 'the reason itself', key: 'complaint', is: true },
    { why: 'two levels below', key: 'very-rude', is: true },
    { why: 'another branch', key: 'parcel', is: false },
    { why: 'no reason', key: null, is: false },
    { why: 'a reason the tree has lost', key: 'gone', is: false },
    { why: 'a circle', key: 'circle', is: false },
  ])('$why: $is', ({ key, is }) => expect(isComplaint(tree, ['complaint'], key)).toBe(is));
});

it.each<{ outcome: FollowUpOutcome; rating: number | null; is: boolean }>([
  { outcome: 'satisfied', rating: null, is: true },
  { outcome: 'satisfied', rating: 3, is: true },
  { outcome: 'satisfied', rating: 2, is: false },
  { outcome: 'still-a-problem', rating: 5, is: false },
  { outcome: 'wrong-person', rating: null, is: true },
])('$outcome with $rating ended well: $is', ({ outcome, rating, is }) =>
  expect(endedWell(outcome, rating)).toBe(is),
);

it.each([
  { why: 'some hours before', due: 24, hours: 4, at: 20 },
  { why: 'a short time is halved', due: 2, hours: 4, at: 1 },
  { why: 'none is wanted', due: 24, hours: 0, at: null },
])('warns $why', ({ due, hours, at }) => {
  const moment = (hour: number) => new Date(hour * 3_600_000);
  expect(warnAt(moment(0), moment(due), hours)).toEqual(at === null ? null : moment(at));
});

it('asks by the script of a reason where it has one', () => {
  const settings = { formId: 'usual', scripts: { complaint: 'for complaints' } };
  expect(scriptFor(settings, 'complaint')).toBe('for complaints');
  expect(scriptFor(settings, 'promise')).toBe('usual');
  expect(scriptFor({ formId: null, scripts: {} }, 'promise')).toBeNull();
});
