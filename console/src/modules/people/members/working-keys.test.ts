import { expect, it } from 'vitest';
import { workingKeysOf } from './working-keys.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const key = {
  apiKeyId: 'k',
  name: 'ERP',
  scopes: [],
  createdBy: 'lin',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
};

it.each([
  { why: 'it has no end', change: {}, works: true },
  { why: 'its end is to come', change: { expiresAt: '2026-03-02T09:00:00.001Z' }, works: true },
  { why: 'it has expired', change: { expiresAt: '2026-03-02T09:00:00.000Z' }, works: false },
  { why: 'it was revoked', change: { revokedAt: '2026-03-01T09:00:00.000Z' }, works: false },
  { why: 'somebody else made it', change: { createdBy: 'xu' }, works: false },
  { why: 'the system made it', change: { createdBy: null }, works: false },
])('a key of the member counts, or not: $why', ({ change, works }) => {
  expect(workingKeysOf([{ ...key, ...change }], 'lin', now)).toHaveLength(works ? 1 : 0);
});
