import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const main = path.resolve(import.meta.dirname, '../main.ts');
const readyWithinMs = 60_000;

/** A server of our own, that a trial may kill. */
export interface OwnServer {
  readonly base: string;
  readonly dataDir: string;
  /** The database server's address for this trial; `null` on the embedded one. */
  readonly databaseUrl: string | null;
  /** The server process now. */
  pid(): number;
  /** Kills it without warning and starts it again. Answers how long it was away, in ms. */
  killAndRestart(): Promise<number>;
  /** Asks it to stop, as an operator does. Answers its exit code. */
  terminate(): Promise<number | null>;
  restart(): Promise<number>;
  /** Stops it and removes what it left. */
  close(): Promise<void>;
}

/**
 * Starts a server on a fresh data folder (or the one given) and a free port. With `DATABASE_URL` set it gets a database of its own on
 * that server; otherwise the embedded one.
 */
export async function startOwnServer(extra: NodeJS.ProcessEnv = {}, folder?: string): Promise<OwnServer> {
  const dataDir = folder ?? (await mkdtemp(path.join(tmpdir(), 'zhiyin-trial-')));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const database = await ownDatabase();
  const env = {
    ...process.env,
    ZHIYIN_LIMITS_FACTOR: '10000',
    ...extra,
    ...(database ? { DATABASE_URL: database.url } : {}),
  };
  let child = launch(dataDir, port, env);
  await untilReady(base, child);

  const restart = async (): Promise<number> => {
    const from = performance.now();
    child = launch(dataDir, port, env);
    await untilReady(base, child);
    return performance.now() - from;
  };
  const end = (signal: NodeJS.Signals): Promise<number | null> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
      child.once('exit', (code) => resolve(code));
      child.kill(signal);
    });
  return {
    base,
    dataDir,
    databaseUrl: database?.url ?? null,
    pid: () => child.pid ?? 0,
    killAndRestart: async () => {
      await end('SIGKILL');
      return restart();
    },
    terminate: () => end('SIGTERM'),
    restart,
    close: async () => {
      await end('SIGTERM');
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function launch(dataDir: string, port: number, env: NodeJS.ProcessEnv): ChildProcess {
  const options = ['--port', String(port), '--data', dataDir];
  return spawn(process.execPath, [main, ...options], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function untilReady(base: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + readyWithinMs;
  while (performance.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`the server ended with code ${child.exitCode} while starting`);
    const isReady = await fetch(`${base}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await pause(20);
  }
  throw new Error('the server did not become ready');
}

/** A port of loopback that nobody has now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function ownDatabase(): Promise<{ url: string; drop: () => Promise<void> } | null> {
  const server = process.env['DATABASE_URL'];
  if (server === undefined || server === '') return null;
  const name = `zhiyin_trial_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}
