import { randomBytes } from 'node:crypto';
import {
  appendFile,
  chown,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Engine } from './engine.ts';
import { DatabaseCannotStart } from './refusals.ts';
import { runTool } from './run-tool.ts';
import type { ServerUser } from './server-user.ts';
import { type Durability, settingsFile } from './settings.ts';
import { words } from './words.ts';

const passwordFile = 'zhiyin-password';

/**
 * Makes the database cluster unless it is there. It is made aside and renamed when whole, so a kill in the
 * middle leaves nothing that the next start would take for a database.
 * @returns the password of the role `zhiyin`, needed over loopback only
 */
export async function ensureCluster(
  clusterDir: string,
  engine: Engine,
  user: ServerUser | undefined,
  durability: Durability,
): Promise<string> {
  const version = await readVersion(clusterDir);
  if (version === undefined) await createCluster(clusterDir, engine, user, durability);
  const wanted = engine.version.split('.')[0] ?? '';
  if (version !== undefined && version.trim() !== wanted) {
    throw new DatabaseCannotStart(words.wrongVersion(clusterDir, version.trim(), wanted));
  }
  return (await readFile(join(clusterDir, passwordFile), 'utf8')).trim();
}

/** `undefined` when there is no cluster yet; one that we may not look into is somebody else's. */
async function readVersion(clusterDir: string): Promise<string | undefined> {
  try {
    return await readFile(join(clusterDir, 'PG_VERSION'), 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) return undefined;
    throw new DatabaseCannotStart(words.foreign(clusterDir, userInfo().username));
  }
}

async function createCluster(
  clusterDir: string,
  engine: Engine,
  user: ServerUser | undefined,
  durability: Durability,
): Promise<void> {
  const present = await readdir(clusterDir).catch(() => []);
  if (present.length > 0) throw new DatabaseCannotStart(words.notACluster(clusterDir));

  await removeHalves(clusterDir);
  // A name of its own: the initdb of a killed start may still be writing into the last one.
  const half = await mkdtemp(`${clusterDir}.new-`);
  const password = `${half}.password`;
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  if (user) await Promise.all([chown(half, user.uid, user.gid), chown(password, user.uid, user.gid)]);

  await runTool(join(engine.bin, 'initdb'), initdbArguments(half, password, durability), user);
  await appendFile(join(half, 'postgresql.conf'), `\ninclude_if_exists = '${settingsFile}'\n`, {
    flush: true,
  });
  await rename(password, join(half, passwordFile));
  await rmdir(clusterDir).catch(() => undefined);
  await rename(half, clusterDir);
  if (durability === 'full') await syncFolder(dirname(clusterDir));
}

async function removeHalves(clusterDir: string): Promise<void> {
  const parent = dirname(clusterDir);
  const halves = (await readdir(parent)).filter((name) => name.startsWith(`${basename(clusterDir)}.new-`));
  for (const name of halves) {
    // What an orphaned initdb still writes may stay until the next start.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A new name is on disk only when its folder is. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function initdbArguments(dir: string, passwordPath: string, durability: Durability): string[] {
  return [
    ...['-D', dir, '-U', 'zhiyin', '--encoding=UTF8', ...locale(), `--pwfile=${passwordPath}`],
    // The socket lies in a folder that only the server's own user can enter; loopback is open to everybody.
    ...['--auth-local=trust', '--auth-host=scram-sha-256'],
    ...(durability === 'none' ? ['--no-sync'] : []),
  ];
}

/** Sorting comes from PostgreSQL itself, so an upgrade of the machine's C library cannot break an index. */
function locale(): string[] {
  const libc = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform.toString()] ?? 'C';
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${libc}`];
}
