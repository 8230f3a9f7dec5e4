import { reasonsManage } from '@zhiyin/domain/reasons';
import { expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { useWorld } from '../../../test/world.ts';
import { addReason } from './actions/add-reason.ts';
import { reasonSource } from './form-source.ts';

const world = useWorld();
const words = (en: string) => ({ zh: `${en}因`, en });

it('offers the tree in its order, narrowed by what is typed, to anybody', async () => {
  const shop = await world().aShop();
  const owner = shop.as([reasonsManage]);
  await addReason(owner, { key: 'zz-top', parentKey: null, words: words('Sound') });
  await addReason(owner, { key: 'zz-low', parentKey: 'zz-top', words: words('Hiss') });
  const found = (text: string) =>
    look(shop.asVisitor(), async (tx) =>
      (await reasonSource.find(tx, { text }, 50)).map(({ name }) => name.en),
    );
  expect(await found('sound')).toEqual(['Sound', 'Sound › Hiss']);
  expect(await found('hissing')).toEqual([]);
  const byKey = await look(shop.asVisitor(), (tx) => reasonSource.find(tx, { ids: ['zz-low', 'none'] }, 5));
  expect(byKey).toEqual([{ id: 'zz-low', name: { zh: 'Sound因 › Hiss因', en: 'Sound › Hiss' } }]);
});
