import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import { keysOf } from '../src/platform/backup/file-keys.ts';
import { readConfig } from '../src/platform/config.ts';
import { openDatabase } from '../src/platform/database/database.ts';
import { fileStore } from '../src/platform/files/open-store.ts';
import { openLog } from '../src/platform/log.ts';
import { rootSecret, secretsFrom } from '../src/platform/secrets.ts';
import type { System } from '../src/platform/system.ts';
import { testDatabase } from './database.ts';

/** A server's data without the server: a database and a data folder of its own. */
export interface DataHome {
  readonly system: System;
  readonly data: string;
  readonly url: string;
  /** What stands in every table, as a hash; row-level security hides nothing from it. */
  hashes(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** Opens an empty home. `secret` is the root secret, one of its own unless given. */
export async function openDataHome(secret?: string): Promise<DataHome> {
  const database = await testDatabase();
  const data = await mkdtemp(path.join(tmpdir(), 'zhiyin-home-'));
  const config = { ...readConfig([], {}), data, ...(secret === undefined ? {} : { secret }) };
  const system: System = {
    config,
    log: openLog('silent'),
    database: openDatabase(database.url, () => undefined, 4),
    secrets: secretsFrom(rootSecret(config.secret, data)),
    now: () => new Date(),
    newId: v7,
    wake: () => undefined,
    isReadOnly: () => false,
  };
  return {
    system,
    data,
    url: database.url,
    hashes: () => hashesOf(database.url),
    close: async () => {
      await system.database.close();
      await database.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Fills a workspace with conversations as a shop has them, and a few things that are easily lost. */
export async function fillWorkspace(
  { url, system }: Pick<DataHome, 'url' | 'system'>,
  { conversations = 20, messagesEach = 5 } = {},
): Promise<string> {
  const workspaceId = v7();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into auth."user" (id, name, email, "emailVerified", "updatedAt")
       values ('${workspaceId}', '王芳', '${workspaceId}@example.com', true, now());
     insert into auth."account" (id, "accountId", "providerId", "userId", password, "updatedAt")
       values ('${workspaceId}', 'x', 'credential', '${workspaceId}', 'a hash', now())`,
  );
  await client.query(`begin; set local role zhiyin_app`);
  await client.query(`select set_config('app.workspace_id', $1, true)`, [workspaceId]);
  const sealed = system.secrets.seal('webhook-secret', 'what receivers check');
  await client.query(sampleSql(workspaceId, sealed, conversations, messagesEach));
  const fileId = v7();
  await client.query(
    `insert into files (workspace_id, file_id, name, media_type, size_bytes, sha256, has_thumbnail, created_by_kind, created_at)
     values ($1, $2, '发票 ✓.png', 'image/png', 3, 'x', true, 'member', now())`,
    [workspaceId, fileId],
  );
  await client.query('set local role zhiyin_dispatcher');
  await client.query('insert into positions values ($1, $2)', [workspaceId, conversations]);
  for await (const key of keysOf(await asBackup(client))) await putFile(system, key);
  await client.query('commit');
  await client.end();
  return workspaceId;
}

async function asBackup(client: pg.Client): Promise<pg.Client> {
  await client.query('set local role zhiyin_backup');
  return client;
}

async function putFile(system: System, key: string): Promise<void> {
  const from = path.join(system.config.data, `incoming-${v7()}`);
  await writeFile(from, `the content of ${key}\0\r\n`);
  await fileStore.of(system).keep(key, from);
}

/** Text with all that COPY, JSON and zip escape; a whole number and a moment that a double cannot hold. */
function sampleSql(workspaceId: string, sealed: string, conversations: number, messagesEach: number): string {
  const w = `'${workspaceId}'::uuid`;
  return `
  insert into workspaces values (${w}, '南风茶铺', 'zh', 'Asia/Shanghai', '2026-01-02T03:04:05.123456Z');
  insert into members select ${w}, gen_random_uuid(), '${workspaceId}', '王芳', 'w@example.com', gen_random_uuid(), 'zh', 'Asia/Shanghai', now();
  insert into memberships select ${w}, user_id, member_id from members;
  insert into conversations select ${w}, gen_random_uuid(), gen_random_uuid(), 'widget', null, 'open', null, null, null,
    ${messagesEach}, 'x', 'customer', now(), null, null, now() - n * interval '1 s', null from generate_series(1, ${conversations}) n;
  insert into messages select ${w}, conversation_id, m, gen_random_uuid(), gen_random_uuid(), 'customer', null, 'public',
    E'第' || m || E'条\\\\N \\t "引号" \\n\\\\. 🀄', array[gen_random_uuid()], now() + m * interval '0.000001 s'
    from conversations, generate_series(1, ${messagesEach}) m;
  insert into facts select ${w}, gen_random_uuid(), case when n <= ${conversations} then n end, 'inbox.message-received', null,
    'visitor', null, '198.51.100.7', null, now(), jsonb_build_object('n', 9007199254740993 + n, '键', E'\\\\u0041"')
    from generate_series(1, ${conversations} + 2) n;
  insert into unsequenced select workspace_id, fact_id, kind from facts where position is null;
  insert into due select ${w}, gen_random_uuid(), 'clock', gen_random_uuid(), now() + interval '1 day', 1, now(), gen_random_uuid(), null, null;
  insert into idempotency values (${w}, 'a', 'b', 'c', '{"a": 1}', now());
  insert into form_responses values (${w}, gen_random_uuid(), gen_random_uuid(), 1, 'conversation', null, 'visitor', null, '{}', 0.1, now());
  insert into webhooks (workspace_id, webhook_id, url, sealed_secret, kinds, is_active, created_at)
    values (${w}, gen_random_uuid(), 'https://example.com/hook', '${sealed}', '{a,b}', true, now())`;
}

async function hashesOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string; isGuarded: boolean }>(
    `select format('%I.%I', schemaname, tablename) as name, rowsecurity as "isGuarded" from pg_tables
     where schemaname in ('public', 'auth') order by 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name, isGuarded } of tables) {
    await client.query(isGuarded ? 'set role zhiyin_backup' : 'reset role');
    const { rows } = await client.query<{ hash: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text) collate "C")), '') as hash from ${name} t`,
    );
    hashes[name] = rows[0]?.hash ?? '';
  }
  await client.end();
  return hashes;
}
