import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { follow } from '#platform/lots/follow-log.ts';
import { aReason } from '../../../../test/desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { getLateness } from '../actions/measures.ts';
import { measureFollower } from './follower.ts';

const world = useWorld();

it('says how late figures are while they give way, and nothing once they caught up', async () => {
  const shop = await world().aShop();
  const anyone = shop.as([]);
  await transact(shop.asSystem(), (tx) => follow(tx, measureFollower));
  await aReason(shop, 'late');
  await world().settle();
  expect(await getLateness(anyone)).toEqual({ seconds: null });
  await transact(shop.asSystem(), async (tx) => {
    const restsUntil = new Date(tx.system.now().getTime() + 300_000);
    await tx.db
      .updateTable('lotFollowers')
      .set({ restsUntil })
      .where('workspaceId', '=', tx.workspaceId)
      .execute();
  });
  world().pass(90);
  const { seconds } = await getLateness(anyone);
  expect(seconds).toBeGreaterThanOrEqual(90);
  world().pass(300);
  expect(await getLateness(anyone)).toEqual({ seconds: null });
});
