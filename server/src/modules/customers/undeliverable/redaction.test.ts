import { seeSensitive } from '@zhiyin/domain/kit';
import { manageRedaction } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { useWorld } from '../../../../test/world.ts';
import { getRedaction, publishRedaction } from '../../platform/redaction/publish-redaction.ts';
import { noteUndeliverable, undeliverableAmong } from './undeliverable.ts';

const world = useWorld();
const never = {
  ...{ 'identity-card': null, 'bank-card': null, phone: null, email: null, address: null, secret: null },
  records: null,
};

it('forgets an address that takes no mail once the shop keeps addresses no longer, and none before', async () => {
  const shop = await world().aShop();
  const admin = shop.as([manageRedaction, seeSensitive]);
  const [old, later] = ['undeliverable-old@example.com', 'undeliverable-later@example.com'];
  const note = (address: string) =>
    transact(shop.asSystem(), (tx) => noteUndeliverable(tx, address, `550 <${address}> is unknown`));
  const known = () => look(shop.asSystem(), (tx) => undeliverableAmong(tx, [old, later]));
  await note(old);
  world().pass(31 * 24 * 3600);
  await note(later);
  expect(await known()).toHaveLength(2);
  const { revision } = await getRedaction(admin);
  await publishRedaction(admin, { days: { ...never, records: 30 }, after: revision });
  await world().settle();
  expect((await known()).map(({ address }) => address)).toEqual([later]);
});
