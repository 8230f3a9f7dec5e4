import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isAlive, waitUntil } from './postmaster.ts';
import { DatabaseCannotStart, DataFolderInUse, type Holder } from './refusals.ts';
import { words } from './words.ts';

export interface DataLock {
  /** Frees the folder. The end of the process frees it too, however it ends. */
  release(): Promise<void>;
}

/** Keeps the open files from being collected as garbage, which would free the lock. */
const held = new Set<DatabaseSync>();

/**
 * Makes this process the one server of a data folder.
 *
 * The lock is the kernel's own, on the file `lock`, reached through SQLite because Node has no flock. The
 * kernel frees it when the holder dies of anything, SIGKILL included, so there is no stale lock to judge
 * by pids, and two containers sharing a volume see each other, which pids and sockets do not give.
 * `holder.json` only tells people who holds it; nothing is decided by it.
 *
 * The file `lock` must not be opened by anything else in this process (a copy of the whole folder, say):
 * closing any handle on it frees the lock, as POSIX has it.
 *
 * @param about.port where this server will listen, for the sentence that a second start shows
 * @throws DataFolderInUse when another process, or this one, holds the folder
 */
export async function lockDataDir(dataDir: string, about: { port?: number } = {}): Promise<DataLock> {
  await makeFolder(resolve(dataDir)).catch((error: unknown) => {
    throw new DatabaseCannotStart(words.noFolder(dataDir, messageOf(error)));
  });
  const lock = tryLock(dataDir);
  if (!lock) throw new DataFolderInUse(dataDir, await findHolder(dataDir));
  held.add(lock);
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    port: about.port ?? 0,
  };
  const path = join(dataDir, 'holder.json');
  // A full disk must not keep the server from starting: the note is for people, the lock is held without it.
  await note(path, holder).catch(() => undefined);

  const release = async () => {
    if (!held.delete(lock)) return;
    await rm(path, { force: true });
    lock.close();
  };
  return { release };
}

/** Step by step: where a file system takes no folders at all, Node's own recursive way never comes to an end. */
async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  if (!found && dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (error: unknown) => {
    // Another starter was quicker.
    if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw error;
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function note(path: string, holder: Holder): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(holder)}\n`);
  await rename(`${path}.new`, path);
}

/**
 * `undefined` when somebody has it. BEGIN IMMEDIATE takes the one write lock in a single step, so of two
 * starters exactly one gets it; EXCLUSIVE could turn both away.
 */
function tryLock(dataDir: string): DatabaseSync | undefined {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 });
    file.exec('begin immediate');
    return file;
  } catch (error) {
    file?.close();
    if (isBusy(error)) return undefined;
    throw new DatabaseCannotStart(words.noLocks(dataDir, messageOf(error)));
  }
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

/** A holder that has just won writes its name a moment later; until then the name is a dead one's. */
async function findHolder(dataDir: string): Promise<Holder | undefined> {
  let holder: Holder | undefined;
  const isNamed = async () => {
    holder = await readHolder(dataDir);
    return holder !== undefined && (holder.host !== hostname() || (await isAlive(holder.pid)));
  };
  await waitUntil(isNamed, 1000);
  return holder;
}

async function readHolder(dataDir: string): Promise<Holder | undefined> {
  try {
    const holder: Holder = JSON.parse(await readFile(join(dataDir, 'holder.json'), 'utf8'));
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}
