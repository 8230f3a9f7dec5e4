import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../src/platform/migrate/migrate.ts';
import { fingerprint, readMigrations } from '../src/platform/migrate/read-migrations.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const migrations = join(import.meta.dirname, '..', 'migrations');

/** The one place of a test run that makes and drops databases; workers ask it over loopback. */
export interface Templates {
  /** `POST {url}/clone` answers the address of a new database, `POST {url}/drop/{name}` drops it. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens the door at once and starts the database server at the first request, so that runs which need no
 * database pay nothing. Requests are served one at a time: PostgreSQL refuses to clone a template that
 * another clone has open.
 */
export async function openTemplates(): Promise<Templates> {
  const secret = randomBytes(12).toString('hex');
  const run = lazy(startRun);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<string>) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
  const door = createServer((request, response) => {
    const [, given, verb, name = ''] = (request.url ?? '').split('/');
    const work = async () => {
      if (given !== secret) throw new Error('Not a test of this run.');
      const { clone, drop } = await run.start();
      return verb === 'clone' ? clone() : drop(name);
    };
    inTurn(work).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = async () => {
    door.closeAllConnections();
    door.close();
    await last.catch(() => undefined);
    await (await run.started())?.close();
  };
  return { url: `http://127.0.0.1:${port}/${secret}`, close };
}

interface Run {
  clone(): Promise<string>;
  drop(name: string): Promise<string>;
  close(): Promise<void>;
}

async function startRun(): Promise<Run> {
  const server = await startTestServer();
  const admin = new pg.Client({ connectionString: server.url });
  admin.on('error', () => undefined);
  await admin.connect();
  await dropForgotten(admin);
  const runName = `${prefix}${Math.floor(Date.now() / 1000)}_${process.pid}`;
  const template = await makeTemplate(admin, server, runName);
  let count = 0;
  const clone = async () => {
    const name = `${runName}_${++count}`;
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
    return withDatabase(server.url, name);
  };
  const drop = async (name: string) => {
    if (name.startsWith(`${runName}_`)) await dropDatabase(admin, name);
    return '';
  };
  const close = async () => {
    for (const name of await listDatabases(admin)) await drop(name);
    await admin.end();
    await server.stop();
  };
  return { clone, drop, close };
}

const triesMax = 50;

/** Tries again while the server itself tidies the database up, which nobody but its superuser may interrupt. */
async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await admin.query(`drop database if exists ${name} with (force)`);
      return;
    } catch (error) {
      const isTidied = error instanceof pg.DatabaseError && error.code === '42501';
      if (!isTidied || tried === triesMax) throw error;
      await admin.query('select pg_sleep(0.2)');
    }
  }
}

async function makeTemplate(admin: pg.Client, server: TestServer, runName: string): Promise<string> {
  const hash = fingerprint(await readMigrations(migrations)).slice(0, 8);
  const template = `${runName}_template_${hash}`;
  await admin.query(`create database ${template} template template0 encoding 'UTF8'`);
  await migrate({ connectionString: withDatabase(server.url, template), folder: migrations });
  return template;
}

const prefix = 'zhiyin_test_';

/** On a server that outlives us, databases of killed runs would pile up: whatever is older than 6 h goes. */
async function dropForgotten(admin: pg.Client): Promise<void> {
  for (const name of await listDatabases(admin)) {
    const madeAt = Number(name.slice(prefix.length).split('_')[0]);
    if (Date.now() / 1000 - madeAt > 6 * 3600)
      await admin.query(`drop database if exists ${name} with (force)`);
  }
}

async function listDatabases(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1) and datdba = current_user::regrole',
    [prefix],
  );
  return rows.map(({ datname }) => datname);
}

/** The same server and role, another database. */
function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Starts something once, at the first request; `started` does not start it. */
function lazy<Thing>(make: () => Promise<Thing>) {
  let thing: Promise<Thing> | undefined;
  const start = () => {
    thing ??= make();
    return thing;
  };
  return { start, started: async () => thing?.catch(() => undefined) };
}
