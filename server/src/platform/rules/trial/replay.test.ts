import { fact, Id, parseRule } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ruleTrigger } from '../rule-kinds.ts';
import { type Happened, hitsAtStrikes, hitsOf } from './replay.ts';

const words = { zh: '词', en: 'Word' };
const moved = fact({
  kind: 'test.moved',
  words,
  payload: z.object({ id: Id, from: z.string(), to: z.string() }),
  seenWith: null,
  subject: 'id',
});
const trigger = ruleTrigger(moved, {
  subjectKind: 'thing',
  occasion: ({ id }) => ({ subjectId: id, customerId: null }),
  before: ({ from }) => ({ place: from }),
  says: ({ to }) => ({ place: to }),
  fields: { way: { type: 'text', label: words } },
  tells: ({ from, to }) => ({ way: `${from}-${to}` }),
});
const fields = { place: { type: 'choice', label: words }, size: { type: 'number', label: words } } as const;
const registry = {
  subjects: new Map([['thing', fields]]),
  triggers: [trigger],
  actions: [{ key: 'a', subjectKind: null, words, settings: [] }],
};
const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const day = new Date('2026-03-02T00:00:00.000Z');
const at = (minutes: number): Date => new Date(day.getTime() + minutes * 60_000);

function aMove(minutes: number, from: string, to: string): Happened {
  return { factId: id, kind: moved.kind, payload: { id, from, to }, occurredAt: at(minutes) };
}

function hits(condition: unknown, facts: readonly Happened[], waitSeconds = 0, perSubjectPerHour = 10) {
  const when = { facts: [moved.kind], waitSeconds };
  const json = {
    name: 'r',
    subject: 'thing',
    when,
    if: condition,
    steps: [{ action: 'a' }],
    perSubjectPerHour,
  };
  const parsed = parseRule(registry, json);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.path);
  const current = { place: facts.at(-1) ? 'c' : 'a', size: 3 };
  const past = { facts, current, triggers: new Map([[moved.kind, trigger]]), from: day, to: at(600) };
  return hitsOf(parsed.rule, past).map((hit) => (hit.at.getTime() - day.getTime()) / 60_000);
}

const inB = { field: 'place', operator: 'is', value: 'b' };
const moves = [aMove(1, 'a', 'b'), aMove(30, 'b', 'c')];

it.each([
  { why: 'nothing happened', condition: { all: [] }, facts: [], expected: [] },
  { why: 'it holds at each', condition: { all: [] }, facts: moves, expected: [1, 30] },
  { why: 'it asks how the thing was then', condition: inB, facts: moves, expected: [1] },
  {
    why: 'it asks what changed',
    condition: { field: 'place', operator: 'changed-from', value: 'b' },
    facts: moves,
    expected: [30],
  },
  {
    why: 'it asks what the fact told, which the next one does not tell',
    condition: { field: 'way', operator: 'is', value: 'a-b' },
    facts: moves,
    expected: [1],
  },
  {
    why: 'no fact tells of it, so it counts as now',
    condition: { field: 'size', operator: 'is', value: 3 },
    facts: moves,
    expected: [1, 30],
  },
  { why: 'it came before the period', condition: { all: [] }, facts: [aMove(-5, 'a', 'c')], expected: [] },
  { why: 'it came after the period', condition: { all: [] }, facts: [aMove(600, 'a', 'c')], expected: [] },
])('finds $expected when $why', ({ condition, facts, expected }) => {
  expect(hits(condition, facts)).toEqual(expected);
});

it.each([
  { why: 'it is still so when the wait ends', waitSeconds: 60, expected: [2] },
  { why: 'another fact begins the wait again', waitSeconds: 60 * 40, expected: [] },
])('waits, and finds $expected when $why', ({ waitSeconds, expected }) => {
  expect(hits(inB, moves, waitSeconds)).toEqual(expected);
});

it('stops where the rule’s own bound would stop it', () => {
  const storm = Array.from({ length: 5 }, (_, index) => aMove(index, 'c', 'c'));
  expect(hits({ all: [] }, [...storm, aMove(61, 'c', 'c')], 0, 2)).toEqual([0, 1, 61]);
});

it.each([
  { why: 'it held then', strikes: [10, 40], bornAt: null, expected: [10] },
  { why: 'it holds before anything happened', condition: 'a', strikes: [0], bornAt: null, expected: [0] },
  { why: 'the thing was not there yet', condition: 'a', strikes: [0, 0.5], bornAt: at(0.2), expected: [0.5] },
])('finds the strikes $expected of a clock when $why', ({ condition = 'b', strikes, bornAt, expected }) => {
  const isThere = { field: 'place', operator: 'is', value: condition };
  const when = { facts: [], at: { time: '09:00', days: ['mon'] } };
  const parsed = parseRule(registry, {
    name: 'r',
    subject: 'thing',
    when,
    if: isThere,
    steps: [{ action: 'a' }],
  });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.path);
  const triggers = new Map([[moved.kind, trigger]]);
  const past = { facts: moves, current: { place: 'c', size: 3 }, triggers, from: day, to: at(600) };
  const found = hitsAtStrikes(parsed.rule, past, strikes.map(at), bornAt);
  expect(found.map((hit) => (hit.at.getTime() - day.getTime()) / 60_000)).toEqual(expected);
});
