import { expect, it } from 'vitest';
import { partOf, tabOf } from './tabs.ts';

it.each([
  {
    why: 'the queue is what nobody has',
    tab: 'queue',
    filter: {},
    asks: { assignee: 'nobody', order: 'waiting' },
  },
  {
    why: 'what is closed waits for nobody',
    tab: 'closed',
    filter: {},
    asks: { state: 'closed', order: 'recent' },
  },
  {
    why: 'what sleeps waits for nobody',
    tab: 'snoozed',
    filter: {},
    asks: { snoozed: 'true', order: 'recent' },
  },
  { why: 'a tag narrows it', tab: 'all', filter: { tagId: 't' }, asks: { tagId: 't', snoozed: 'false' } },
  { why: 'one team replaces mine', tab: 'team', filter: { teamId: 'x' }, asks: { team: 'x' } },
] as const)('$why', ({ tab, filter, asks }) => expect(partOf(tab, 'waiting', filter)).toMatchObject(asks));

it.each([
  { named: 'mine', tab: 'mine', why: 'it is one' },
  { named: 'unassigned', tab: 'queue', why: 'it was called so before' },
  { named: 'x', tab: null, why: 'there is none' },
  { named: undefined, tab: null, why: 'nothing was named' },
])('$named leads to $tab: $why', ({ named, tab }) => expect(tabOf(named)).toBe(tab));
