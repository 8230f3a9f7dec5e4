import { readFile, readlink, realpath } from 'node:fs/promises';
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

/** A postmaster works in its data folder, so its current folder proves what it is. */
async function isServing(pid: number, clusterDir: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  return folder === (await realpath(clusterDir));
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
 * Fast shutdown: sessions are cut, data is checkpointed. A server that needs longer than 10 s is stopped
 * at once, which loses nothing that was committed and costs a recovery at the next start.
 */
export async function stopPostmaster(pid: number): Promise<'clean' | 'at once'> {
  const isGone = async () => !(await isAlive(pid));
  signal(pid, 'SIGINT');
  if (await waitUntil(isGone, 10_000)) return 'clean';
  signal(pid, 'SIGQUIT');
  if (await waitUntil(isGone, 5_000)) return 'at once';
  signal(pid, 'SIGKILL');
  await waitUntil(isGone, 1_000);
  return 'at once';
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
