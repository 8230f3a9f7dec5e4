import { handOutPermissions } from '#modules/platform';
import type { Config } from '#platform/config.ts';
import { checkRoles } from '#platform/database/check-roles.ts';
import { openLog } from '#platform/log.ts';
import type { System } from '#platform/system.ts';
import { startWatchdog } from '#platform/watchdog/watchdog.ts';
import { type App, buildApp } from './app.ts';
import { facesOf } from './faces.ts';
import { modules } from './modules.ts';
import { openConfigured, openSystem } from './open-system.ts';

/** A running server. */
export interface Running {
  readonly app: App;
  readonly system: System;
  /** Where it listens, e.g. `http://localhost:4000`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts Zhiyin: database, migrations, engine, HTTP. */
export async function start(asked: Config): Promise<Running> {
  const config = { ...asked };
  const log = openLog(config.logLevel);
  const database = await openConfigured(config, log);
  const floorBytes = config.diskFloorMb * 1024 ** 2;
  const watchdog = await startWatchdog({ folder: config.data, floorBytes, log });
  const system = openSystem(config, log, database.url, watchdog.isReadOnly);
  const close = async (): Promise<void> => {
    watchdog.stop();
    await system.database.close();
    await database.close();
  };
  try {
    await checkRoles(system.database);
    const app = await buildApp(system, modules, facesOf(system));
    system.setWake(app.engine.wake);
    await handOutPermissions(system);
    const heard = await app.http.listen({ port: config.port, host: config.host });
    // Port 0 takes a free one, known from here on: links to this server name it.
    config.port = Number(new URL(heard).port) || config.port;
    const address = heard.replace('127.0.0.1', 'localhost');
    return {
      app,
      system,
      address,
      stop: async () => {
        await app.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
