import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import { look, transact } from '#platform/database/transact.ts';
import type { System } from '#platform/system.ts';
import { findAccountRow } from '../../accounts/rows.ts';
import type { TakenLetter } from '../../adapters/adapter.ts';
import { adapterOf } from '../../adapters/registry.ts';
import { sessionOf } from '../../adapters/session.ts';
import { keepArrivals } from '../../arrivals/keep-arrivals.ts';
import { readCertificate, stampOf } from '../certificate.ts';
import { type Mailbox, mailboxOf } from '../mail-addresses.ts';

/** The shop's own mail server: it takes mail for the addresses of its accounts and for nobody else. */
export interface Receiver {
  readonly port: number;
  close(): Promise<void>;
}

const letterBytesMax = 25 * 1024 * 1024;
const recipientsMax = 100;
/** Each holds one letter in memory at most. */
const clientsMax = 20;
const lettersPerMinute = 300;

const manners: SMTPServerOptions = {
  banner: 'Zhiyin',
  authOptional: true,
  disableReverseLookup: true,
  logger: false,
  size: letterBytesMax,
  maxClients: clientsMax,
  socketTimeout: 60_000,
};

/** Listens for mail. A letter is answered for once it is kept, and not before: until then its sender brings it again. */
export async function openReceiver(system: System, port: number, host: string): Promise<Receiver> {
  const counts = openCounts(system);
  const held = { stamp: await stampOf(system.config) };
  const certificate = await readCertificate(system.config);
  if (!certificate)
    system.log.warn('mail is taken without encryption: give ZHIYIN_MAIL_CERTIFICATE and ZHIYIN_MAIL_KEY');
  const server = new SMTPServer({
    ...manners,
    disabledCommands: certificate ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...certificate,
    onConnect: (_session, callback) => void takeUp(system, server, held).finally(() => callback()),
    onMailFrom: (_address, session, callback) =>
      callback(
        counts.isTooMany(session.remoteAddress) ? no(421, '4.7.0 Too much mail, come back later') : null,
      ),
    onRcptTo: (address, session, callback) => {
      if (session.envelope.rcptTo.length >= recipientsMax)
        return callback(no(452, '4.5.3 Too many recipients'));
      mailboxOf(system, bare(address.address)).then(
        (mailbox) => callback(mailbox ? null : no(550, '5.1.1 No such mailbox here')),
        (error: unknown) => callback(later(system, error)),
      );
    },
    onData: (stream, session, callback) => {
      collect(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) return callback(no(552, '5.3.4 The letter is larger than 25 MB'));
          await take(system, session, raw);
          callback();
        })
        .catch((error: unknown) => callback(later(system, error)));
    },
  });
  server.on('error', (error) => system.log.info({ err: error }, 'a mail server hung up'));
  const taken = await new Promise<number>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
  return { port: taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Servers run longer than certificates are good for: one that was renewed counts from the next connection on. */
async function takeUp(system: System, server: SMTPServer, held: { stamp: string }): Promise<void> {
  try {
    const stamp = await stampOf(system.config);
    if (stamp === held.stamp) return;
    held.stamp = stamp;
    const certificate = await readCertificate(system.config);
    if (certificate) server.updateSecureContext(certificate);
  } catch (error) {
    system.log.warn({ err: error }, 'the renewed certificate cannot be used, the one before stays');
  }
}

/** What is more than is taken is read all the same, so that the other side hears why it is refused. */
async function collect(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream) {
    bytes += piece.length;
    if (bytes <= letterBytesMax) pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Keeps a letter in each account that it is for. One that was kept before is known again. */
async function take(system: System, session: SMTPServerSession, raw: Buffer): Promise<void> {
  const { envelope, remoteAddress, hostNameAppearsAs } = session;
  const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  const from = { ip: remoteAddress, name: hostNameAppearsAs, sender };
  const mailboxes = new Map<string, Mailbox & { recipients: string[] }>();
  for (const { address } of envelope.rcptTo) {
    const mailbox = await mailboxOf(system, bare(address));
    if (!mailbox) continue;
    const known = mailboxes.get(mailbox.accountId) ?? { ...mailbox, recipients: [] };
    known.recipients.push(address);
    mailboxes.set(mailbox.accountId, known);
  }
  for (const mailbox of mailboxes.values())
    await keep(system, mailbox, { raw, from, recipients: mailbox.recipients });
}

async function keep(system: System, { workspaceId, accountId }: Mailbox, taken: TakenLetter): Promise<void> {
  const ctx = asSystem(groundOfSystem(system, 'receiver'), workspaceId, 'receiver');
  const row = await look(ctx, (tx) => findAccountRow(tx, accountId));
  const events = await adapterOf(system, row.kind).receive?.(sessionOf(system, row), taken);
  if (events) await transact(ctx, (tx) => keepArrivals(tx, accountId, events));
}

/** An address as accounts name it: what stands behind a plus sign says only which thread. */
function bare(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');
}

function no(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function later(system: System, error: unknown): Error {
  system.log.warn({ err: error }, 'a letter could not be kept, and its sender will bring it again');
  return no(451, '4.3.0 It could not be kept now, bring it again');
}

/** Letters of the minute, by where they come from. */
function openCounts(system: System): { isTooMany(address: string): boolean } {
  const most = lettersPerMinute * system.config.limitsFactor;
  let minute = 0;
  let counts = new Map<string, number>();
  return {
    isTooMany: (address) => {
      const now = Math.floor(system.now().getTime() / 60_000);
      if (now !== minute) [minute, counts] = [now, new Map()];
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count > most;
    },
  };
}
