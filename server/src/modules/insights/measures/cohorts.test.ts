import { inboxReadAll } from '@zhiyin/domain/inbox';
import { readMetrics } from '@zhiyin/domain/platform';
import { storeRead } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { deskRights } from '../../../../test/desk.ts';
import { payment } from '../../../../test/measures/life.ts';
import { asked, rowsOf } from '../../../../test/metrics.ts';
import { useWorld } from '../../../../test/world.ts';

const world = useWorld();
const rights = [...deskRights, inboxReadAll, readMetrics, storeRead];
const period = { from: '2025-01-01', to: '2026-01-01', zone: 'Asia/Shanghai' };
const orders = { metric: 'insights.cohort-orders', period };
const byMonth = { groupBy: 'cohort', thenBy: 'monthsAfter' };

it('follows who first bought in a month through the months after it, as the shop counts months', async () => {
  const shop = await world().aShop();
  const paid = (buyerId: string, ...moments: readonly string[]) =>
    Promise.all(moments.map((at) => payment(shop, { buyerId, paid: 100, paidAt: new Date(at) })));
  // January as the shop counts it begins in December elsewhere; twice in it is no return.
  await paid(
    'kept',
    '2024-12-31T16:30:00Z',
    '2025-01-20T04:00:00Z',
    '2025-02-10T04:00:00Z',
    '2025-04-01T04:00:00Z',
  );
  await paid('gone', '2025-01-05T04:00:00Z');
  await paid('late', '2025-02-05T04:00:00Z', '2025-03-31T16:30:00Z');
  await paid('older', '2024-06-05T04:00:00Z', '2025-01-05T04:00:00Z');
  const reader = shop.as(rights);
  const { rows, total } = await asked(world(), reader, { ...orders, ...byMonth });
  const cell = (group: string, thenGroup: string) => {
    const found = rows.find((row) => row.group === group && row.thenGroup === thenGroup);
    return found && [found.sum, found.n];
  };
  expect([cell('2025-01', '01'), cell('2025-01', '02'), cell('2025-01', '03')]).toEqual([
    [1, 2],
    [0, 2],
    [1, 2],
  ]);
  // The evening of 31 March elsewhere is April in the shop: two months after February.
  expect([cell('2025-02', '01'), cell('2025-02', '02')]).toEqual([
    [0, 1],
    [1, 1],
  ]);
  expect([cell('2025-01', '00'), cell('2024-06', '07')]).toEqual([undefined, undefined]);
  expect(total).toMatchObject({ n: 36, sum: 3 });
  const place = { ...orders, ...byMonth, group: '2025-01', thenGroup: '01' };
  expect(await rowsOf(world(), reader, place)).toHaveLength(2);
  expect(await rowsOf(world(), reader, { ...place, only: 'holds' })).toHaveLength(1);
  expect(await rowsOf(world(), reader, { ...orders, limit: 200 })).toHaveLength(36);
});

it('has no figure for a month that is not over', async () => {
  const shop = await world().aShop();
  await payment(shop, { buyerId: 'new', paid: 100, paidAt: world().system.now() });
  const now = world().system.now().getTime();
  const day = (offset: number) => new Date(now + offset * 86_400_000).toISOString().slice(0, 10);
  const recent = { ...orders, period: { from: day(-3), to: day(3), zone: 'Asia/Shanghai' } };
  expect((await asked(world(), shop.as(rights), recent)).total).toMatchObject({ value: null, n: 0 });
});

it('follows who first wrote in a month, whichever of their records it was, and not who never did', async () => {
  const shop = await world().aShop();
  const ctx = shop.asSystem();
  const wrote = (personId: string, openedAt: string, hasWritten = true) =>
    transact(ctx, (tx) =>
      sql`insert into conversation_measures (workspace_id, conversation_id, customer_id, person_id, channel, opened_at,
          first_customer_at, reopen_count, transfer_count, escalation_count, member_count, customer_messages,
          human_messages, automatic_messages)
        values (${tx.workspaceId}, ${ctx.system.newId()}, ${ctx.system.newId()}, ${personId}, 'widget', ${openedAt},
          ${hasWritten ? openedAt : null}, 0, 0, 0, 0, 1, 0, 0)`.execute(tx.db),
    );
  const [one, other, third] = [ctx.system.newId(), ctx.system.newId(), ctx.system.newId()];
  await wrote(one, '2025-01-10T04:00:00Z');
  await wrote(one, '2025-02-10T04:00:00Z');
  await wrote(other, '2024-12-10T04:00:00Z', false);
  await wrote(other, '2025-01-11T04:00:00Z');
  await wrote(third, '2025-01-12T04:00:00Z', false);
  const question = { metric: 'insights.cohort-contacts', period, ...byMonth };
  const { rows } = await asked(world(), shop.as(rights), question);
  const first = rows.find(({ group, thenGroup }) => group === '2025-01' && thenGroup === '01');
  expect([first?.sum, first?.n]).toEqual([1, 2]);
  expect(rows.every(({ group }) => group === '2025-01')).toBe(true);
});
