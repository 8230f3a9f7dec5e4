import { expect, it } from 'vitest';
import { connectionOf } from './connection.ts';

it.each([
  { line: 'live', isReachable: true, isOnline: true, said: 'fine', why: 'everything works' },
  {
    line: 'live',
    isReachable: false,
    isOnline: true,
    said: 'fine',
    why: 'the line proves that we are through',
  },
  { line: 'live', isReachable: true, isOnline: false, said: 'offline', why: 'the cable was just pulled' },
  {
    line: 'connecting',
    isReachable: true,
    isOnline: true,
    said: 'connecting',
    why: 'the line is not up yet',
  },
  { line: 'connecting', isReachable: false, isOnline: true, said: 'offline', why: 'nothing answers' },
  { line: 'restarting', isReachable: false, isOnline: true, said: 'restarting', why: 'the server said so' },
  { line: 'polling', isReachable: true, isOnline: true, said: 'fine', why: 'messages come, if more slowly' },
  { line: 'polling', isReachable: false, isOnline: true, said: 'offline', why: 'nothing answers' },
  { line: 'off', isReachable: true, isOnline: true, said: 'fine', why: 'nobody has looked yet' },
] as const)('says $said when $why', ({ said, why: _, ...signs }) => {
  expect(connectionOf(signs)).toBe(said);
});
