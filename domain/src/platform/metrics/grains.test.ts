import { expect, it } from 'vitest';
import { grainPath } from './grains.ts';

it.each([
  { why: 'a finding has a page', grain: 'finding', path: '/improvement/7' },
  { why: 'a follow-up has one', grain: 'follow-up', path: '/follow-ups/7' },
  { why: 'time logged on a ticket has none', grain: 'ticket-work', path: null },
  { why: 'what an object knows by itself is no grain', grain: 'constructor', path: null },
])('leads to $path as $why', ({ grain, path }) => expect(grainPath(grain, '7')).toBe(path));
