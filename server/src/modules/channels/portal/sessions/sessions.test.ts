import { channelsManage } from '@zhiyin/domain/channels';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { greetCustomer, noteProvenEmail } from '#modules/customers';
import { transact } from '#platform/database/transact.ts';
import { aPortal, type Door } from '../../../../../test/portal.ts';
import { useWorld } from '../../../../../test/world.ts';
import { changePortal } from '../settings/change-portal.ts';
import { identifyPortal } from './session-token.ts';

const world = useWorld();
const lin = 'lin@example.com';

const whoIs = (token: string) =>
  identifyPortal(world().system, { headers: {}, workspaceId: null, bearer: token }).then(
    (caller) => caller?.actor,
  );

/** A record as a module, an agent or a merge leaves it. */
async function aRecord(door: Door, fields: object = {}): Promise<string> {
  const customerId = v7();
  await transact(door.shop.asSystem(), async (tx) => {
    await greetCustomer(tx, customerId, 'zh', 'test');
    if (Object.keys(fields).length === 0) return;
    await tx.db.updateTable('customers').set(fields).where('customerId', '=', customerId).execute();
  });
  return customerId;
}

it('is one proven person who comes through no channel', async () => {
  const door = await aPortal(world());
  const { token, customerId } = await door.enter(lin);
  expect(await whoIs(token)).toMatchObject({ kind: 'visitor', id: customerId, alsoCustomerIds: [] });
  expect(await whoIs(token)).not.toHaveProperty('channelId');
});

it('shows nothing of a record on which somebody merely wrote the address', async () => {
  const door = await aPortal(world());
  const typed = await aRecord(door, { email: lin });
  const { token, customerId } = await door.enter(lin);
  expect(customerId).not.toBe(typed);
  expect((await whoIs(token))?.alsoCustomerIds).toEqual([]);
});

it('shows that record once a member has put the two together', async () => {
  const door = await aPortal(world());
  const typed = await aRecord(door, { email: lin });
  const { token, customerId } = await door.enter(lin);
  await transact(door.shop.asSystem(), (tx) =>
    tx.db.updateTable('customers').set({ personId: customerId }).where('customerId', '=', typed).execute(),
  );
  expect((await whoIs(token))?.alsoCustomerIds).toEqual([typed]);
});

it('knows a record that the shop’s own system vouches for', async () => {
  const door = await aPortal(world());
  const vouched = await aRecord(door, {
    email: lin,
    signedFields: JSON.stringify({ email: 'Lin@example.com' }),
  });
  expect((await door.enter(lin)).customerId).toBe(vouched);
});

it('begins with the record that was proven by its mailbox, not with an older one that was vouched for', async () => {
  const door = await aPortal(world());
  const vouched = await aRecord(door, { email: lin, signedFields: JSON.stringify({ email: lin }) });
  const proven = await aRecord(door);
  await transact(door.shop.asSystem(), (tx) => noteProvenEmail(tx, proven, lin));
  const { token, customerId } = await door.enter(lin);
  expect(customerId).toBe(proven);
  expect((await whoIs(token))?.alsoCustomerIds).toEqual([vouched]);
});

it('ends when a member gives the record another address', async () => {
  const door = await aPortal(world());
  const { token, customerId } = await door.enter(lin);
  await transact(door.shop.asSystem(), (tx) =>
    tx.db
      .updateTable('customers')
      .set({ email: 'new@example.com' })
      .where('customerId', '=', customerId)
      .execute(),
  );
  await expect(whoIs(token)).rejects.toMatchObject({ kind: 'unknown' });
  expect((await door.enter('new@example.com')).customerId).not.toBe(customerId);
});

it('ends with the sign-out, and that of another browser does not', async () => {
  const door = await aPortal(world());
  const [here, there] = [await door.enter(lin), await door.enter(lin)];
  expect((await door.post('/portal-session/end', {}, here.token)).status).toBe(200);
  await expect(whoIs(here.token)).rejects.toMatchObject({ kind: 'unknown' });
  expect((await door.get('/portal-session', here.token)).status).toBe(401);
  expect((await door.get('/portal-session', there.token)).status).toBe(200);
});

it('ends everywhere at once when that is asked for', async () => {
  const door = await aPortal(world());
  const [here, there] = [await door.enter(lin), await door.enter(lin)];
  const other = await door.enter('chen@example.com');
  await door.post('/portal-session/end', { everywhere: true }, here.token);
  await expect(whoIs(there.token)).rejects.toMatchObject({ kind: 'unknown' });
  expect(await whoIs(other.token)).toMatchObject({ id: other.customerId });
});

it('ends after thirty days', async () => {
  const door = await aPortal(world());
  const { token, customerId } = await door.enter(lin);
  world().pass(29 * 24 * 3600);
  expect(await whoIs(token)).toMatchObject({ id: customerId });
  world().pass(2 * 24 * 3600);
  await expect(whoIs(token)).rejects.toMatchObject({ kind: 'unknown' });
});

it('does not work while the shop has its portal off, and works again afterwards', async () => {
  const door = await aPortal(world());
  const { token, customerId } = await door.enter(lin);
  const owner = door.shop.as([channelsManage]);
  await changePortal(owner, { isOn: false });
  await expect(whoIs(token)).rejects.toMatchObject({ kind: 'unknown' });
  await changePortal(owner, { isOn: true });
  expect(await whoIs(token)).toMatchObject({ id: customerId });
});

it('cannot be made up: neither another session, nor another shop, nor half a token', async () => {
  const door = await aPortal(world());
  const { token } = await door.enter(lin);
  const [prefix, shopPart, session, signature] = token.split('.');
  const other = Buffer.from(v7().replaceAll('-', ''), 'hex').toString('base64url');
  for (const made of [
    [prefix, shopPart, other, signature],
    [prefix, other, session, signature],
    [prefix, shopPart, session, ''],
    [prefix, shopPart, session],
    [prefix, '', '', ''],
  ]) {
    await expect(whoIs(made.join('.'))).rejects.toMatchObject({ kind: 'unknown' });
  }
});
