import { workspaceCreated } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { useWorld } from '../../../test/world.ts';
import { allWidgets } from './queries.ts';

const world = useWorld();

it.each([
  { locale: 'zh', name: '店铺网页' },
  { locale: 'en', name: 'Shop page' },
])('names the first chat of a shop in its language: $locale', async ({ locale, name }) => {
  const shop = await world().aShop();
  const { workspaceId } = shop;
  await transact(shop.asSystem(), async (tx) => {
    await tx.db.updateTable('workspaces').set({ locale }).where('workspaceId', '=', workspaceId).execute();
    await announce(tx, workspaceCreated, { workspaceId, ownerId: v7() });
  });
  await world().settle();
  expect(await look(shop.asSystem(), allWidgets)).toMatchObject([{ name }]);
});
