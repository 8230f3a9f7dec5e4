import { channelsManage } from '@zhiyin/domain/channels';
import { describe, expect, it } from 'vitest';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { archiveAccount, restoreAccount } from './archive-account.ts';
import { changeAccount } from './change-account.ts';
import { createAccount } from './create-account.ts';

const world = useWorld();
const connect = (shop: Shop, name: string, kind: string, answers: Record<string, unknown>) =>
  createAccount(shop.as([channelsManage]), { kind, name, answers });
const mailbox = (address: string, aliases = '') => ({
  ...{ address, aliases, reception: 'smtp', 'sign-in': 'password' },
  ...{ 'smtp-host': 'smtp.example.com', 'smtp-security': 'tls' },
});
const wechat = {
  ...{ appid: 'wx1234567890abcdef', secret: 'a'.repeat(32), token: 'tokenOfOurs', mode: 'plain' },
};
const wecom = {
  ...{ corpid: 'ww1234567890abcd', secret: 's'.repeat(43), token: 'tokenOfOurs', aeskey: 'k'.repeat(43) },
};
const facebook = { secret: '0'.repeat(32), token: `EAA${'t'.repeat(40)}`, verify: 'v'.repeat(20) };
const bot = { token: `123456:${'a'.repeat(35)}`, reception: 'called' };

describe('an account of a vendor’s', () => {
  it.each([
    { kind: 'wechat', one: wechat, same: { ...wechat, secret: 'b'.repeat(32) }, at: 'appid' },
    { kind: 'telegram', one: bot, same: { ...bot, token: `123456:${'b'.repeat(35)}` }, at: 'token' },
    {
      kind: 'wecom',
      one: { ...wecom, kfid: 'wkAAAAAAAA' },
      same: { ...wecom, kfid: 'wkAAAAAAAA' },
      at: 'kfid',
    },
    // One that takes in every account of the company takes in this one, too.
    { kind: 'wecom', one: { ...wecom, kfid: 'wkAAAAAAAA' }, same: wecom, at: 'corpid' },
    { kind: 'mail', one: mailbox('a@one.example'), same: mailbox('A@one.example'), at: 'address' },
    {
      kind: 'mail',
      one: mailbox('b@one.example', 'c@one.example'),
      same: mailbox('d@one.example', 'e@one.example c@one.example'),
      at: 'aliases',
    },
    {
      kind: 'whatsapp',
      one: { ...facebook, sender: '1234567890', business: '22334455' },
      same: { ...facebook, sender: '1234567890', business: '22334455' },
      at: 'sender',
    },
  ])('is connected once, and whoever tries again reads which one has it: $kind, $at', async (row) => {
    const shop = await world().aShop();
    const first = await connect(shop, 'First', row.kind, row.one);
    await expect(connect(shop, 'Second', row.kind, row.same)).rejects.toMatchObject({
      kind: 'invalid',
      fields: [{ path: `answers.${row.at}`, message: expect.stringContaining('First') }],
    });
    const owner = shop.as([channelsManage]);
    await archiveAccount(owner, first.accountId);
    const second = await connect(shop, 'Second', row.kind, row.same);
    await expect(restoreAccount(owner, first.accountId)).rejects.toMatchObject({ kind: 'invalid' });
    await archiveAccount(owner, second.accountId);
    expect(await restoreAccount(owner, first.accountId)).toMatchObject({ archivedAt: null });
    await archiveAccount(owner, first.accountId);
  });

  it('is connected by one of two who try at once', async () => {
    const shop = await world().aShop();
    const tried = await Promise.allSettled([
      connect(shop, 'One', 'wechat', wechat),
      connect(shop, 'Other', 'wechat', wechat),
    ]);
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not taken over by a change, and keeps what it has when something else is changed', async () => {
    const shop = await world().aShop();
    const owner = shop.as([channelsManage]);
    await connect(shop, 'First', 'wechat', wechat);
    const other = { ...wechat, appid: 'wx0000000000000000' };
    const second = await connect(shop, 'Second', 'wechat', other);
    const change = (answers: Record<string, unknown>) =>
      changeAccount(owner, second.accountId, { revision: second.revision, name: 'Second', answers });
    await expect(change(wechat)).rejects.toMatchObject({ kind: 'invalid' });
    expect(await change({ ...other, token: 'anotherToken' })).toMatchObject({ name: 'Second' });
  });

  it('is another shop’s matter there', async () => {
    await connect(await world().aShop(), 'Ours', 'wechat', wechat);
    expect(await connect(await world().aShop(), 'Theirs', 'wechat', wechat)).toMatchObject({
      name: 'Theirs',
    });
  });

  it('may stand beside others of the same company or kind', async () => {
    const shop = await world().aShop();
    await connect(shop, 'One', 'wecom', { ...wecom, kfid: 'wkAAAAAAAA' });
    expect(await connect(shop, 'Two', 'wecom', { ...wecom, kfid: 'wkBBBBBBBB' })).toMatchObject({
      name: 'Two',
    });
  });
});
