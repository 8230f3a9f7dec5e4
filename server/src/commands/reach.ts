import { connect } from '#platform/backup/snapshot.ts';
import { attachEmbedded } from '#platform/embedded/attach.ts';
import { lockDataDir } from '#platform/embedded/lock-data-dir.ts';
import { DataFolderInUse } from '#platform/embedded/refusals.ts';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import { migrate } from '#platform/migrate/migrate.ts';
import type { System } from '#platform/system.ts';
import { migrationsDir, type OpenDatabase, openSystem } from '../open-system.ts';
import { databaseAway } from '../start-refused.ts';
import type { Ground } from './command.ts';
import { CommandRefused } from './refused.ts';
import { commandWords } from './words.ts';

/** A database that a command may work on. */
interface Reached extends OpenDatabase {
  /** True when a server runs on the data folder and the command only borrows its database. */
  readonly isBorrowed: boolean;
}

/**
 * Reaches the database of the configuration: the one that DATABASE_URL names; the one that a server is running on the
 * data folder; else starts the embedded one for as long as the command lasts, and holds the folder's lock meanwhile.
 */
async function reachDatabase(ground: Ground): Promise<Reached> {
  const { config } = ground;
  if (config.databaseUrl !== undefined) {
    await refuseAway(config.databaseUrl, ground.signal);
    return { url: config.databaseUrl, isBorrowed: false, close: async () => undefined };
  }
  try {
    return await startAlone(ground);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    const url = await attachEmbedded(config.data);
    if (url === undefined) throw new CommandRefused(commandWords.databaseAway, error);
    return { url, isBorrowed: true, close: async () => undefined };
  }
}

/** Asks a database for a sign of life, so that what fails later is told as what it is. @throws StartRefused */
async function refuseAway(url: string, signal: AbortSignal): Promise<void> {
  try {
    const client = await connect(url, signal);
    try {
      await client.query('select 1');
    } finally {
      await client.end();
    }
  } catch (error) {
    throw databaseAway(error, url);
  }
}

/** Starts the embedded database with nobody else on the data folder. @throws DataFolderInUse naming who is. */
export async function startAlone({ config, log, signal }: Ground): Promise<Reached> {
  const lock = await lockDataDir(config.data);
  try {
    const embedded = await startEmbedded({ dataDir: config.data, log: (line) => log.info(line) });
    // Cuts every session, so that whatever runs ends with an error and cleans up behind itself.
    const cut = (): void => void embedded.stop();
    signal.addEventListener('abort', cut);
    const close = async (): Promise<void> => {
      signal.removeEventListener('abort', cut);
      await embedded.stop();
      await lock.release();
    };
    return { url: embedded.url, isBorrowed: false, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Runs `work` on a system with an up-to-date database, whether a server is running or not, and closes it again. */
export async function withSystem<T>(ground: Ground, work: (system: System) => Promise<T>): Promise<T> {
  return withDatabase(ground, async (url) => {
    const log = (line: string): void => ground.log.info(line);
    await migrate({ connectionString: url, folder: migrationsDir, log });
    return onSystem(ground, url, work);
  });
}

/** As `withSystem`, with the database as it is: not migrated first. */
export async function withSystemAsItIs<T>(ground: Ground, work: (system: System) => Promise<T>): Promise<T> {
  return withDatabase(ground, (url) => onSystem(ground, url, work));
}

/** Runs `work` with the address of the configured database. */
export async function withDatabase<T>(
  ground: Ground,
  work: (url: string, isBorrowed: boolean) => Promise<T>,
): Promise<T> {
  const reached = await reachDatabase(ground);
  try {
    return await work(reached.url, reached.isBorrowed);
  } finally {
    await reached.close();
  }
}

/** A system on an open database for as long as `work` runs. */
export async function onSystem<T>(
  { config, log }: Ground,
  url: string,
  work: (system: System) => Promise<T>,
): Promise<T> {
  const system = openSystem(config, log, url);
  try {
    return await work(system);
  } finally {
    await system.database.close();
  }
}
