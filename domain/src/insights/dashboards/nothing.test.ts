import { expect, it } from 'vitest';
import { sourceOf } from './nothing.ts';

it.each([
  { key: 'told.sycm-reception-x', grain: 'told-row', is: 'told', why: 'it comes from platforms’ exports' },
  { key: 'insights.order-value', grain: 'order', is: 'orders', why: 'it counts orders' },
  { key: 'insights.dsr-service', grain: 'rating', is: 'orders', why: 'reviews come in with orders' },
  { key: 'surveys.csat', grain: 'conversation', is: 'ratings', why: 'customers are asked' },
  { key: 'sla.kept-first-response', grain: 'clock', is: 'promises', why: 'nothing was promised' },
  { key: 'tickets.created', grain: 'ticket', is: 'tickets', why: 'it counts tickets' },
  { key: 'inbox.conversations-opened', grain: 'conversation', is: 'chats', why: 'customers have to come' },
])('of $key leads to $is: $why', ({ key, grain, is }) => expect(sourceOf({ key, grain })).toBe(is));
