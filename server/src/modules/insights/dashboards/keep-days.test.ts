import { inboxReadAll } from '@zhiyin/domain/inbox';
import { readMetrics } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { untilDaysAreStored } from '#platform/metrics/days/stored-days.ts';
import { deskRights } from '../../../../test/desk.ts';
import { aLivingShop, live } from '../../../../test/measures/life.ts';
import { asked } from '../../../../test/metrics.ts';
import { useWorld } from '../../../../test/world.ts';
import { keepReadyDays } from './keep-days.ts';

const world = useWorld();

/** How many figures, each cut in its way, have days that are stored. */
async function storedNames(ctx: Context): Promise<number> {
  await untilDaysAreStored(ctx.system);
  const { rows } = await look(ctx, (tx) =>
    sql<{ count: number }>`
      select count(distinct name)::int as count from metric_days where workspace_id = ${tx.workspaceId}
    `.execute(tx.db),
  );
  return rows[0]?.count ?? 0;
}

async function twoHoursLater(): Promise<void> {
  world().pass(2 * 3600 + 1);
  await world().settle();
}

it('reads ready dashboards ahead of everybody, where somebody looks at figures and customers write', async () => {
  const living = await aLivingShop(world());
  const system = living.shop.asSystem();
  const reader = living.shop.as([...deskRights, inboxReadAll, readMetrics]);
  await transact(system, keepReadyDays);
  await live(world(), living, [{ does: 'write', who: 0, where: 0, afterSeconds: 60 }]);
  await twoHoursLater();
  expect(await storedNames(system)).toBe(0);

  const day = (offset: number): string =>
    new Date(world().system.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const period = { from: day(-20), to: day(-10), zone: 'Asia/Shanghai' };
  await asked(world(), reader, { metric: 'inbox.conversations-opened', period });
  expect(await storedNames(system)).toBeGreaterThan(0);
  await twoHoursLater();
  expect(await storedNames(system)).toBeGreaterThan(50);
});

it('leaves a shop alone where nobody writes', async () => {
  const living = await aLivingShop(world());
  const system = living.shop.asSystem();
  await transact(system, keepReadyDays);
  const period = { from: '2026-01-05', to: '2026-01-12', zone: 'Asia/Shanghai' };
  const reader = living.shop.as([...deskRights, inboxReadAll, readMetrics]);
  await asked(world(), reader, { metric: 'inbox.conversations-opened', period });
  const before = await storedNames(system);
  expect(before).toBeGreaterThan(0);
  await twoHoursLater();
  expect(await storedNames(system)).toBe(before);
});
