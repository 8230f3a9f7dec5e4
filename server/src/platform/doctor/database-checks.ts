import { listMigrations } from '../backup/catalogue.ts';
import { readMigrations } from '../migrate/read-migrations.ts';
import { readBacklog } from '../telemetry/backlog.ts';
import { type Check, fail, ok, onDatabase, warn } from './check.ts';
import { doctorWords as words } from './words.ts';

const skewMaxSeconds = 5;
const lateMaxSeconds = 60;

const reachable: Check = async ({ client, reason, isUnborn }) => {
  if (isUnborn) return [ok(words.databaseNew)];
  return client ? [] : [fail(words.away, { reason })];
};

const server = onDatabase(async (client) => {
  const { rows } = await client.query<{ version: string; number: number; fsync: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       current_setting('fsync') as fsync`,
  );
  const { version = '', number = 0, fsync = '' } = rows[0] ?? {};
  if (number < 150_000) return [fail(words.databaseOld, { version })];
  return [ok(words.database, { version }), ...(fsync === 'off' ? [warn(words.notDurable)] : [])];
});

const clock = onDatabase(async (client) => {
  const before = Date.now();
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  const here = (before + Date.now()) / 2;
  const skew = Math.abs((rows[0]?.now.getTime() ?? here) - here) / 1000;
  const seconds = skew.toFixed(1);
  return [skew > skewMaxSeconds ? fail(words.clock, { seconds }) : ok(words.clock, { seconds })];
});

const migrations = onDatabase(async (client, { migrationsFolder }) => {
  const wanted = await readMigrations(migrationsFolder);
  const ran = new Map((await listMigrations(client)).map(({ name, sha256 }) => [name, sha256]));
  const known = new Map(wanted.map(({ name, sha256 }) => [name, sha256]));
  const strange = [...ran].find(([name, sha256]) => known.get(name) !== sha256);
  if (strange) return [fail(words.ledger, { name: strange[0] })];
  const pending = wanted.filter(({ name }) => !ran.has(name));
  const [first] = pending;
  if (first) return [warn(words.pending, { count: pending.length, name: first.name })];
  return [ok(words.migrated, { count: ran.size })];
});

/** Ours runs as a superuser inside its private folder; on a server of one's own it need not be one. */
const owner = onDatabase(async (client, { config }) => {
  if (config.databaseUrl === undefined) return [];
  const { rows } = await client.query<{ role: string; isStrong: boolean }>(
    `select rolname as role, rolsuper or rolbypassrls as "isStrong" from pg_roles where rolname = current_user`,
  );
  const { role = '', isStrong = false } = rows[0] ?? {};
  return isStrong ? [warn(words.ownerStrong, { role })] : [];
});

const restricted = ['zhiyin_app', 'zhiyin_dispatcher', 'zhiyin_backup'];

const roles = onDatabase(async (client) => {
  const { rows } = await client.query<{ role: string; isStrong: boolean }>(
    `select r.rolname as role, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcanlogin
       or pg_has_role(r.oid, current_user, 'member') or exists (select from pg_tables t where t.tableowner = r.rolname) as "isStrong"
     from pg_roles r where r.rolname = any($1)`,
    [restricted],
  );
  const found = new Map(rows.map(({ role, isStrong }) => [role, isStrong]));
  const wrong = restricted.flatMap((role) => {
    if (!found.has(role)) return [fail(words.roleMissing, { role })];
    return found.get(role) === true ? [fail(words.roleStrong, { role })] : [];
  });
  return wrong.length > 0 ? wrong : [ok(words.roles)];
});

const guarded = onDatabase(async (client) => {
  const { rows } = await client.query<{ name: string; isForced: boolean }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as "isForced" from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  const open = rows.filter(({ isForced }) => !isForced);
  if (open.length > 0) return open.map(({ name }) => fail(words.unguarded, { table: name }));
  return [ok(words.guarded, { count: rows.length })];
});

const work = onDatabase(async (client) => {
  const there = await client.query<{ is: boolean }>(`select to_regclass('public.due') is not null as is`);
  if (there.rows[0]?.is !== true) return [];
  await client.query('begin read only; set local role zhiyin_dispatcher');
  const backlog = await readBacklog(client);
  await client.query('rollback');
  const { waiting, failed, dueLagSeconds, unsequenced, factsLagSeconds } = backlog;
  return [
    failed > 0 ? warn(words.workFailed, { count: failed }) : ok(words.work, { waiting }),
    ...(dueLagSeconds > lateMaxSeconds ? [warn(words.workLate, { seconds: Math.round(dueLagSeconds) })] : []),
    ...(factsLagSeconds > lateMaxSeconds ? [warn(words.factsLate, { count: unsequenced })] : []),
  ];
});

/** What the database tells. */
export const databaseChecks: readonly Check[] = [
  reachable,
  server,
  clock,
  migrations,
  owner,
  roles,
  guarded,
  work,
];
