import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { dns } from '#platform/outgoing/dns.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import {
  openReceiver,
  type Receiver,
} from '../../../src/modules/channels/receiver/reactions/open-receiver.ts';
import { type MailServer, openMailServer } from '../../stand-ins/mail-server.ts';
import type { World } from '../../world.ts';
import { MailDesk } from './mail-desk.ts';

/** Who may send for whom: one domain says that nobody but this machine does, another that nobody does. */
const records: Readonly<Record<string, string>> = {
  'TXT example.com': 'v=spf1 ip4:127.0.0.1 ip6:::1 -all',
  'TXT _dmarc.example.com': 'v=DMARC1; p=reject',
  'TXT bank.example': 'v=spf1 -all',
  'TXT _dmarc.bank.example': 'v=DMARC1; p=reject',
};

/** A receiver and a mail server for a test file, and a shop with a mailbox for each of its tests. */
export function useMail(world: () => World): { desk(): MailDesk; server(): MailServer } {
  let [receiver, server]: [Receiver, MailServer] = [undefined as never, undefined as never];
  let desk: MailDesk;
  beforeAll(async () => {
    receiver = await openReceiver(world().system, 0, '127.0.0.1');
    server = await openMailServer();
    const port = Number(new URL(server.url).port);
    outgoing.use(world().system, openOutgoing({ ports: [port], allowPrivate: ['127.0.0.1'] }));
    dns.use(world().system, async (name, type) => {
      const found = records[`${type} ${name}`];
      if (found === undefined) throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' });
      return [[found]];
    });
  });
  afterAll(async () => {
    await receiver.close();
    await server.close();
  });
  // The next shop has the same address.
  afterEach(() => desk.close());
  beforeEach(async () => {
    server.mails.length = 0;
    desk = await MailDesk.open(world(), receiver.port, { 'smtp-port': new URL(server.url).port });
  });
  return { desk: () => desk, server: () => server };
}

/** The id of a letter as it went out; long ones stand on a line of their own. */
export function sentId(raw = ''): string {
  return /^Message-ID:\s+(<[^>]+>)/im.exec(raw)?.[1] ?? '';
}
