import { expect, it } from 'vitest';
import { endOfLife, keyState } from './key-state.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const past = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T09:00:00.001Z';

it.each([
  { why: 'it has no end', key: { revokedAt: null, expiresAt: null }, state: 'works' },
  { why: 'its end is to come', key: { revokedAt: null, expiresAt: later }, state: 'works' },
  { why: 'its end has just come', key: { revokedAt: null, expiresAt: past }, state: 'expired' },
  { why: 'somebody revoked it', key: { revokedAt: past, expiresAt: later }, state: 'revoked' },
  { why: 'it was revoked before it expired', key: { revokedAt: past, expiresAt: past }, state: 'revoked' },
])('a key is $state: $why', ({ key, state }) => expect(keyState(key, now)).toBe(state));

it('counts a life from now, and some have no end', () => {
  expect(endOfLife('30', now)).toBe('2026-04-01T09:00:00.000Z');
  expect(endOfLife('forever', now)).toBeUndefined();
});
