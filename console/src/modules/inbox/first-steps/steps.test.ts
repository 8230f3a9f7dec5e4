import { expect, it } from 'vitest';
import { firstSteps, type Known } from './steps.ts';

const none: Known = { chat: false, hours: false, canned: false, colleague: false, guard: false };
const unknown: Known = {
  ...{ chat: undefined, hours: undefined, canned: undefined, colleague: undefined, guard: undefined },
};

it.each([
  { why: 'works alone, with chats and a canned reply', known: { ...none, chat: true, canned: true } },
  {
    why: 'is known to work before all is known',
    known: { ...unknown, chat: true, canned: true },
  },
])('are over for a shop that $why', ({ known }) => expect(firstSteps(known)).toBe('over'));

it.each([
  { why: 'nothing is known yet', known: unknown },
  { why: 'one answer is missing or failed', known: { ...none, guard: undefined } },
  { why: 'only half of what works is known', known: { ...unknown, chat: true } },
])('are not told while $why', ({ known }) => expect(firstSteps(known)).toBe('unknown'));

it.each([
  { why: 'nothing', known: none, done: [] },
  { why: 'a colleague without an answer', known: { ...none, colleague: true }, done: ['colleague'] },
  { why: 'an answer alone', known: { ...none, chat: true }, done: ['chat'] },
  { why: 'a canned reply alone', known: { ...none, canned: true }, done: ['canned'] },
])('tick off what was done, and stand, after $why', ({ known, done }) => {
  const steps = firstSteps(known);
  const taken = Array.isArray(steps) ? steps.filter(({ isDone }) => isDone).map(({ id }) => id) : steps;
  expect(taken).toEqual(done);
});
