import { once } from 'node:events';
import { utimes, writeFile } from 'node:fs/promises';
import { connect as connectTo } from 'node:net';
import path from 'node:path';
import { connect as secure } from 'node:tls';
import { channelsManage } from '@zhiyin/domain/channels';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dns } from '#platform/outgoing/dns.ts';
import type { System } from '#platform/system.ts';
import { archiveAccount, restoreAccount } from '../../../src/modules/channels/accounts/archive-account.ts';
import { changeAccount } from '../../../src/modules/channels/accounts/change-account.ts';
import {
  openReceiver,
  type Receiver,
} from '../../../src/modules/channels/receiver/reactions/open-receiver.ts';
import { certificates, readCertificates, trustOurAuthority } from '../../certificates/certificates.ts';
import { makeScratch } from '../../scratch.ts';
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

it('reads a head that was written to be slow as quickly as any other, also where nobody can read it', async () => {
  const slow = 'a'.repeat(250_000);
  const padding = Array.from({ length: 6 }, (_, at) => `X-Padding-${at}: ${'b'.repeat(60_000)}`);
  await desk.deliver(plainMail('读不了', { from: slow, more: padding }));
  await desk.deliver(plainMail('读得了', { more: [`Delivered-To: ${'+'.repeat(200_000)}`] }));
  await desk.deliver(plainMail('小'));
  const found = await desk.conversations();
  const said = found.map(({ lastMessageText }) => lastMessageText);
  expect(found).toHaveLength(3);
  expect(said).toEqual(expect.arrayContaining(['读得了', '小']));
});

describe('encrypted', () => {
  const open = async (config: Partial<System['config']>) => {
    const system = { ...world().system, config: { ...world().system.config, ...config } };
    dns.use(system, async () => {
      throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' });
    });
    return openReceiver(system, 0, '127.0.0.1');
  };
  const send = (port: number) => {
    const post = createTransport({ host: '127.0.0.1', port, name: 'mail.example.com', requireTLS: true });
    return post.sendMail({
      envelope: { from: 'a@b.example', to: ['support@shop.example'] },
      raw: plainMail('密'),
    });
  };

  it('is what it takes under its own certificate', async () => {
    const { cert, key } = certificates;
    const guarded = await open({ mailCertificate: cert, mailKey: key });
    await expect(send(guarded.port)).rejects.toThrow('certificate');
    const distrust = trustOurAuthority();
    try {
      await send(guarded.port);
    } finally {
      distrust();
      await guarded.close();
    }
    await world().settle();
    expect(await desk.texts()).toEqual(['密']);
  });

  it('cannot be asked for without a certificate', async () => {
    await expect(send(receiver.port)).rejects.toMatchObject({ code: 'ETLS' });
  });

  it('does not begin with half of a certificate, or with one that another key belongs to', async () => {
    const { cert, ca, key } = certificates;
    await expect(open({ mailCertificate: cert })).rejects.toThrow('together');
    await expect(open({ mailCertificate: ca, mailKey: key })).rejects.toThrow();
  });

  it('takes up a certificate that was renewed', async () => {
    const folder = await makeScratch('certificate');
    const [mailCertificate, mailKey] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
    const { cert, key, ca } = readCertificates();
    await Promise.all([writeFile(mailCertificate, `${cert}${ca}`), writeFile(mailKey, key)]);
    const guarded = await open({ mailCertificate, mailKey });
    expect(await issuerShown(guarded.port)).toBe('Zhiyin tests alone');
    await writeFile(mailCertificate, cert);
    await utimes(mailCertificate, 1, 1);
    expect(await issuerShown(guarded.port)).toBeUndefined();
    await guarded.close();
  });
});

it('shows a mail that cannot be read as what it is', async () => {
  const fields = Array.from({ length: 60_000 }, (_, at) => `X-${at}: ${'y'.repeat(10)}`);
  await desk.deliver(plainMail('x', { more: fields }));
  expect(await desk.letter()).toMatchObject({ isUnreadable: true });
  expect((await desk.texts())[0]).toContain('could not be read');
});

/** Whom the receiver shows beside its own certificate, once it is asked to encrypt. */
async function issuerShown(port: number): Promise<unknown> {
  const plain = connectTo(port, '127.0.0.1');
  for (const line of ['', 'EHLO mail.example.com\r\n', 'STARTTLS\r\n']) {
    if (line !== '') plain.write(line);
    await once(plain, 'data');
  }
  const line = secure({ socket: plain, rejectUnauthorized: false });
  await once(line, 'secureConnect');
  const { issuerCertificate } = line.getPeerCertificate(true);
  line.destroy();
  return issuerCertificate?.subject.CN;
}
