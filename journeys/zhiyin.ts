import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';
import { top } from '../house/run.ts';
import { folderPrefix } from './folder-name.ts';

/** A running Zhiyin, as `npm start` runs it. */
export interface Zhiyin {
  readonly url: string;
  /** Ends it as an operator does, and waits until it has drained. Answers the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

const folders: string[] = [];
const children: ChildProcess[] = [];

/** A folder for the data of one or more starts; it goes away after the file's last journey. */
export function newDataDir(root = tmpdir()): string {
  const folder = mkdtempSync(join(root, folderPrefix));
  folders.push(folder);
  return folder;
}

// A journey that failed leaves its Zhiyin running; SIGTERM also ends the database that it started.
afterAll(async () => {
  await Promise.all(children.map((child) => end(child, 'SIGTERM')));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Starts Zhiyin on a free port with its data in `dataDir`, builds what is out of date, and waits until it is ready. */
export async function startZhiyin(dataDir: string, options: readonly string[] = []): Promise<Zhiyin> {
  const args = [join(top, 'house/start.ts'), '--port', '0', '--data', dataDir, ...options];
  const child = spawn(process.execPath, args, { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const url = await readyAddress(child);
  return {
    url,
    stop: async () => {
      await end(child, 'SIGTERM');
      return child.exitCode;
    },
    kill: () => end(child, 'SIGKILL'),
  };
}

function readyAddress(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const heard: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      heard.push(line);
      const address = /^Zhiyin is ready at (\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  }
  child.once('exit', () => reject(new Error(`Zhiyin ended before it was ready:\n${heard.join('\n')}`)));
  return promise;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}
