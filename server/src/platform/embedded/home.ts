import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readlink, realpath, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exists } from './engine.ts';
import { DatabaseCannotStart } from './refusals.ts';
import { canEnter, findServerUser, type ServerUser } from './server-user.ts';
import { words } from './words.ts';

/** Where a data folder's database lies and who runs it. */
export interface Home {
  /** The cluster's own folder. */
  readonly clusterDir: string;
  /** Whose account the server runs under; `undefined` for our own. */
  readonly user: ServerUser | undefined;
  /** Still to be made, pointing at `clusterDir`, once the cluster is whole. */
  readonly link: string | undefined;
}

/**
 * Finds or chooses the database's place: `postgres` in the data folder.
 *
 * As root in a private folder (a clone under /root, say) PostgreSQL's account cannot get there, and opening
 * /root is not ours to do. The database then lies below `elsewhere`, and `postgres` in the data folder is a
 * visible link to it; the link alone says where, so a removed data folder never finds old data again.
 */
export async function findHome(wanted: string, elsewhere = '/var/lib/zhiyin'): Promise<Home> {
  await mkdir(wanted, { recursive: true });
  const dataDir = await realpath(wanted);
  const inside = join(dataDir, 'postgres');
  const linked = await readlink(inside).catch(() => undefined);
  if (linked !== undefined && !(await exists(linked))) {
    throw new DatabaseCannotStart(words.lost(inside, linked));
  }
  const clusterDir = linked ?? inside;
  const user = await findOwner(clusterDir);
  if (await open(dirname(clusterDir), user)) return { clusterDir, user, link: undefined };

  // What is there already is not moved behind the operator's back.
  if (await exists(clusterDir)) throw new DatabaseCannotStart(words.unreachable(dataDir, user?.name ?? ''));
  const home = join(elsewhere, `${basename(dirname(dataDir))}-${randomBytes(4).toString('hex')}`);
  const isOpen = await mkdir(home, { recursive: true }).then(
    () => open(home, user),
    () => false,
  );
  if (!isOpen) throw new DatabaseCannotStart(words.unreachable(dataDir, user?.name ?? ''));
  return { clusterDir: join(home, 'postgres'), user, link: inside };
}

/** Makes the link of `findHome`, last, so that it never points at half a database. */
export async function settle({ clusterDir, link }: Home, log: (line: string) => void): Promise<void> {
  if (!link) return;
  await symlink(clusterDir, link);
  log(
    `PostgreSQL's account cannot enter ${dirname(link)}: the database lies in ${clusterDir}, linked from there`,
  );
}

/** An existing database belongs to the account that made it, even when a better one was added since. */
async function findOwner(clusterDir: string): Promise<ServerUser | undefined> {
  const user = await findServerUser();
  const owner = await stat(clusterDir).catch(() => undefined);
  if (!user || !owner || owner.uid === user.uid) return user;
  if (owner.uid === 0) throw new DatabaseCannotStart(words.foreign(clusterDir, user.name));
  return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
}

/** Lets the server's account pass through our own folder; false when a folder above it stops the way. */
async function open(folder: string, user: ServerUser | undefined): Promise<boolean> {
  if (!user) return true;
  const { mode } = await stat(folder);
  await chmod(folder, mode | 0o011);
  return canEnter(folder, user);
}
