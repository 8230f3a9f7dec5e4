import { handOutPermissions } from '#modules/platform';
import type { Config } from '#platform/config.ts';
import { checkRoles } from '#platform/database/check-roles.ts';
import { openLog } from '#platform/log.ts';
import { rootSecret } from '#platform/secrets.ts';
import type { System } from '#platform/system.ts';
import { startWatchdog } from '#platform/watchdog/watchdog.ts';
import { type App, buildApp } from './app.ts';
import { facesOf } from './faces.ts';
import { modules } from './modules.ts';
import { openConfigured, openSystem } from './open-system.ts';
import { cannotListen, refuseWrongMail } from './start-refused.ts';

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
  refuseWrongMail(config.smtpUrl);
  // Before a database is made for it.
  if (config.secret !== undefined) rootSecret(config.secret, config.data);
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
    const heard = await open(app, config);
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

/** Begins to listen. What the app has begun ends before the database is taken away from it. */
async function open(app: App, { port, host }: Config): Promise<string> {
  try {
    await handOutPermissions(app.system);
    return await app.http.listen({ port, host });
  } catch (error) {
    await app.stop();
    throw cannotListen(error, host, port);
  }
}
