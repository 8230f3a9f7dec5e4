import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The repository's top folder. */
export const top = join(import.meta.dirname, '..');

/** How a program ended: what it printed, in order, and its exit code (1 when a signal ended it). */
export interface Ran {
  readonly output: string;
  readonly code: number;
  readonly seconds: number;
}

interface How {
  readonly env?: NodeJS.ProcessEnv;
  readonly folder?: string;
  /** Also prints while it runs, for a person who watches. */
  readonly isShown?: boolean;
}

/** Runs a script with the Node that runs us, from the top folder unless said, and waits for its end. */
export function runNode(script: string, args: readonly string[], how: How = {}): Promise<Ran> {
  return run(process.execPath, [join(top, script), ...args], how);
}

/** Runs a program and waits for its end. It never asks anything: its input is empty. */
export function run(program: string, args: readonly string[], how: How = {}): Promise<Ran> {
  const started = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  const child = spawn(program, args, {
    cwd: how.folder ?? top,
    env: { ...process.env, ...how.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    if (how.isShown === true) process.stdout.write(chunk);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('error', reject);
  child.on('close', (code) =>
    resolve({ output, code: code ?? 1, seconds: (performance.now() - started) / 1000 }),
  );
  return promise;
}
