import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OwnServer } from '../own-server.ts';

/** What the server takes before anybody asks anything. */
export interface AtRest {
  /** From the start of the process to its first answer, on data that exists. */
  readonly startMs: number;
  /** Of the server and its embedded database together, shared memory counted once; `null` where it cannot be told. */
  readonly memoryMb: number | null;
}

/** Stops the server as an operator does, starts it again, and weighs it. */
export async function atRest(server: OwnServer): Promise<AtRest> {
  await server.terminate();
  const startMs = Math.round(await server.restart());
  const pids = [server.pid(), ...(await databasePids(server))];
  const sizes = await Promise.all(pids.map(sizeMb));
  const known = sizes.every((size) => size !== null);
  return { startMs, memoryMb: known ? Math.round(sizes.reduce((sum, size) => sum + (size ?? 0), 0)) : null };
}

/** The embedded database's processes: none when it is elsewhere. */
async function databasePids({ dataDir, databaseUrl }: OwnServer): Promise<number[]> {
  if (databaseUrl !== null) return [];
  const text = await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const parent = Number(text.split('\n')[0]);
  if (!parent) return [];
  const all = await readdir('/proc').catch(() => []);
  const pids = all.filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(pids.map(parentOf));
  return [parent, ...pids.filter((_, index) => parents[index] === parent)];
}

async function parentOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) || null;
}

/** The proportional size of a process: what it shares counts in parts. */
async function sizeMb(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const size = /^Pss:\s+(\d+) kB$/m.exec(text)?.[1];
  return size === undefined ? null : Number(size) / 1024;
}
