import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { ImapFlow } from 'imapflow';
import { certificates } from '../certificates/certificates.ts';

/** A real mail server on loopback, with a mailbox for whoever signs in with the password. */
export interface Dovecot {
  readonly port: number;
  /** Where it speaks TLS from the first byte, under a certificate of the tests' own authority. */
  readonly tlsPort: number;
  readonly password: string;
  /** A connection of somebody else's to a mailbox, to put mails there. */
  client(user: string): Promise<ImapFlow>;
  /** Lays many mails into a mailbox that nobody opened yet, as files: a thousand times faster than by its protocol. */
  lay(user: string, mails: Iterable<Buffer>): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

const program = '/usr/sbin/dovecot';
const password = 'tests-alone';
/** An account that owns nothing: Dovecot reads mail as nobody important. */
const nobody = 65534;

/** Whether Dovecot is installed: `apt-get install dovecot-imapd`. */
export function hasDovecot(): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts Dovecot in a folder of its own. */
export async function openDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhiyin-dovecot-'));
  await chmod(folder, 0o755);
  const [port, tlsPort] = [await freePort(), await freePort()];
  const mail = path.join(folder, 'mail');
  await mkdir(mail);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chown(mail, nobody, nobody);
  const config = path.join(folder, 'dovecot.conf');
  await writeFile(config, configOf({ folder, mail, port, tlsPort, isRoot }));
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    child = spawn(program, ['-F', '-c', config], { stdio: 'ignore', detached: true });
    await answering(port);
  };
  const kill = async (): Promise<void> => {
    const ending = child;
    child = null;
    if (!ending?.pid || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    // It and all its children: no connection survives it.
    process.kill(-ending.pid, 'SIGKILL');
    await ended;
  };
  await start();
  return {
    port,
    tlsPort,
    password,
    start,
    kill,
    client: async (user) => {
      const client = new ImapFlow({
        host: '127.0.0.1',
        port,
        secure: false,
        doSTARTTLS: false,
        auth: { user, pass: password },
        logger: false,
      });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    lay: async (user, mails) => {
      const box = path.join(mail, user);
      for (const name of ['', 'cur', 'new', 'tmp']) {
        await mkdir(path.join(box, name));
        if (isRoot) await chown(path.join(box, name), nobody, nobody);
      }
      let laid = 0;
      for (const raw of mails) {
        laid++;
        const file = path.join(box, 'cur', `${1_700_000_000 + laid}.M${laid}.tests:2,S`);
        await writeFile(file, raw);
        if (isRoot) await chown(file, nobody, nobody);
      }
    },
    close: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Setup {
  readonly folder: string;
  readonly mail: string;
  readonly port: number;
  readonly tlsPort: number;
  readonly isRoot: boolean;
}

function configOf({ folder, mail, port, tlsPort, isRoot }: Setup): string {
  const me = userInfo();
  const users = isRoot
    ? ''
    : `default_internal_user = ${me.username}\ndefault_login_user = ${me.username}\ndefault_internal_group = ${me.gid}\n`;
  const [uid, gid] = isRoot ? [nobody, nobody] : [me.uid, me.gid];
  return `${users}protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
listen = 127.0.0.1
ssl = yes
ssl_cert = <${certificates.cert}
ssl_key = <${certificates.key}
ssl_dh =
disable_plaintext_auth = no
mail_location = maildir:${mail}/%u
mail_max_userip_connections = 100
first_valid_uid = ${Math.min(uid, 500)}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${mail}/%u
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answerMs = 30_000;

/** Waits until somebody answers there. @throws when nobody does in half a minute. */
async function answering(port: number): Promise<void> {
  const until = performance.now() + answerMs;
  while (performance.now() < until) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('data', () => resolve(true)).once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nobody answers at port ${port}`);
}
