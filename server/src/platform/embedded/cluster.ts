import { randomBytes } from 'node:crypto';
import {
  appendFile,
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
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
  const version = await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) await createCluster(clusterDir, engine, user, durability);
  const wanted = engine.version.split('.')[0] ?? '';
  if (version !== undefined && version.trim() !== wanted) {
    throw new DatabaseCannotStart(words.wrongVersion(clusterDir, version.trim(), wanted));
  }
  return (await readFile(join(clusterDir, passwordFile), 'utf8')).trim();
}

async function createCluster(
  clusterDir: string,
  engine: Engine,
  user: ServerUser | undefined,
  durability: Durability,
): Promise<void> {
  const present = await readdir(clusterDir).catch(() => []);
  if (present.length > 0) throw new DatabaseCannotStart(words.notACluster(clusterDir));

  const half = `${clusterDir}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const password = `${clusterDir}.password`;
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) await Promise.all([chown(half, user.uid, user.gid), chown(password, user.uid, user.gid)]);
  await chmod(half, 0o700);

  await runTool(join(engine.bin, 'initdb'), initdbArguments(half, password, durability), user);
  await appendFile(join(half, 'postgresql.conf'), `\ninclude_if_exists = '${settingsFile}'\n`);
  await rename(password, join(half, passwordFile));
  await rmdir(clusterDir).catch(() => undefined);
  await rename(half, clusterDir);
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
