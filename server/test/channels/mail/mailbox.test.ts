import { type ChannelAccount, channelsManage } from '@zhiyin/domain/channels';
import type { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { dns } from '#platform/outgoing/dns.ts';
import { OutgoingFailure, openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { changeAccount } from '../../../src/modules/channels/accounts/change-account.ts';
import { checkAccount } from '../../../src/modules/channels/accounts/check-account.ts';
import { findAccountRow } from '../../../src/modules/channels/accounts/rows.ts';
import { mailsAtOnce, pieceBytes } from '../../../src/modules/channels/adapters/mail/imap/limits.ts';
import { closeLines } from '../../../src/modules/channels/adapters/mail/imap/lines.ts';
import { pullMails } from '../../../src/modules/channels/adapters/mail/imap/pull-mails.ts';
import { unchecked } from '../../../src/modules/channels/adapters/mail/read/verdict.ts';
import { eventsOf } from '../../../src/modules/channels/adapters/mail/receive.ts';
import { sessionOf } from '../../../src/modules/channels/adapters/session.ts';
import { trustOurAuthority } from '../../certificates/certificates.ts';
import { type Dovecot, hasDovecot, openDovecot } from '../../daemons/dovecot.ts';
import { openPostOffice, type PostOffice } from '../../stand-ins/post-office.ts';
import { useWorld } from '../../world.ts';
import { MailDesk, plainMail, sample } from './mail-desk.ts';

const world = useWorld();

/** Dovecot numbers a mailbox by the second in which it is made: one made again at once may look like the same. */
async function numberAnew(owner: ImapFlow, name: string): Promise<void> {
  const numbered = async () => {
    const status = await owner.status(name, { uidValidity: true });
    if (!status) throw new Error(`${name} has no status`);
    return status.uidValidity;
  };
  const before = await numbered();
  const again = async () => {
    await owner.mailboxDelete(name);
    await owner.mailboxCreate(name);
    return numbered();
  };
  await expect.poll(again, { timeout: 30_000 }).not.toBe(before);
}

describe.skipIf(!hasDovecot())('a mailbox', () => {
  let [daemon, server]: [Dovecot, PostOffice] = [undefined as never, undefined as never];
  let desk: MailDesk;
  let user: string;
  let count = 0;

  beforeAll(async () => {
    daemon = await openDovecot();
    server = await openPostOffice();
    const ports = [daemon.port, daemon.tlsPort, server.port];
    outgoing.use(world().system, openOutgoing({ ports, allowPrivate: ['127.0.0.1'] }));
    dns.use(world().system, async () => {
      throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' });
    });
  });
  afterAll(async () => {
    await daemon.close();
    await server.close();
  });
  beforeEach(() => {
    count++;
    user = `box${count}@shop.example`;
  });

  const answers = (more: Readonly<Record<string, string>> = {}) => ({
    address: user,
    reception: 'imap',
    'imap-host': '127.0.0.1',
    'imap-port': String(daemon.port),
    'imap-security': 'none',
    password: daemon.password,
    'smtp-port': String(server.port),
    'smtp-user': 'help@shop.example',
    'smtp-password': 'right',
    ...more,
  });
  const connect = async (more: Readonly<Record<string, string>> = {}): Promise<ChannelAccount> => {
    desk = await MailDesk.open(world(), 0, answers(more));
    return check();
  };
  const check = async (): Promise<ChannelAccount> => {
    const checked = await checkAccount(desk.shop.as([channelsManage]), desk.account.accountId);
    await world().settle();
    return checked;
  };
  /** Puts mails into a folder, as its server does when they arrive. */
  const put = async (mails: readonly Buffer[], folder = 'INBOX'): Promise<void> => {
    const client = await daemon.client(user);
    for (const mail of mails) await client.append(folder, mail);
    await client.logout();
  };
  /** The account is asked at its usual time. */
  const ask = async (): Promise<void> => {
    world().pass(61);
    await world().settle();
  };
  const session = async () => {
    const row = await look(desk.shop.asSystem(), (tx) => findAccountRow(tx, desk.account.accountId));
    return sessionOf(world().system, row);
  };
  const heard = async (): Promise<string[]> => {
    const found = await desk.conversations();
    return found.map(({ lastMessageText }) => lastMessageText).toSorted();
  };

  it('is tried on both sides before anything is sent', async () => {
    expect(await connect()).toMatchObject({ state: 'well', knownAs: user });
    expect(server.letters).toEqual([]);
  });

  it.each([
    { why: 'a wrong password', more: { password: 'wrong' }, failure: 'credentials' },
    { why: 'a folder that is not there', more: { folder: 'Nowhere' }, failure: 'refused' },
    { why: 'a server that is not there', more: { 'imap-port': '1' }, failure: 'unreachable' },
  ])('is in trouble with $why, and well once that is mended', async ({ more, failure }) => {
    expect(await connect(more)).toMatchObject({ state: 'trouble', failure });
    const { accountId, revision } = desk.account;
    await changeAccount(desk.shop.as([channelsManage]), accountId, {
      revision,
      name: 'Support',
      answers: {
        ...answers(),
        reception: 'imap',
        'sign-in': 'password',
        'smtp-host': '127.0.0.1',
        'smtp-security': 'none',
      },
    });
    expect(await check()).toMatchObject({ state: 'well', failure: null });
  });

  describe('over TLS', () => {
    const overTls = (more: Readonly<Record<string, string>> = {}) => ({
      'imap-port': String(daemon.tlsPort),
      'imap-security': 'tls',
      ...more,
    });

    it('is not opened under a certificate that nobody vouches for', async () => {
      expect(await connect(overTls())).toMatchObject({ state: 'trouble', failure: 'unreachable' });
    });

    it('is opened under one whose authority is trusted, from the first byte and by STARTTLS', async () => {
      const distrust = trustOurAuthority();
      try {
        expect(await connect(overTls())).toMatchObject({ state: 'well' });
        await desk.close();
        const byStartTls = { 'imap-port': String(daemon.port), 'imap-security': 'starttls' };
        expect(await connect(overTls(byStartTls))).toMatchObject({ state: 'well' });
      } finally {
        distrust();
      }
    });
  });

  it('is read from where it ends, and takes each mail once', async () => {
    await put([plainMail('旧的')]);
    await connect();
    await put([await sample('01_new'), plainMail('再问')]);
    await ask();
    await ask();
    expect(await heard()).toEqual(['再问', '还没收到货']);
  });

  it('says by itself that something came', async () => {
    await connect();
    await put([plainMail('在吗')]);
    // No clock moves: the line that is held open is the only one that can tell.
    await expect.poll(heard, { timeout: 90_000 }).toEqual(['在吗']);
  }, 120_000);

  it('is read whole where that is wanted, in steps that go on where the last one ended', async () => {
    const mails = Array.from({ length: mailsAtOnce + 7 }, (_, at) => plainMail(`第${at}封`));
    await put(mails);
    desk = await MailDesk.open(world(), 0, answers({ begin: 'all' }));
    const first = await pullMails(await session(), null);
    expect(first).toMatchObject({ againSeconds: 0 });
    expect(first?.events).toHaveLength(mailsAtOnce);
    const second = await pullMails(await session(), first?.cursor ?? null);
    expect(second?.events).toHaveLength(7);
    expect(second?.againSeconds).toBeGreaterThan(0);
    // None of that was kept: whoever dies between two steps begins the step again.
    await check();
    expect(await heard()).toHaveLength(mails.length);
  });

  it('ends a step of slow mails in time, and goes on with the first that was not read', async () => {
    await put(Array.from({ length: 5 }, (_, at) => plainMail(`慢${at}`)));
    desk = await MailDesk.open(world(), 0, answers({ begin: 'all' }));
    const found = await session();
    let seconds = 0;
    // Each mail is kept before it is read: these take twenty seconds each to do so.
    const slow: typeof found = {
      ...found,
      keep: (name, bytes) => {
        seconds += 20;
        return found.keep(name, bytes);
      },
    };
    const read: number[] = [];
    let cursor: string | null = null;
    for (let isMore = true; isMore; ) {
      const step = await pullMails(slow, cursor, () => seconds);
      read.push(step?.events.length ?? 0);
      cursor = step?.cursor ?? null;
      isMore = step?.againSeconds === 0;
    }
    expect(read).toEqual([3, 2]);
    await check();
    expect(await heard()).toEqual(['慢0', '慢1', '慢2', '慢3', '慢4']);
  });

  it('lets a mail that comes too slowly pass, and keeps of it what came', async () => {
    const long = '大'.repeat(400_000);
    await put([plainMail('先到'), plainMail(long, { subject: 'huge' }), plainMail('后到')]);
    desk = await MailDesk.open(world(), 0, answers({ begin: 'all' }));
    const found = await session();
    let [seconds, cursor]: [number, string | null] = [0, null];
    // By this clock every look at it is a quarter of a minute later than the one before.
    const step = async () => {
      const pulled = await pullMails(found, cursor, () => (seconds += 15));
      cursor = pulled?.cursor ?? null;
      return pulled?.events.flatMap((event) => (event.kind === 'message' ? [event] : [])) ?? [];
    };
    expect(await step()).toMatchObject([{ text: '先到' }]);
    expect(await step()).toMatchObject([
      {
        text: 'huge',
        sender: { id: expect.stringContaining('buyer@example.com') },
        unshown: { en: expect.stringContaining('too slowly') },
        letter: { letter: { isUnreadable: true, rawBytes: pieceBytes } },
      },
    ]);
    const cut = { raw: plainMail(long), at: found.now, recipients: [], verdict: async () => unchecked };
    expect(await eventsOf(found, { ...cut, cutFor: 'size' })).toMatchObject([
      { text: 'order', unshown: { en: expect.stringContaining('25 MB') } },
    ]);
    expect(await step()).toMatchObject([{ text: '后到' }]);
  });

  it('takes no mail for deleted when the connection ends between two commands', async () => {
    await put([plainMail('一'), plainMail('二')]);
    desk = await MailDesk.open(world(), 0, answers({ begin: 'all' }));
    const { now, ...rest } = await session();
    let reads = 0;
    const broken = {
      ...rest,
      // Read at the beginning, and then of each mail before its text is fetched.
      get now() {
        reads++;
        if (reads === 2) void closeLines();
        return now;
      },
    };
    await expect(pullMails(broken, null)).rejects.toBeInstanceOf(OutgoingFailure);
    expect(reads).toBe(2);
    expect((await pullMails(await session(), null))?.events).toHaveLength(2);
  });

  it('loses and repeats nothing when its server numbers the mails anew', async () => {
    const owner = await daemon.client(user);
    await owner.mailboxCreate('Support');
    await connect({ folder: 'Support' });
    const mails = [plainMail('一'), plainMail('二')];
    await put(mails, 'Support');
    await ask();
    expect(await heard()).toEqual(['一', '二']);
    await numberAnew(owner, 'Support');
    await put([plainMail('三'), ...mails], 'Support');
    await owner.logout();
    await ask();
    await ask();
    expect(await heard()).toEqual(['一', '三', '二']);
  });

  it('goes on when its server dies while it listens', async () => {
    await connect();
    await daemon.kill();
    await ask();
    expect(await desk.standing()).toMatchObject({ state: 'trouble', failure: 'unreachable' });
    await daemon.start();
    await put([plainMail('您还在吗')]);
    await ask();
    expect(await heard()).toEqual(['您还在吗']);
    expect(await desk.standing()).toMatchObject({ state: 'well' });
  });

  it('believes its own server’s word on who wrote, and nobody else’s', async () => {
    await connect({ 'auth-server': 'mx.shop.example' });
    const said = (server: string) => [`Authentication-Results: ${server}; dmarc=fail; spf=fail; dkim=none`];
    await put([plainMail('假的', { more: said('mx.shop.example') })]);
    await ask();
    expect(await desk.letter()).toMatchObject({ verdict: { dmarc: 'fail', by: 'mailbox' } });
    await put([plainMail('真的', { from: 'other@example.com', more: said('mx.evil.example') })]);
    await ask();
    expect(await desk.letter()).toMatchObject({ verdict: { dmarc: 'unknown', by: 'us' } });
  });
});
