import { expect, it } from 'vitest';
import { writeActionsAreGuarded } from './write-actions.ts';

const path = 'server/src/modules/tickets/actions/resolve-ticket.ts';
const write = 'return transact(ctx, async (tx) => { await announce(tx, ticketResolved, {}); });';

it.each([
  { why: 'it asks, writes and announces', text: `requirePermission(ctx, p); ${write}`, breaches: 0 },
  { why: 'a visitor may', text: `requireVisitor(ctx); ${write}`, breaches: 0 },
  { why: 'nobody asked', text: write, breaches: 1 },
  { why: 'it asked too late', text: `${write} requirePermission(ctx, p);`, breaches: 1 },
  { why: 'a comment is no question', text: `/* requirePermission(ctx) */ ${write}`, breaches: 1 },
  {
    why: 'nobody hears of it',
    text: 'requirePermission(ctx, p); return transact(ctx, async (tx) => save(tx));',
    breaches: 1,
  },
  { why: 'it only reads', text: 'return findTicket(ctx);', breaches: 0 },
])('finds $breaches: $why', ({ text, breaches }) => {
  expect(writeActionsAreGuarded([{ path, text }])).toHaveLength(breaches);
});

it.each(['platform/api-keys/create-api-key.ts', 'tickets/actions/close-ticket.ts', 'tickets/merge.ts'])(
  'looks at %s, wherever it lies in its module',
  (name) =>
    expect(writeActionsAreGuarded([{ path: `server/src/modules/${name}`, text: write }])).toHaveLength(1),
);

it.each(['tickets/jobs.ts', 'tickets/reactions.ts', 'tickets/reactions/on-reply.ts'])(
  'lets the system write in %s without asking',
  (name) => expect(writeActionsAreGuarded([{ path: `server/src/modules/${name}`, text: write }])).toEqual([]),
);
