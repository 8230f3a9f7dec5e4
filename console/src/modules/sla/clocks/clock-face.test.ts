import type { ClockView } from '@zhiyin/domain/sla';
import { expect, it } from 'vitest';
import { clockFace } from './clock-face.ts';

const id = '0190a000-0000-7000-8000-000000000000';
const clock: ClockView = {
  clockId: id,
  policyId: id,
  metric: 'first-response',
  stateLabel: null,
  priority: 'normal',
  targetSeconds: 3600,
  phase: 'running',
  startedAt: '2026-03-02T09:00:00.000Z',
  dueAt: '2026-03-02T10:00:00.000Z',
  warnAt: '2026-03-02T09:30:00.000Z',
  remainingSeconds: 3600,
  asOf: '2026-03-02T09:00:00.000Z',
  isBreached: false,
  endedAt: null,
};

it.each([
  { why: 'it has time', at: '09:10', change: {}, tone: 'jade', seconds: 3000, state: 'running' },
  {
    why: 'its first warning has come',
    at: '09:30',
    change: {},
    tone: 'amber',
    seconds: 1800,
    state: 'running',
  },
  { why: 'it is due', at: '10:00', change: {}, tone: 'seal', seconds: 0, state: 'late' },
  { why: 'it is late', at: '10:10', change: {}, tone: 'seal', seconds: -600, state: 'late' },
  {
    why: 'it never warns',
    at: '09:59',
    change: { warnAt: null },
    tone: 'jade',
    seconds: 60,
    state: 'running',
  },
  {
    why: 'it stands still',
    at: '11:00',
    change: { phase: 'paused', dueAt: null, remainingSeconds: 900 } as const,
    tone: 'ash',
    seconds: 900,
    state: 'paused',
  },
  {
    why: 'it was kept',
    at: '11:00',
    change: { phase: 'ended' } as const,
    tone: 'ash',
    seconds: 3600,
    state: 'ended',
  },
  {
    why: 'it was missed and is over',
    at: '11:00',
    change: { phase: 'ended', isBreached: true, remainingSeconds: -60 } as const,
    tone: 'seal',
    seconds: -60,
    state: 'ended',
  },
  {
    why: 'it was missed and the target was made longer since',
    at: '09:10',
    change: { isBreached: true },
    tone: 'seal',
    seconds: 0,
    state: 'late',
  },
])('is $tone when $why', ({ at, change, tone, seconds, state }) => {
  expect(clockFace({ ...clock, ...change }, new Date(`2026-03-02T${at}:00Z`))).toEqual({
    tone,
    seconds,
    state,
  });
});
