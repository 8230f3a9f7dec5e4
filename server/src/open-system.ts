import path from 'node:path';
import { v7 } from 'uuid';
import type { Config } from '#platform/config.ts';
import { openDatabase } from '#platform/database/database.ts';
import { keepEmbedded } from '#platform/embedded/keep-alive.ts';
import { lockDataDir } from '#platform/embedded/lock-data-dir.ts';
import type { Log } from '#platform/log.ts';
import { migrate } from '#platform/migrate/migrate.ts';
import { rootSecret, secretsFrom } from '#platform/secrets.ts';
import type { System } from '#platform/system.ts';
import { databaseAway, refuseTakenPort } from './start-refused.ts';

export const migrationsDir = path.resolve(import.meta.dirname, '../migrations');

/** A database that is ready: named by the configuration, or the embedded one with its lock held. */
export interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens the database of the configuration and brings its schema up to date.
 *
 * @throws DataFolderInUse when another process holds the data folder.
 */
export async function openConfigured(config: Config, log: Log): Promise<OpenDatabase> {
  const opened =
    config.databaseUrl === undefined
      ? await openEmbedded(config, log)
      : { url: config.databaseUrl, close: async () => undefined };
  try {
    await migrate({ connectionString: opened.url, folder: migrationsDir, log: (line) => log.info(line) });
  } catch (error) {
    await opened.close();
    throw config.databaseUrl === undefined ? error : databaseAway(error, config.databaseUrl);
  }
  return opened;
}

async function openEmbedded(config: Config, log: Log): Promise<OpenDatabase> {
  const lock = await lockDataDir(config.data, { port: config.port });
  try {
    // Before a database is made that nobody could reach.
    await refuseTakenPort(config);
    const embedded = await keepEmbedded({
      dataDir: config.data,
      log: (line) => log.info(line),
      journal: log,
    });
    return {
      url: embedded.url,
      close: async () => {
        await embedded.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A system on an open database; `wakeLater` names what it wakes once the engine runs. */
export function openSystem(
  config: Config,
  log: Log,
  url: string,
  isReadOnly: () => boolean = () => false,
): System & { setWake(wake: System['wake']): void } {
  let wake: System['wake'] = () => undefined;
  return {
    config,
    log,
    database: openDatabase(
      url,
      (error) => log.warn({ err: error }, 'a database connection was lost'),
      config.connections,
    ),
    secrets: secretsFrom(rootSecret(config.secret, config.data)),
    now: () => new Date(),
    newId: v7,
    wake: (what) => wake(what),
    isReadOnly,
    setWake: (next) => {
      wake = next;
    },
  };
}
