import { channelsManage } from '@zhiyin/domain/channels';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { dns } from '#platform/outgoing/dns.ts';
import { archiveAccount, restoreAccount } from '../../../src/modules/channels/accounts/archive-account.ts';
import { changeAccount } from '../../../src/modules/channels/accounts/change-account.ts';
import {
  openReceiver,
  type Receiver,
} from '../../../src/modules/channels/receiver/reactions/open-receiver.ts';
import { useWorld } from '../../world.ts';
import { MailDesk, plainMail } from './mail-desk.ts';

const world = useWorld();
let receiver: Receiver;
let desk: MailDesk;

beforeAll(async () => {
  receiver = await openReceiver(world().system, 0, '127.0.0.1');
  dns.use(world().system, async () => {
    throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' });
  });
});
afterAll(() => receiver.close());
afterEach(() => desk.close());
beforeEach(async () => {
  desk = await MailDesk.open(world(), receiver.port, { 'smtp-port': '25' });
});

it('takes mail for nobody else', async () => {
  const strangers = desk.deliver(plainMail('x'), { to: ['root@shop.example'] });
  await expect(strangers).rejects.toMatchObject({ responseCode: 550 });
});

it('leaves an address with the shop that named it first, whatever that shop changes', async () => {
  const { accountId, revision, answers } = desk.account;
  await changeAccount(desk.shop.as([channelsManage]), accountId, {
    revision,
    name: 'Support',
    answers: { ...answers, aliases: 'returns@shop.example' },
  });
  const other = await world().aShop();
  const taken = { name: 'Refusal', kind: 'conflict', values: { address: 'support@shop.example' } };
  await expect(MailDesk.connect(other, {})).rejects.toMatchObject(taken);
  const theirs = { address: 'theirs@shop.example', aliases: 'support@shop.example' };
  await expect(MailDesk.connect(other, theirs)).rejects.toMatchObject(taken);
  await desk.deliver(plainMail('给谁'));
  expect(await desk.texts()).toEqual(['给谁']);
  await desk.close();
  const account = await MailDesk.connect(other, {});
  await expect(restoreAccount(desk.shop.as([channelsManage]), accountId)).rejects.toMatchObject(taken);
  await archiveAccount(other.as([channelsManage]), account.accountId);
});

it('refuses what is larger than 25 MB, and takes the next', async () => {
  const large = Buffer.concat([plainMail('x'), Buffer.alloc(26 * 1024 * 1024, 'y')]);
  await expect(desk.deliver(large)).rejects.toMatchObject({ responseCode: 552 });
  await desk.deliver(plainMail('小'));
  expect(await desk.texts()).toEqual(['小']);
});

it('shows a mail that cannot be read as what it is', async () => {
  const fields = Array.from({ length: 60_000 }, (_, at) => `X-${at}: ${'y'.repeat(10)}`);
  await desk.deliver(plainMail('x', { more: fields }));
  expect(await desk.letter()).toMatchObject({ isUnreadable: true });
  expect((await desk.texts())[0]).toContain('mail.eml');
});
