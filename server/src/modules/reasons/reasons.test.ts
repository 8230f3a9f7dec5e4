import { reasonsManage, reasonsRead } from '@zhiyin/domain/reasons';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { useWorld } from '../../../test/world.ts';
import { addReason } from './actions/add-reason.ts';
import { changeReason } from './actions/change-reason.ts';
import { joinReason } from './actions/join-reason.ts';
import { listReasons } from './actions/list-reasons.ts';
import { placeReason } from './actions/place-reason.ts';

const world = useWorld();

async function aTree(ctx: Context, keys: readonly string[]): Promise<(key: string) => string> {
  for (const path of keys) {
    const [key = '', parentKey = null] = path.split('<');
    await addReason(ctx, { key, parentKey, words: { zh: `原因${key}`, en: key } });
  }
  const { items } = await listReasons(ctx);
  return (key) => items.find((reason) => reason.key === key)?.reasonId ?? '';
}

it('grows a tree, moves a branch and keeps the order', async () => {
  const ctx = (await world().aShop()).as([reasonsRead, reasonsManage]);
  const idOf = await aTree(ctx, ['delivery', 'late<delivery', 'payment']);
  await placeReason(ctx, idOf('payment'), { parentKey: null, before: 'delivery' });
  await placeReason(ctx, idOf('late'), { parentKey: 'payment' });
  const { items } = await listReasons(ctx);
  expect(items.filter((one) => one.parentKey === null).map((one) => one.key)).toEqual([
    'payment',
    'delivery',
  ]);
  expect(items.find((one) => one.key === 'late')?.parentKey).toBe('payment');
});

it('refuses a circle, a taken key, a fifth level and an unknown parent', async () => {
  const ctx = (await world().aShop()).as([reasonsRead, reasonsManage]);
  const idOf = await aTree(ctx, ['a', 'b<a', 'c<b', 'd<c']);
  const words = { zh: '戊', en: 'e' };
  await expect(placeReason(ctx, idOf('a'), { parentKey: 'c' })).rejects.toMatchObject({ kind: 'conflict' });
  await expect(addReason(ctx, { key: 'a', parentKey: null, words })).rejects.toMatchObject({
    kind: 'conflict',
  });
  await expect(addReason(ctx, { key: 'e', parentKey: 'd', words })).rejects.toMatchObject({
    kind: 'conflict',
  });
  await expect(addReason(ctx, { key: 'e', parentKey: 'nope', words })).rejects.toMatchObject({
    kind: 'missing',
  });
  expect((await addReason(ctx, { key: 'e', parentKey: 'c', words })).items).toHaveLength(5);
});

it('merges for good, and archives and restores', async () => {
  const ctx = (await world().aShop()).as([reasonsRead, reasonsManage]);
  const idOf = await aTree(ctx, ['late', 'slow']);
  const { items } = await joinReason(ctx, idOf('slow'), { into: 'late' });
  expect(items.find((one) => one.key === 'slow')?.mergedInto).toBe('late');
  const archived = await changeReason(ctx, idOf('late'), { isArchived: true });
  expect(archived.items.find((one) => one.key === 'late')?.archivedAt).not.toBeNull();
  const restored = await changeReason(ctx, idOf('late'), {
    isArchived: false,
    words: { zh: '太慢', en: 'Too slow' },
  });
  expect(restored.items.find((one) => one.key === 'late')).toMatchObject({
    archivedAt: null,
    words: { zh: '太慢' },
  });
});

it('is read by who may read and changed by who may change', async () => {
  const shop = await world().aShop();
  const words = { zh: '甲', en: 'a' };
  const reader = shop.as([reasonsRead]);
  await expect(listReasons(shop.as([]))).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(addReason(reader, { key: 'a', parentKey: null, words })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect(await listReasons(reader)).toEqual({ items: [] });
});
