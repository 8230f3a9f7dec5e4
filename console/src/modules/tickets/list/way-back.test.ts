import type { TicketEntry } from '@zhiyin/domain/tickets';
import { expect, it } from 'vitest';
import { wayBack } from './way-back.ts';

const ticket = (ticketId: string, more: Partial<TicketEntry> = {}): TicketEntry => ({
  ...{ ticketId, number: 1, prefix: 'SH', typeId: 't', title: '', stateKey: 'new', category: 'open' },
  ...{ stateLabel: { zh: '新', en: 'New' }, assigneeId: null, teamId: null, priority: 'normal' },
  ...{ tagIds: [], dueAt: null, customerId: null, customerName: null, parentId: null },
  ...{ openedAt: '', changedAt: '', closedAt: null },
  ...more,
});

it('brings each back to what it was, those that were alike together', () => {
  const before = [ticket('a'), ticket('b', { priority: 'low' }), ticket('c')];
  expect(wayBack(before, { priority: 'high' })).toEqual([
    [{ priority: 'normal' }, ['a', 'c']],
    [{ priority: 'low' }, ['b']],
  ]);
});

it('takes off only tags that were not there, and puts back only those that were', () => {
  const before = [ticket('a', { tagIds: ['x'] }), ticket('b', { tagIds: ['y'] })];
  expect(wayBack(before, { addTagIds: ['x'], removeTagIds: ['y'] })).toEqual([
    [{ removeTagIds: ['x'], addTagIds: ['y'] }, ['b']],
  ]);
});

it('gives back the date that each had, and none to those that had none', () => {
  const before = [ticket('a', { dueAt: '2026-11-22T01:00:00.000Z' }), ticket('b')];
  expect(wayBack(before, { dueAt: '2026-12-01T00:00:00.000Z' })).toEqual([
    [{ dueAt: '2026-11-22T01:00:00.000Z' }, ['a']],
    [{ dueAt: null }, ['b']],
  ]);
});
