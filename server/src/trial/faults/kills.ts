import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from '#platform/embedded/postmaster.ts';
import type { OwnServer } from '../own-server.ts';
import { burst, type Outcome, underLoadOn } from '../under-load.ts';

/** F1: the server is killed without warning, again and again, in the middle of a burst. */
export async function killServer(server: OwnServer, rounds: number, slack = 1): Promise<Outcome> {
  return underLoadOn(server, { ...burst, linesEach: burst.linesEach * Math.max(1, rounds / 3) }, async () => {
    const away: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await pause(200 + Math.random() * 800);
      away.push(await server.killAndRestart());
    }
    return [`killed ${rounds} times; ready again in ${seconds(away)}`, ...tooLong(away, 5_000 * slack)];
  });
}

/** F2: PostgreSQL itself is killed (the embedded one) or cuts every connection (a server's). */
export async function killDatabase(server: OwnServer, rounds: number, slack = 1): Promise<Outcome> {
  return underLoadOn(server, { ...burst, linesEach: burst.linesEach * Math.max(1, rounds / 2) }, async () => {
    const away: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await pause(400 + Math.random() * 600);
      if (server.databaseUrl === null) await killPostmaster(server);
      else await cutConnections(server.databaseUrl);
      away.push(await backAgain(server));
    }
    const what = server.databaseUrl === null ? 'PostgreSQL killed' : 'every connection cut';
    return [`${what} ${rounds} times; answering again in ${seconds(away)}`, ...tooLong(away, 10_000 * slack)];
  });
}

/** F7: the server stands still, then goes on as if nothing had been. */
export async function pauseServer(server: OwnServer, standsMs: number): Promise<Outcome> {
  return underLoadOn(server, burst, async () => {
    await pause(500);
    process.kill(server.pid(), 'SIGSTOP');
    await pause(standsMs);
    process.kill(server.pid(), 'SIGCONT');
    const away = await backAgain(server);
    return [`stood still for ${standsMs / 1000} s; answering ${Math.round(away)} ms after`];
  });
}

/** F24: an operator stops the server in the middle of a burst. */
export async function stopServer(server: OwnServer, rounds: number): Promise<Outcome> {
  return underLoadOn(server, burst, async () => {
    const found: string[] = [];
    for (let round = 0; round < rounds; round++) {
      await pause(600);
      const from = performance.now();
      const code = await server.terminate();
      const took = performance.now() - from;
      found.push(
        `${code === 0 && took < 10_000 ? '' : '! '}SIGTERM: exit ${code} after ${Math.round(took)} ms`,
      );
      await server.restart();
    }
    return found;
  });
}

async function killPostmaster(server: OwnServer): Promise<void> {
  const file = await readFile(path.join(server.dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  const pid = Number(file.split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  while (await isAlive(pid)) await pause(5);
}

async function cutConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const others =
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  await client.query(others).finally(() => client.end());
}

/** The ms until the server says that it is well. */
async function backAgain(server: OwnServer): Promise<number> {
  const from = performance.now();
  const isWell = (): Promise<boolean> =>
    fetch(`${server.base}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.ok,
      () => false,
    );
  while (!(await isWell())) {
    if (performance.now() - from > 60_000) return Number.POSITIVE_INFINITY;
    await pause(50);
  }
  return performance.now() - from;
}

function seconds(all: readonly number[]): string {
  return all.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ');
}

function tooLong(all: readonly number[], most: number): string[] {
  return all.some((ms) => ms > most) ? [`! longer than ${most / 1000} s`] : [];
}
