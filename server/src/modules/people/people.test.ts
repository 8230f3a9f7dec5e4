import { expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';

const world = useWorld();
it('opens', async () => {
  expect((await world().aShop()).workspaceId).toBeTruthy();
});
