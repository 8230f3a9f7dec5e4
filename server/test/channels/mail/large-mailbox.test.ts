import { channelsManage } from '@zhiyin/domain/channels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { dns } from '#platform/outgoing/dns.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { checkAccount } from '../../../src/modules/channels/accounts/check-account.ts';
import { findAccountRow } from '../../../src/modules/channels/accounts/rows.ts';
import { mailsAtOnce } from '../../../src/modules/channels/adapters/mail/imap/limits.ts';
import { pullMails } from '../../../src/modules/channels/adapters/mail/imap/pull-mails.ts';
import { sessionOf } from '../../../src/modules/channels/adapters/session.ts';
import { type Dovecot, hasDovecot, openDovecot } from '../../daemons/dovecot.ts';
import { openPostOffice, type PostOffice } from '../../stand-ins/post-office.ts';
import { useWorld } from '../../world.ts';
import { MailDesk, plainMail } from './mail-desk.ts';

const world = useWorld();
const laid = 20_000;
const user = 'large@shop.example';

function* years(): Iterable<Buffer> {
  for (let at = 1; at <= laid; at++)
    yield plainMail(`第${at}封`, { id: `m${at}`, from: `b${at}@example.com` });
}

describe.skipIf(!hasDovecot())('a mailbox of 20,000 mails', () => {
  let [daemon, server]: [Dovecot, PostOffice] = [undefined as never, undefined as never];
  beforeAll(async () => {
    daemon = await openDovecot();
    server = await openPostOffice();
    await daemon.lay(user, years());
    outgoing.use(
      world().system,
      openOutgoing({ ports: [daemon.port, server.port], allowPrivate: ['127.0.0.1'] }),
    );
    dns.use(world().system, async () => {
      throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' });
    });
  }, 120_000);
  afterAll(async () => {
    await daemon.close();
    await server.close();
  });

  const open = (begin: string): Promise<MailDesk> =>
    MailDesk.open(world(), 0, {
      address: user,
      reception: 'imap',
      'imap-host': '127.0.0.1',
      'imap-port': String(daemon.port),
      'imap-security': 'none',
      password: daemon.password,
      'smtp-port': String(server.port),
      'smtp-user': 'help@shop.example',
      'smtp-password': 'right',
      begin,
    });

  it('is read in steps of one size, from its beginning, from the middle and to its end', async () => {
    const desk = await open('all');
    const row = await look(desk.shop.asSystem(), (tx) => findAccountRow(tx, desk.account.accountId));
    const session = sessionOf(world().system, row);
    const first = await pullMails(session, null);
    expect(first?.events).toHaveLength(mailsAtOnce);
    expect(first?.againSeconds).toBe(0);
    const cursor = JSON.parse(first?.cursor ?? '');
    const from = (uid: number) => pullMails(session, JSON.stringify({ ...cursor, uid }));
    const middle = await from(cursor.uid + laid / 2);
    expect(middle?.events).toHaveLength(mailsAtOnce);
    expect(middle?.againSeconds).toBe(0);
    const last = await from(laid - 3);
    expect(last?.events.map((event) => event.kind === 'message' && event.text)).toEqual([
      `第${laid - 2}封`,
      `第${laid - 1}封`,
      `第${laid}封`,
    ]);
    expect(last?.againSeconds).toBeGreaterThan(0);
    await desk.close();
  });

  it('is taken over from today on without reading what lies in it', async () => {
    const desk = await open('now');
    const { accountId } = desk.account;
    expect(await checkAccount(desk.shop.as([channelsManage]), accountId)).toMatchObject({ state: 'well' });
    await world().settle();
    const client = await daemon.client(user);
    await client.append('INBOX', plainMail('今天的'));
    await client.logout();
    world().pass(61);
    await world().settle();
    expect(await desk.conversations()).toMatchObject([{ lastMessageText: '今天的' }]);
    await desk.close();
  });
});
