import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';

const source = path.resolve(import.meta.dirname, '../src');

/** A server as the operator starts it, on an embedded database of its own. */
export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<{ code: number | null; seconds: number }>;
}

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Folders and processes of one test file; everything is ended and removed afterwards. */
export function useProcesses() {
  const children = new Set<ChildProcess>();
  const folders: string[] = [];
  afterAll(async () => {
    for (const child of children) await ended(child, 'SIGKILL');
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  const launch = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess => {
    const child = spawn(process.execPath, [path.join(source, script), ...args], {
      env: { ...process.env, DATABASE_URL: '', ZHIYIN_LIMITS_FACTOR: '10000', LC_ALL: 'C.UTF-8', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  };
  return {
    /** A new folder that PostgreSQL's own account may pass through, as it must when root runs the tests. */
    newFolder: async (): Promise<string> => {
      const folder = await mkdtemp(path.join(tmpdir(), 'zhiyin-drill-'));
      folders.push(folder);
      await chmod(folder, 0o711);
      return folder;
    },
    /** Starts a server and waits for its line. */
    serve: async (data: string, env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> => {
      const child = launch('main.ts', ['--data', data, '--port', '0'], env);
      const address = await addressOf(child);
      return { address, pid: child.pid ?? 0, stop: () => ended(child, 'SIGTERM') };
    },
    /** Runs a command of `npm run zhiyin` to its end. */
    zhiyin: (args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
      outcome(launch('cli.ts', args, env), input),
    /** Starts a server that is expected to give up. */
    serveInVain: (data: string, options: readonly string[] = ['--port', '0']): Promise<Ended> =>
      outcome(launch('main.ts', ['--data', data, ...options]), ''),
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  const hear = (piece: Buffer): void => {
    said += piece.toString();
    const address = /ready at (http:\/\/\S+)/.exec(said)?.[1];
    if (address !== undefined) resolve(address);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  return promise;
}

async function outcome(child: ChildProcess, input: string): Promise<Ended> {
  child.stdin?.end(input);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([readAll(child.stdout), readAll(child.stderr), closed]);
  return { code, out, err };
}

async function readAll(stream: ChildProcess['stdout']): Promise<string> {
  return stream ? text(stream) : '';
}

async function ended(
  child: ChildProcess,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; seconds: number }> {
  const began = performance.now();
  const code = await new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once('exit', (exitCode) => resolve(exitCode));
    child.kill(signal);
  });
  return { code, seconds: (performance.now() - began) / 1000 };
}
