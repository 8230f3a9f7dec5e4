import { createHash } from 'node:crypto';
import { ImapFlow, type MailboxObject } from 'imapflow';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import type { Session } from '../../adapter.ts';
import { TokenRefused } from '../../token-failures.ts';
import { isOpenedByToken } from '../oauth.ts';
import { bytesMax } from './limits.ts';

/** A mailbox as it is open: the connection, and what the server said of it. */
export interface OpenMailbox {
  readonly client: ImapFlow;
  readonly mailbox: MailboxObject;
}

/** A connection of this process. Another process that asks has its own, and either is only ever a hint to ask. */
interface Line {
  readonly client: ImapFlow;
  /** Of the answers that it was opened with. */
  readonly key: string;
  ending: NodeJS.Timeout;
}

const lines = new Map<string, Line>();
/** A connection that nobody here used for so long is left to whoever asks now. */
const keptMs = 5 * 60_000;
/** Servers may end what is silent for half an hour (RFC 2177); networks do so far earlier. */
const idleMs = 4 * 60_000;

/**
 * Does something in an account's mailbox, by a connection that stays open afterwards and listens (IDLE): when mail
 * comes, the account is asked at once.
 *
 * @throws TokenRefused when the server does not let us in, OutgoingFailure when it cannot be reached.
 */
export async function inMailbox<Result>(
  session: Session,
  work: (open: OpenMailbox) => Promise<Result>,
): Promise<Result> {
  const { client } = await lineOf(session);
  const isHeld = Boolean(client.mailbox);
  try {
    const lock = await client.getMailboxLock(folderOf(session), { readOnly: true });
    try {
      // While it is held open, a server goes on showing a mailbox that was deleted and made anew.
      if (isHeld) await client.mailboxOpen(folderOf(session), { readOnly: true });
      if (!client.mailbox) throw new Error('no mailbox is open');
      return await work({ client, mailbox: client.mailbox });
    } finally {
      lock.release();
      listen(client);
    }
  } catch (error) {
    if (!client.usable) endLine(session.accountId, client);
    throw explained(error);
  }
}

/** Opens the mailbox once and closes it again: whether the account works. @throws as `inMailbox` does. */
export async function tryMailbox(session: Session): Promise<void> {
  const client = await connect(session);
  try {
    const lock = await client.getMailboxLock(folderOf(session), { readOnly: true });
    lock.release();
  } catch (error) {
    throw explained(error);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** Ends every connection of the process. */
export async function closeLines(): Promise<void> {
  for (const [accountId, { client }] of [...lines]) endLine(accountId, client);
}

function folderOf({ answers }: Session): string {
  return answers['folder'] ?? 'INBOX';
}

async function lineOf(session: Session): Promise<Line> {
  const key = keyOf(session);
  const held = lines.get(session.accountId);
  if (held && held.key === key && held.client.usable) {
    held.ending.refresh();
    return held;
  }
  if (held) endLine(session.accountId, held.client);
  const client = await connect(session);
  const ending = setTimeout(() => endLine(session.accountId, client), keptMs);
  ending.unref();
  const line: Line = { client, key, ending };
  client.on('exists', () => session.askSoon());
  client.on('close', () => endLine(session.accountId, client));
  lines.set(session.accountId, line);
  return line;
}

function keyOf({ answers, token }: Session): string {
  return createHash('sha256')
    .update(JSON.stringify([Object.entries(answers).toSorted(), token]))
    .digest('hex');
}

function endLine(accountId: string, client: ImapFlow): void {
  const held = lines.get(accountId);
  if (held?.client === client) {
    clearTimeout(held.ending);
    lines.delete(accountId);
  }
  client.close();
}

/** Runs until the next command breaks it off. Whatever goes wrong meanwhile is found when the account is asked. */
function listen(client: ImapFlow): void {
  client.idle().catch(() => undefined);
}

async function connect(session: Session): Promise<ImapFlow> {
  const { answers, token } = session;
  const host = answers['imap-host'] ?? '';
  const security = answers['imap-security'] ?? 'tls';
  const port = Number(answers['imap-port'] ?? (security === 'tls' ? 993 : 143));
  const user = answers['user'] ?? answers['address'] ?? '';
  const client = new ImapFlow({
    host: await session.addressOf(host, port),
    port,
    secure: security === 'tls',
    ...(security === 'starttls' && { doSTARTTLS: true }),
    ...(security === 'none' && { doSTARTTLS: false }),
    servername: host,
    auth: isOpenedByToken(session)
      ? { user, accessToken: token ?? '' }
      : { user, pass: answers['password'] ?? '' },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: idleMs,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: idleMs + 60_000,
    maxLiteralSize: bytesMax * 2,
    maxResponseSize: bytesMax * 3,
  });
  // Without somebody who hears it an error of a socket would end the process; it is found by the next command.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw explained(error);
  }
}

function explained(error: unknown): Error {
  if (!(error instanceof Error)) return new OutgoingFailure(String(error));
  if ('authenticationFailed' in error && error.authenticationFailed === true)
    return new TokenRefused(saidBy(error));
  if ('serverResponseCode' in error || 'responseStatus' in error) return new Error(saidBy(error));
  return new OutgoingFailure(error.message || 'the mail server hung up', error);
}

/** What the server said, where it said something. */
function saidBy(error: Error): string {
  const said = 'responseText' in error ? error.responseText : undefined;
  return typeof said === 'string' && said !== '' ? said : error.message;
}
