import { expect, it } from 'vitest';
import { happen, happened, moduleOf } from '../../../test/happening.ts';
import { useWorld } from '../../../test/world.ts';
import { look } from '../database/transact.ts';

const world = useWorld([moduleOf([happened])]);

it('says from where a member did it, and of customers not', async () => {
  const shop = await world().aShop();
  const atThePortal = { ...shop.asSystem(), cause: 'portal' };
  for (const ctx of [shop.asOwner(), shop.asVisitor(), atThePortal])
    await happen({ ...ctx, address: '198.51.100.7' }, 1);
  const rows = await look(shop.asSystem(), (tx) =>
    tx.db.selectFrom('facts').select(['actorKind', 'address']).orderBy('factId').execute(),
  );
  expect(rows).toEqual([
    { actorKind: 'member', address: '198.51.100.7' },
    { actorKind: 'visitor', address: null },
    { actorKind: 'system', address: null },
  ]);
});
