import { expect, it } from 'vitest';
import { type NothingFound, nothingSaid, sourceOf, nothingWords as words } from './nothing.ts';

it.each([
  { key: 'told.sycm-reception-x', grain: 'told-row', is: 'told', why: 'it comes from platforms’ exports' },
  { key: 'insights.order-value', grain: 'order', is: 'orders', why: 'it counts orders' },
  { key: 'insights.dsr-service', grain: 'rating', is: 'orders', why: 'reviews come in with orders' },
  { key: 'surveys.csat', grain: 'conversation', is: 'ratings', why: 'customers are asked' },
  { key: 'sla.kept-first-response', grain: 'clock', is: 'promises', why: 'nothing was promised' },
  { key: 'tickets.created', grain: 'ticket', is: 'tickets', why: 'it counts tickets' },
  { key: 'inbox.conversations-opened', grain: 'conversation', is: 'chats', why: 'customers have to come' },
])('of $key leads to $is: $why', ({ key, grain, is }) => expect(sourceOf({ key, grain })).toBe(is));

const found: NothingFound = { sources: ['told'], isNarrowed: false, hasImports: false };

it.each([
  { why: 'nothing was ever imported', now: found, title: words.nothingTold },
  {
    why: 'what was imported is of several days, or of others',
    now: { ...found, hasImports: true },
    title: words.nothingOfDays,
  },
  {
    why: 'the reader may not see the imports',
    now: { ...found, hasImports: null },
    title: words.nothingOfDays,
  },
  { why: 'no source is known', now: { ...found, sources: [] }, title: words.nothingYet },
  {
    why: 'platforms are one source of several',
    now: { ...found, sources: ['chats', 'told'] as const },
    title: words.nothingYet,
  },
  { why: 'narrowing may be why', now: { ...found, isNarrowed: true }, title: words.nothingSuch },
])('says “$title.en” when $why', ({ now, title }) => expect(nothingSaid(now).title).toBe(title));
