import { channelsManage, channelsRead, heldJudge } from '@zhiyin/domain/channels';
import { redactSensitive } from '@zhiyin/domain/kit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { letterBody, rawLetter } from '#modules/channels';
import { showFiles } from '#modules/platform';
import { look, transact } from '#platform/database/transact.ts';
import { dns } from '#platform/outgoing/dns.ts';
import { knownRedactionPlaces } from '#platform/redaction/place.ts';
import type { System } from '#platform/system.ts';
import { archiveAccount } from '../../../src/modules/channels/accounts/archive-account.ts';
import { listAccounts } from '../../../src/modules/channels/accounts/list-accounts.ts';
import { findAccountRow } from '../../../src/modules/channels/accounts/rows.ts';
import { adapterOf } from '../../../src/modules/channels/adapters/registry.ts';
import { sessionOf } from '../../../src/modules/channels/adapters/session.ts';
import { keepArrivals } from '../../../src/modules/channels/arrivals/keep-arrivals.ts';
import { discardLetters, letInLetters } from '../../../src/modules/channels/letters/held/decide-held.ts';
import { listHeldLetters } from '../../../src/modules/channels/letters/held/list-held.ts';
import {
  openReceiver,
  type Receiver,
} from '../../../src/modules/channels/receiver/reactions/open-receiver.ts';
import { useWorld } from '../../world.ts';
import { MailDesk, plainMail } from './mail-desk.ts';

const world = useWorld();
/** As a shop runs it: other stories raise every limit. */
let system: System;
let receiver: Receiver;
let desk: MailDesk;

beforeAll(async () => {
  system = { ...world().system, config: { ...world().system.config, limitsFactor: 1 } };
  dns.use(system, async () => {
    throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' });
  });
  receiver = await openReceiver(system, 0, '127.0.0.1');
});
afterAll(() => receiver.close());
afterEach(() => desk.close());
beforeEach(async () => {
  const answers = { 'smtp-port': '25', 'hourly-sender': 2, 'hourly-domain': 3, 'hourly-newcomers': 5 };
  desk = await MailDesk.open(world(), receiver.port, answers);
});

const judge = () => desk.shop.as([heldJudge]);
const held = async () => (await listHeldLetters(judge(), { limit: 50 })).items;
const ids = async () => (await held()).map(({ arrivalId }) => arrivalId);
const write = (text: string, from: string, more: readonly string[] = []) =>
  desk.deliver(plainMail(text, { from, subject: text, more }), { from });
const heard = async () =>
  (await desk.conversations()).map(({ lastMessageText }) => lastMessageText).toSorted();
const many = async (count: number, from: (at: number) => string) => {
  for (let at = 1; at <= count; at++) await write(`${at}`, from(at));
};

describe('a flood', () => {
  it('of one sender opens so many conversations in an hour, and the rest waits', async () => {
    await many(4, () => 'bomb@one.example');
    expect(await heard()).toEqual(['1', '2']);
    expect(await held()).toMatchObject([
      {
        subject: '4',
        excerpt: '4',
        from: { address: 'bomb@one.example' },
        heldFor: 'sender',
        accountName: 'Support',
      },
      { subject: '3', heldFor: 'sender' },
    ]);
    await write('别人', 'lin@two.example');
    expect(await heard()).toContain('别人');
    const { items } = await listAccounts(desk.shop.as([channelsRead]));
    expect(items).toMatchObject([{ heldIn: 2, state: 'well' }]);
  });

  it('of one domain waits likewise, and one of a public mailbox’s does not', async () => {
    await many(4, (at) => `bomb${at}@one.example`);
    expect(await held()).toMatchObject([{ subject: '4', heldFor: 'domain' }]);
  });

  it('of strangers waits, while whoever wrote before is heard', async () => {
    await write('从前', 'lin@known.example');
    world().pass(3601);
    await many(6, (at) => `x${at}@qq.com`);
    expect(await held()).toMatchObject([{ subject: '6', heldFor: 'newcomers' }]);
    await write('还是我', 'lin@known.example');
    expect(await heard()).toContain('还是我');
  });

  it('is not what lay in the mailbox when it was connected', async () => {
    const ctx = { ...desk.shop.asSystem(), system };
    const row = await look(ctx, (tx) => findAccountRow(tx, desk.account.accountId));
    const occurredAt = new Date(row.createdAt.getTime() - 60_000);
    for (const text of ['1', '2', '3']) {
      const raw = plainMail(text, { from: 'lin@one.example' });
      const from = { ip: '127.0.0.1', name: 'x', sender: 'lin@one.example' };
      const events =
        (await adapterOf(system, 'mail').receive?.(sessionOf(system, row), { raw, recipients: [], from })) ??
        [];
      const old = events.map((event) => ({ ...event, occurredAt }));
      await transact(ctx, (tx) => keepArrivals(tx, row.accountId, old));
    }
    await world().settle();
    expect(await heard()).toEqual(['1', '2', '3']);
  });

  it('ends with its hour', async () => {
    await many(3, () => 'bomb@one.example');
    world().pass(3601);
    await write('后来', 'bomb@one.example');
    expect(await heard()).toEqual(['1', '2', '后来']);
    expect(await held()).toHaveLength(1);
  });

  it('keeps nobody from answering in a thread that there is', async () => {
    await many(2, () => 'lin@one.example');
    await write('再说一句', 'lin@one.example', [
      'In-Reply-To: <none@x>',
      `References: ${await desk.sentId()}`,
    ]);
    expect(await held()).toEqual([]);
    expect(await heard()).toContain('再说一句');
  });
});

describe('what is held back', () => {
  beforeEach(() => many(4, () => 'bomb@one.example'));

  it('comes in once somebody lets it, once though two of them do, with the mail as it came', async () => {
    const arrivalIds = await ids();
    const counts = await Promise.all([1, 2].map(() => letInLetters(judge(), { arrivalIds })));
    expect(counts.map(({ count }) => count).toSorted()).toEqual([0, 2]);
    await world().settle();
    expect(await heard()).toEqual(['1', '2', '3', '4']);
    expect(await held()).toEqual([]);
    const [message] = await desk.messages();
    const fileId = await look(desk.agent, (tx) => rawLetter(tx, message?.clientMessageId ?? ''));
    expect(await look(desk.agent, (tx) => showFiles(tx, [fileId ?? '']))).toHaveLength(1);
  });

  it('is the same letter when it is brought again an hour later, and comes in whole', async () => {
    const raw = plainMail('别丢了', { from: 'bomb@one.example', subject: '别丢了' });
    await desk.deliver(raw, { from: 'bomb@one.example' });
    world().pass(3601);
    await desk.deliver(raw, { from: 'bomb@one.example' });
    expect(await heard()).toEqual(['1', '2']);
    await letInLetters(judge(), { arrivalIds: await ids() });
    await world().settle();
    expect(await heard()).toEqual(['1', '2', '3', '4', '别丢了']);
  });

  it('comes in where its thread is, also past a copy that was thrown away there', async () => {
    const other = await MailDesk.connect(desk.shop, {
      'smtp-port': '25',
      address: 'sales@shop.example',
      'hourly-sender': 2,
      'hourly-domain': 3,
      'hourly-newcomers': 5,
    });
    const bomb = { from: 'bomb@one.example' };
    const [first, next] = [
      plainMail('甲', { ...bomb, id: 'first' }),
      plainMail('乙', { ...bomb, id: 'next', more: ['References: <first@example.com>'] }),
    ];
    for (const text of ['五', '六'])
      await desk.deliver(plainMail(text, bomb), { ...bomb, to: ['sales@shop.example'] });
    for (const to of ['support@shop.example', 'sales@shop.example'])
      for (const raw of [first, next]) await desk.deliver(raw, { ...bomb, to: [to] });
    const copies = async (excerpt: string) => (await held()).filter((one) => one.excerpt === excerpt);
    const chosen = async (excerpt: string, isThere: boolean) =>
      (await copies(excerpt))
        .filter(({ accountId }) => (accountId === other.accountId) === isThere)
        .map(({ arrivalId }) => arrivalId);
    await letInLetters(judge(), { arrivalIds: await chosen('甲', true) });
    // The copy of the second mail came earlier than this one of the first: what waits is taken in by when it came.
    await world().settle();
    await discardLetters(judge(), { arrivalIds: await chosen('乙', true) });
    await letInLetters(judge(), { arrivalIds: await chosen('乙', false) });
    await world().settle();
    expect(await heard()).toContain('乙');
    await archiveAccount(desk.shop.as([channelsManage]), other.accountId);
  });

  it('is gone once it is discarded, and stays gone when it comes again', async () => {
    const mail = plainMail('又来', { from: 'bomb@one.example', id: 'again' });
    await desk.deliver(mail, { from: 'bomb@one.example' });
    expect(await discardLetters(judge(), { arrivalIds: await ids() })).toEqual({ count: 3 });
    await desk.deliver(mail, { from: 'bomb@one.example' });
    await world().settle();
    expect(await held()).toEqual([]);
    expect(await heard()).toEqual(['1', '2']);
  });

  it('is kept however long nobody decides', async () => {
    world().pass(40 * 24 * 3600);
    await world().settle();
    expect(await held()).toHaveLength(2);
  });

  it('loses what is sensitive once it has come of age, and so does the mail itself', async () => {
    const phone = '我的电话 13812345678';
    await write(phone, 'bomb@one.example');
    const place = knownRedactionPlaces.of(world().system).find(({ key }) => key === 'channels.held-letters');
    await transact(desk.shop.asSystem(), async (tx) => {
      const rows = await place?.read(tx, { after: null, before: world().system.now(), limit: 10 });
      expect(rows?.map(({ values }) => values['subject'])).toEqual(['3', '4', phone]);
      const { keys = [], values = {} } = rows?.[2] ?? {};
      expect(values).toMatchObject({
        text: expect.stringContaining(phone),
        body: expect.stringContaining(phone),
      });
      const after = redactSensitive(values, ['phone']).value;
      await place?.write(tx, keys, z.record(z.string(), z.unknown()).parse(after));
    });
    const [shown] = await held();
    expect(`${shown?.subject} ${shown?.excerpt}`).not.toContain('13812345678');
    await letInLetters(judge(), { arrivalIds: [shown?.arrivalId ?? ''] });
    await world().settle();
    const [message] = await desk.messages();
    const id = message?.clientMessageId ?? '';
    expect(message?.text).toContain('我的电话');
    expect(JSON.stringify([message, await letterBody(desk.agent, id)])).not.toContain('13812345678');
    const fileId = await look(desk.agent, (tx) => rawLetter(tx, id));
    expect(await look(desk.agent, (tx) => showFiles(tx, [fileId ?? '']))).toEqual([]);
  });

  it('is listed page by page', async () => {
    const first = await listHeldLetters(judge(), { limit: 1 });
    expect(first).toMatchObject({ items: [{ subject: '4' }], total: 2 });
    const second = await listHeldLetters(judge(), { limit: 1, after: first.next ?? '' });
    expect(second).toMatchObject({ items: [{ subject: '3' }], next: null });
  });

  it('is for whoever may judge it, in their own shop', async () => {
    const arrivalIds = await ids();
    const other = desk.shop.as([channelsManage, channelsRead]);
    await expect(listHeldLetters(other, { limit: 1 })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(letInLetters(other, { arrivalIds })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(discardLetters(other, { arrivalIds })).rejects.toMatchObject({ kind: 'forbidden' });
    const elsewhere = (await world().aShop()).as([heldJudge]);
    expect(await letInLetters(elsewhere, { arrivalIds })).toEqual({ count: 0 });
    expect(await held()).toHaveLength(2);
  });
});
