import { readdir, readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a running server wrote into its `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  readonly isReady: boolean;
}

/** `undefined` when no server runs or a crashed one left nothing readable. */
export async function readPidFile(clusterDir: string): Promise<PidFile | undefined> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, isReady: lines[7]?.trim() === 'ready' };
}

/** The pid of a live server on exactly this folder: a number that was given to another program does not count. */
export async function findRunning(clusterDir: string): Promise<number | undefined> {
  const file = await readPidFile(clusterDir);
  if (!file || !(await isAlive(file.pid))) return undefined;
  return (await isServing(file.pid, clusterDir)) ? file.pid : undefined;
}

/** Every process of a server works in its data folder, so program and folder prove what it is. */
async function isServing(pid: number, clusterDir: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const program = await readlink(`/proc/${pid}/exe`).catch(() => '');
  // The kernel adds " (deleted)" when an upgrade replaced the file.
  if (!/\/postgres( \(deleted\))?$/.test(program)) return false;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  return folder === (await realpath(clusterDir));
}

/**
 * Clears what a dead postmaster leaves in the way of the next: its children, which a long query can keep
 * alive for minutes, and a pid file whose number was given to another program since (usual in containers).
 * The file itself stays, because the new server reads there whether old shared memory is still in use.
 */
export async function clearDeadServer(clusterDir: string): Promise<void> {
  if (process.platform !== 'linux') return;
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid) && (await isServing(pid, clusterDir))) await kill(pid);
  }
  const file = await readPidFile(clusterDir);
  if (!file || !(await isAlive(file.pid))) return;
  const path = join(clusterDir, 'postmaster.pid');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/^\d+/, String(nobodysPid)));
}

/** Larger than any pid that Linux hands out. */
const nobodysPid = 2_147_483_647;

async function kill(pid: number): Promise<void> {
  signal(pid, 'SIGKILL');
  await waitUntil(async () => !(await isAlive(pid)), 5_000);
}

/** False for a zombie too: it only waits for its parent to take note. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return status.slice(status.lastIndexOf(')') + 2, status.lastIndexOf(')') + 3) !== 'Z';
}

/** Waits until `isDone`, at most `waitMs`; says whether it came true. */
export async function waitUntil(isDone: () => Promise<boolean>, waitMs: number): Promise<boolean> {
  const end = performance.now() + waitMs;
  while (performance.now() < end) {
    if (await isDone()) return true;
    await pause(20);
  }
  return isDone();
}

/**
 * Fast shutdown: sessions are cut, data is checkpointed. A server that needs longer than `patienceMs` is
 * stopped at once, which loses nothing that was committed and costs a recovery at the next start.
 */
export async function stopPostmaster(pid: number, patienceMs = 10_000): Promise<'clean' | 'at once'> {
  const isGone = async () => !(await isAlive(pid));
  signal(pid, 'SIGINT');
  if (await waitUntil(isGone, patienceMs)) return 'clean';
  signal(pid, 'SIGQUIT');
  if (await waitUntil(isGone, patienceMs / 2)) return 'at once';
  await kill(pid);
  return 'at once';
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
