import { spawn } from 'node:child_process';
import { chown, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { clearDeadServer, findRunning, readPidFile, stopPostmaster, waitUntil } from './postmaster.ts';
import { DatabaseCannotStart } from './refusals.ts';
import { asUser, toolEnvironment } from './run-tool.ts';
import type { ServerUser } from './server-user.ts';
import { type Address, type Durability, settingsFile, settingsText, socketIn } from './settings.ts';
import { words } from './words.ts';

/** One database cluster on disk and all that is needed to run it. */
export interface Cluster {
  readonly dir: string;
  readonly engine: Engine;
  readonly user: ServerUser | undefined;
  readonly durability: Durability;
}

export interface Running {
  readonly pid: number;
  readonly address: Address;
}

/**
 * Adopts a server that a killed process left behind. One that runs with other settings or another version
 * of the engine is stopped instead, so that what we ask for is what runs.
 * @returns `undefined` when there is none to adopt
 */
export async function takeOver(cluster: Cluster): Promise<Running | undefined> {
  const pid = await findRunning(cluster.dir);
  if (pid === undefined) return undefined;
  const settings = await readFile(join(cluster.dir, settingsFile), 'utf8').catch(() => '');
  const port = Number(/^port = (\d+)$/m.exec(settings)?.[1]);
  const address = socketIn(cluster.dir) ?? { kind: 'loopback', port };
  const isReady = async () => (await readPidFile(cluster.dir))?.isReady === true;
  if (settings === settingsFor(cluster, address) && (await waitUntil(isReady, 30_000)))
    return { pid, address };
  await stopPostmaster(pid);
  return undefined;
}

/**
 * Starts the server in a session of its own, so that Ctrl-C in our terminal does not reach it, and waits
 * until it takes connections; recovery after a crash may take a while, so it waits as long as it lives.
 */
export async function launch(cluster: Cluster): Promise<Running> {
  await clearDeadServer(cluster.dir);
  const socket = socketIn(cluster.dir);
  if (socket) return launchAt(cluster, socket);
  // Between our choice of a free port and the server's use of it somebody else may take it.
  for (let attempt = 1; ; attempt++) {
    try {
      return await launchAt(cluster, { kind: 'loopback', port: await findFreePort() });
    } catch (error) {
      const isTaken = error instanceof Error && error.message.includes('could not bind');
      if (!isTaken || attempt === 3) throw error;
    }
  }
}

async function launchAt(cluster: Cluster, address: Address): Promise<Running> {
  const { dir, engine, user } = cluster;
  const settings = join(dir, settingsFile);
  await writeFile(settings, settingsFor(cluster, address), { mode: 0o600 });
  if (user) await chown(settings, user.uid, user.gid);

  const logPath = `${dir}.log`;
  await rotate(logPath);
  const log = await open(logPath, 'a', 0o600);
  const { size: logStart } = await log.stat();
  const child = spawn(join(engine.bin, 'postgres'), ['-D', dir], {
    ...asUser(user),
    env: toolEnvironment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const failed = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit ${code ?? signal}`));
  });
  let reason: string | undefined;
  failed.then((text) => {
    reason = text;
  });
  const isSettled = async () => reason !== undefined || (await isReadyAs(dir, child.pid));
  await waitUntil(isSettled, Number.POSITIVE_INFINITY);
  await log.close();
  child.unref();
  if (reason === undefined && child.pid !== undefined) return { pid: child.pid, address };
  throw new DatabaseCannotStart(
    words.toolFailed('postgres', `${await complaints(logPath, logStart)}${reason}`),
  );
}

async function isReadyAs(dir: string, pid: number | undefined): Promise<boolean> {
  const file = await readPidFile(dir);
  return file?.pid === pid && file?.isReady === true;
}

function settingsFor({ durability, engine }: Cluster, address: Address): string {
  return settingsText(address, durability, engine.version);
}

/** The last ten lines that the server said since `from`, each ended by a line break. */
async function complaints(logPath: string, from: number): Promise<string> {
  const text = (await readFile(logPath)).subarray(from).toString();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(-10)
    .map((line) => `${line}\n`)
    .join('');
}

/** Keeps at most two files of about 5 MB: the server itself writes a few lines per start. */
async function rotate(logPath: string): Promise<void> {
  const size = await stat(logPath).then(
    (file) => file.size,
    () => 0,
  );
  if (size > 5_000_000) await rename(logPath, `${logPath}.1`);
}

async function findFreePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
