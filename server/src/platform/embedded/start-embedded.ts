import { dirname } from 'node:path';
import pg from 'pg';
import { ensureCluster } from './cluster.ts';
import { prepareEngine } from './engine.ts';
import { findHome, settle } from './home.ts';
import { type Cluster, launch, takeOver } from './launch.ts';
import { isAlive, stopPostmaster } from './postmaster.ts';
import { type Address, type Durability, urlOf } from './settings.ts';

export interface EmbeddedOptions {
  /** The data folder; the database lies in its `postgres` folder, or where that links to. Made when missing. */
  readonly dataDir: string;
  /** Told in one English line what happened: made, started, taken over, stopped. */
  readonly log: (line: string) => void;
  /** `none` only where losing everything in a crash is fine: tests. */
  readonly durability?: Durability;
}

export interface EmbeddedDatabase {
  /** Names the database `zhiyin` and a role that may do everything in it. */
  readonly url: string;
  /** Of the postmaster. */
  readonly pid: number;
  /** Cuts the sessions and waits for a clean end, at most about 10 s. Calling it twice is harmless. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that ships with us, or takes over one that an earlier, killed process left running
 * on this folder. Hold `lockDataDir` first: two callers on one folder would stop each other's server.
 * @throws DatabaseCannotStart with the way out, when the platform, the folder or its version does not fit
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { log, durability = 'full' } = options;
  const began = performance.now();
  const home = await findHome(options.dataDir);
  const { clusterDir: dir, user } = home;
  const engine = await prepareEngine(dirname(dir), user);
  const password = await ensureCluster(dir, engine, user, durability);
  await settle(home, log);
  const cluster: Cluster = { dir, engine, user, durability };
  const taken = await takeOver(cluster);
  const { pid, address } = taken ?? (await launch(cluster));
  await ensureDatabase(address, password);
  log(
    `PostgreSQL ${engine.version} ${taken ? 'taken over' : 'started'} in ${Math.round(performance.now() - began)} ms, process ${pid}`,
  );
  return { url: urlOf(address, 'zhiyin', password), pid, stop: () => stop(pid, log) };
}

/** The cluster begins with the database `postgres` alone; ours is made at the first start. */
async function ensureDatabase(address: Address, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(address, 'postgres', password) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'zhiyin'");
    if (rowCount === 0) await client.query('create database zhiyin');
  } finally {
    await client.end();
  }
}

async function stop(pid: number, log: (line: string) => void): Promise<void> {
  if (!(await isAlive(pid))) return;
  const began = performance.now();
  const how = await stopPostmaster(pid);
  log(`PostgreSQL stopped ${how} in ${Math.round(performance.now() - began)} ms`);
}
