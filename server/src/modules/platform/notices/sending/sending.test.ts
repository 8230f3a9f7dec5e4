import { nextStrike, weekdays } from '@zhiyin/domain/kit';
import {
  initialNoticeSettings,
  type NoticeSettings,
  type NoticeWays,
  ruleCalls,
  ruleFailing,
} from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { runDispatcher } from '#platform/due/dispatcher.ts';
import { mailTransport, openTransport } from '#platform/mailer/transport.ts';
import { notify } from '#platform/notices/notify.ts';
import { anAgent } from '../../../../../test/desk.ts';
import { aPushService, aToldBrowser } from '../../../../../test/pushes.ts';
import { write } from '../../../../../test/rules.ts';
import { type MailServer, openMailServer } from '../../../../../test/stand-ins/mail-server.ts';
import type { PushService } from '../../../../../test/stand-ins/push-service.ts';
import { type Shop, useWorld } from '../../../../../test/world.ts';
import { chooseNoticeWays } from '../choices.ts';
import { listNotices, readAllNotices } from '../read-notices.ts';
import { changeNoticeSettings } from '../settings.ts';
import { tellHeld } from './held.ts';

const world = useWorld();
let server: MailServer;
let pushes: PushService;
beforeAll(async () => {
  server = await openMailServer();
  pushes = await aPushService(world());
});
afterAll(() => Promise.all([server.close(), pushes.close()]));
beforeEach(() => {
  server.mails.length = 0;
  server.feel('take');
  mailTransport.use(world().system, openTransport(server.url, 'Zhiyin 知音 <desk@shop.example>'));
});

const shanghai = 'Asia/Shanghai';
const byMail: NoticeWays = { bell: true, mail: true, push: false };
const byPush: NoticeWays = { bell: true, mail: false, push: true };
const nights = { from: 22 * 60, to: 8 * 60, days: [...weekdays], wholeDays: [] };
const idOf = ({ actor }: Context) => actor.id ?? '';

/** Somebody at the desk who hears of failing rules by mail, and of rules that call by push and mail. */
async function aReader(shop: Shop, settings: Partial<NoticeSettings> = {}): Promise<Context> {
  const lin = await anAgent(shop);
  await chooseNoticeWays(lin, { kind: ruleFailing.key, ways: byMail });
  await chooseNoticeWays(lin, { kind: ruleCalls.key, ways: { ...byMail, push: true } });
  await changeNoticeSettings(lin, {
    settings: { ...initialNoticeSettings, mailAfterMinutes: 0, ...settings },
  });
  return lin;
}

const aBrowser = (lin: Context) => aToldBrowser(world(), pushes, lin);

async function tell(shop: Shop, lin: Context, text: string, kind = ruleFailing): Promise<void> {
  const subjectId = await write(shop.asVisitor());
  await transact(shop.asSystem(), (tx) =>
    notify(tx, [idOf(lin)], { kind, text: { zh: text, en: text }, subjectKind: 'conversation', subjectId }),
  );
}

/** Moves the clock to the next such time of day. */
async function until(time: string, zone = shanghai): Promise<void> {
  const now = world().system.now();
  const then = nextStrike({ time, days: [...weekdays] }, zone, now, null);
  world().pass((then.getTime() - now.getTime()) / 1000 + 1);
  await world().settle();
}

/** What mails say, their words put together again. */
const mails = () => server.mails.map(({ raw }) => plain(raw));
const subjects = () => mails().map((mail) => mail.subject);

function plain(raw: string): { subject: string; body: string; head: string } {
  const at = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(head);
  const text = raw.slice(at + 4);
  const body = isBase64
    ? Buffer.from(text, 'base64').toString('utf8')
    : Buffer.from(
        text
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
  return { head, body, subject: decoded(/^Subject: (.*)$/m.exec(head)?.[1] ?? '') };
}

function decoded(header: string): string {
  return header
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'))
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, word: string) =>
      decodeURIComponent(word.replaceAll('_', ' ').replaceAll('=', '%')),
    );
}

describe('quiet hours', () => {
  it('hold mails until they are over, and then say them in one', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { quiet: nights });
    await until('23:00');
    for (const text of ['rule A is off', 'rule B is off']) await tell(shop, lin, text);
    await world().settle();
    await until('07:59');
    expect(server.mails).toEqual([]);
    expect((await listNotices(lin, { limit: 50 })).items).toHaveLength(2);

    await until('08:00');
    expect(subjects()).toEqual([expect.stringMatching(/2 条通知等您看$/)]);
    const [mail] = mails();
    expect(mail?.body).toContain('我发布的规则失败、被截断或停用（2）');
    expect(mail?.body).toMatch(/- rule A is off\s+http.*\/console\/inbox\/[\s\S]*- rule B is off/);
    await until('09:00');
    expect(server.mails).toHaveLength(1);
  });

  it('hold nothing by day', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { quiet: nights });
    await until('12:00');
    await tell(shop, lin, 'rule A is off');
    await world().settle();
    expect(subjects()).toEqual(['rule A is off']);
  });

  it('are passed by what is urgent, if the reader says so', async () => {
    const shop = await world().aShop();
    const [lin, zhao] = [
      await aReader(shop, { quiet: nights }),
      await aReader(shop, { quiet: nights, isUrgentLoud: false }),
    ];
    await until('23:30');
    await tell(shop, lin, 'come, Lin', ruleCalls);
    await tell(shop, zhao, 'come, Zhao', ruleCalls);
    await world().settle();
    expect(subjects()).toEqual(['come, Lin']);
    await until('08:00');
    expect(subjects()).toEqual(['come, Lin', 'come, Zhao']);
  });

  it('leave out what was read meanwhile', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { quiet: nights });
    await until('23:00');
    await tell(shop, lin, 'rule A is off');
    await world().settle();
    const [notice] = (await listNotices(lin, { limit: 1 })).items;
    await readAllNotices(lin, notice?.noticeId ?? '');
    await until('08:00');
    expect(server.mails).toEqual([]);
  });

  it('hold pushes too: one says what came, however much it was', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { quiet: nights, mail: 'none', isUrgentLoud: false });
    const browser = await aBrowser(lin);
    await until('23:00');
    for (const text of ['come', 'come now', 'hurry']) await tell(shop, lin, text, ruleCalls);
    await world().settle();
    expect(browser.arrived).toEqual([]);
    await until('08:00');
    expect(browser.arrived).toMatchObject([{ text: '3 条通知等您看', link: '/console/notices' }]);
    expect(server.mails).toEqual([]);
  });
});

describe('a push', () => {
  it('tells at once by day, masked, and leads to the thing', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { mail: 'none' });
    const browser = await aBrowser(lin);
    await tell(shop, lin, 'Call 13812345678', ruleCalls);
    await world().settle();
    const [push] = browser.arrived;
    expect(push?.link).toMatch(/^\/console\/inbox\//);
    expect(push?.text).not.toContain('13812345678');
    expect(push?.text).toMatch(/^Call /);
  });

  it('is not sent to whoever wants none', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { mail: 'none' });
    await chooseNoticeWays(lin, { kind: ruleCalls.key, ways: { ...byPush, push: false } });
    const browser = await aBrowser(lin);
    await tell(shop, lin, 'come', ruleCalls);
    await world().settle();
    expect(browser.arrived).toEqual([]);
  });
});

describe('the daily mail', () => {
  it('says by kind what waited, once, and is not sent when nothing did', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { mail: 'daily', dailyAt: 18 * 60, isUrgentLoud: false });
    await until('12:00');
    await tell(shop, lin, 'rule A is off');
    await tell(shop, lin, 'come', ruleCalls);
    await world().settle();
    expect(server.mails).toEqual([]);
    await until('18:00');
    const [mail] = mails();
    expect(mail?.body).toContain('我发布的规则失败、被截断或停用（1）');
    expect(mail?.body).toContain('规则提醒我（1）');
    await until('18:00');
    expect(server.mails).toHaveLength(1);
  });

  it('takes what came in quiet hours where that was chosen, pushes as well', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { quiet: nights, held: 'daily', isUrgentLoud: false });
    const browser = await aBrowser(lin);
    await until('23:00');
    await tell(shop, lin, 'come', ruleCalls);
    await world().settle();
    await until('08:00');
    expect(server.mails).toEqual([]);
    await until('09:00');
    expect(subjects()).toEqual(['come']);
    expect(browser.arrived).toEqual([]);
  });

  it('does not say again what was mailed by itself, nor is that mailed which it said', async () => {
    const shop = await world().aShop();
    const settings = { quiet: nights, held: 'daily', isUrgentLoud: false } as const;
    const [soon, late] = [
      await aReader(shop, { ...settings, mailAfterMinutes: 10 }),
      await aReader(shop, { ...settings, mailAfterMinutes: 120 }),
    ];
    for (const one of [soon, late]) await aBrowser(one);
    await until('07:55');
    await tell(shop, soon, 'come soon', ruleCalls);
    await tell(shop, late, 'come late', ruleCalls);
    await world().settle();
    await until('08:10');
    expect(subjects()).toEqual(['come soon']);
    await until('09:00');
    await until('10:00');
    expect(subjects()).toEqual(['come soon', 'come late']);
  });

  it('is sent once although several processes look for work, one of which was killed over it', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { mail: 'daily', dailyAt: 18 * 60 });
    await until('12:00');
    for (const text of ['rule A is off', 'rule B is off']) await tell(shop, lin, text);
    await world().settle();
    // What a process leaves behind that was killed at work: its transaction never was.
    await world().system.database.dispatcher.query(
      `update due set lease = gen_random_uuid(), tries = 1, leased_until = due_at + interval '35 seconds'
       where workspace_id = $1 and kind = $2`,
      [shop.workspaceId, tellHeld.kind],
    );
    await until('18:00');
    expect(server.mails).toEqual([]);
    world().pass(40);
    const others = [1, 2].map(() => runDispatcher(world().system, [tellHeld]));
    await Promise.all([world().settle(), ...others.map((one) => one.settle())]);
    await world().settle();
    expect(subjects()).toEqual([expect.stringMatching(/2 条通知等您看$/)]);
    await Promise.all(others.map((one) => one.stop()));
  });
});

describe('whoever is told', () => {
  it('is not told of what they may no longer see', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { quiet: nights });
    await until('23:00');
    await tell(shop, lin, 'rule A is off');
    await world().settle();
    await transact(shop.asSystem(), async (tx) => {
      const own = tx.db.selectFrom('members').select('roleId').where('memberId', '=', idOf(lin));
      await tx.db
        .updateTable('roles')
        .set({ permissions: [] })
        .where('workspaceId', '=', tx.workspaceId)
        .where('roleId', '=', own)
        .execute();
    });
    await until('08:00');
    await tell(shop, lin, 'rule B is off');
    await world().settle();
    expect(server.mails).toEqual([]);
  });

  it('is not told when they have left', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { mail: 'daily' });
    await tell(shop, lin, 'rule A is off');
    await world().settle();
    await transact(shop.asSystem(), (tx) => change(tx, lin, { removedAt: tx.system.now() }));
    await until('09:00');
    expect(server.mails).toEqual([]);
  });

  it('is told by the bell and by push without a mail address', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop, { quiet: nights, held: 'daily', isUrgentLoud: false });
    const browser = await aBrowser(lin);
    await transact(shop.asSystem(), (tx) => change(tx, lin, { email: '' }));
    await until('23:00');
    await tell(shop, lin, 'come', ruleCalls);
    await world().settle();
    await until('08:00');
    expect(browser.arrived.map(({ text }) => text)).toEqual(['come']);
    expect((await listNotices(lin, { limit: 50 })).items).toHaveLength(1);
    expect(await deadWork(shop)).toEqual([]);
    expect(server.mails).toEqual([]);
  });

  it('is told although the mail server was away: the mail waits for it', async () => {
    const shop = await world().aShop();
    const lin = await aReader(shop);
    server.feel('busy');
    await tell(shop, lin, 'rule A is off');
    await world().settle();
    expect(server.mails).toEqual([]);
    server.feel('take');
    world().pass(60);
    await world().settle();
    expect(subjects()).toEqual(['rule A is off']);
  });
});

// Last, because it moves the clock by months, and sign-ins do not last so long.
it('ends quiet hours by the clock of the reader on the night that loses an hour', async () => {
  const shop = await world().aShop();
  const lin = await aReader(shop, { quiet: nights });
  await transact(shop.asSystem(), (tx) => change(tx, lin, { timeZone: 'Europe/Berlin' }));
  // The clocks jump from 02:00 to 03:00 on the last Sunday of March.
  const year = world().system.now().getUTCFullYear() + 1;
  const sunday = 31 - new Date(Date.UTC(year, 2, 31)).getUTCDay();
  const evening = Date.UTC(year, 2, sunday - 1, 22);
  world().pass((evening - world().system.now().getTime()) / 1000);
  await world().settle();
  await tell(shop, lin, 'rule A is off');
  await world().settle();
  world().pass((Date.UTC(year, 2, sunday, 5, 59) - world().system.now().getTime()) / 1000);
  await world().settle();
  expect(server.mails).toEqual([]);
  world().pass(60);
  await world().settle();
  expect(subjects()).toEqual(['rule A is off']);
});

async function change(
  tx: Tx,
  lin: Context,
  set: { timeZone?: string; removedAt?: Date; email?: string },
): Promise<void> {
  await tx.db
    .updateTable('members')
    .set(set)
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', idOf(lin))
    .execute();
}

const deadWork = (shop: Shop) =>
  look(shop.asSystem(), async (tx) => {
    const { rows } = await sql`
      select kind from due where workspace_id = ${tx.workspaceId} and failure is not null and kind like 'platform:%'
    `.execute(tx.db);
    return rows;
  });
