import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type BareShop, openBareShop } from '../../../test/bare-shop.ts';
import { systemActor } from '../context.ts';
import { listen } from '../database/listen.ts';
import { transact } from '../database/transact.ts';
import {
  announceRightsChanged,
  announceSessionsChanged,
  hearRightsChanged,
  mayConcern,
  onRightsChanged,
  type RightsChange,
  rightsChannel,
} from './rights.ts';

let shop: BareShop;
beforeAll(async () => {
  shop = await openBareShop();
});
afterAll(() => shop.close());

/** Another process on the same database: it hears, and knows nothing of this one's memory. */
async function anotherProcess() {
  const system = { ...shop.system };
  const heard: RightsChange[] = [];
  onRightsChanged(system, (change) => heard.push(change));
  const listener = await listen(
    system.database.url,
    [rightsChannel],
    (_, payload) => hearRightsChanged(system, payload),
    { log: system.log, onMissed: () => hearRightsChanged(system, '') },
  );
  return { heard, stop: listener.stop };
}

it('are told to other processes when they have changed, and not when they have not', async () => {
  const other = await anotherProcess();
  const ctx = { ...shop.member(), actor: systemActor };
  const undone = transact(ctx, async (tx) => {
    await announceRightsChanged(tx, { roleId: 'undone' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await transact(ctx, (tx) => announceRightsChanged(tx, { memberId: 'm' }));
  await announceSessionsChanged(shop.system, { userId: 'u', sessionId: 's' });
  await vi.waitFor(() => expect(other.heard).toHaveLength(2));
  expect(other.heard).toEqual([
    { workspaceId: shop.workspaceId, memberId: 'm' },
    { userId: 'u', sessionId: 's' },
  ]);
  await other.stop();
});

it('are told in this process at once and once, and no more to whoever stopped listening', async () => {
  const other = await anotherProcess();
  const heard: RightsChange[] = [];
  const stop = onRightsChanged(shop.system, (change) => heard.push(change));
  await transact(shop.member(), (tx) => announceRightsChanged(tx, { roleId: 'r' }));
  // When it has come to another process, its echo has come to this one, too.
  await vi.waitFor(() => expect(other.heard).toHaveLength(1));
  expect(heard).toEqual([{ workspaceId: shop.workspaceId, roleId: 'r' }]);
  stop();
  await other.stop();
  await transact(shop.member(), (tx) => announceRightsChanged(tx, { roleId: 'r' }));
  expect(heard).toHaveLength(1);
});

it.each(['', 'nonsense', '{"userId":7}', '[]'])('of everybody may have changed after "%s"', (payload) => {
  const heard: RightsChange[] = [];
  const stop = onRightsChanged(shop.system, (change) => heard.push(change));
  hearRightsChanged(shop.system, payload);
  stop();
  expect(heard).toEqual([{}]);
});

it.each([
  { why: 'nobody is named', change: {}, concerns: true },
  { why: 'a session is named, which contexts do not know', change: { userId: 'u' }, concerns: true },
  { why: 'the member is this one', change: { memberId: 'here' }, concerns: true },
  { why: 'it is another member', change: { memberId: 'there' }, concerns: false },
  { why: 'it is another shop', change: { workspaceId: 'elsewhere' }, concerns: false },
])('concern a context or not: $why', ({ change, concerns }) => {
  expect(mayConcern(change, shop.as('member', 'here'))).toBe(concerns);
});
