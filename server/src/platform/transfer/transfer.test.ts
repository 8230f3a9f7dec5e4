import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { type DataHome, fillWorkspace, openDataHome } from '../../../test/sample-data.ts';
import { migrationsDir } from '../../open-system.ts';
import { openArchive } from '../backup/archive/open-archive.ts';
import { connect } from '../backup/snapshot.ts';
import { fileStore } from '../files/open-store.ts';
import type { ExportManifest } from './export-manifest.ts';
import { exportWorkspace } from './export-workspace.ts';
import { importWorkspace } from './import-workspace.ts';
import { sealedColumns } from './sealed-columns.ts';

const homes: DataHome[] = [];
async function newHome(): Promise<DataHome> {
  const home = await openDataHome();
  homes.push(home);
  return home;
}
afterEach(async () => {
  for (const home of homes.splice(0)) await home.close();
});

let exports = 0;
async function exported(home: DataHome, workspaceId: string): Promise<[string, ExportManifest]> {
  const file = path.join(home.data, `export-${++exports}.zip`);
  return [file, await exportWorkspace(home.system, workspaceId, file)];
}

async function take(home: DataHome, file: string) {
  const archive = await openArchive(file);
  const options = { migrationsFolder: migrationsDir };
  return importWorkspace(home.system, file, archive, options).finally(() => archive.close());
}

async function ask(home: DataHome, sql: string, role = 'zhiyin_backup'): Promise<Record<string, unknown>[]> {
  const client = await connect(home.url);
  await client.query(`set role ${role}`);
  return (await client.query(sql).finally(() => client.end())).rows;
}

describe('a workspace that moves to another server', () => {
  it('is the same there: exported again, its content has the same hash', async () => {
    const [source, target] = [await newHome(), await newHome()];
    const workspaceId = await fillWorkspace(source);
    await fillWorkspace(source);
    const [file, first] = await exported(source, workspaceId);
    expect(await take(target, file)).toMatchObject({ accountsMade: 1 });
    const [, second] = await exported(target, workspaceId);
    expect(second.contentHash).toBe(first.contentHash);
    expect(second.tables).toEqual(first.tables);
    const rows = Object.fromEntries(first.tables.map((table) => [table.name, table.rows]));
    expect(rows).toMatchObject({ messages: 100, facts: 22, due: 1, members: 1, workspaces: 1, positions: 1 });
  });

  it('keeps positions, queues facts that had none, drops leases and old answers', async () => {
    const [source, target] = [await newHome(), await newHome()];
    const workspaceId = await fillWorkspace(source);
    await take(target, (await exported(source, workspaceId))[0]);
    const positions = 'select fact_id, position, payload::text from facts order by fact_id';
    expect(await ask(target, positions)).toEqual(await ask(source, positions));
    expect(await ask(target, 'select last_position from positions')).toEqual([{ last_position: 20 }]);
    const unsequenced = 'select fact_id from unsequenced order by fact_id';
    expect(await ask(target, unsequenced)).toEqual(await ask(source, unsequenced));
    expect(await ask(target, 'select kind, tries, lease from due')).toEqual([
      { kind: 'clock', tries: 1, lease: null },
    ]);
    expect(await ask(target, 'select from idempotency')).toEqual([]);
  });

  it('brings its files, and what was sealed is sealed with the secret of the new server', async () => {
    const [source, target] = [await newHome(), await newHome()];
    const workspaceId = await fillWorkspace(source);
    await take(target, (await exported(source, workspaceId))[0]);
    const [hook] = await ask(target, 'select sealed_secret from webhooks');
    expect(target.system.secrets.unseal('webhook-secret', String(hook?.['sealed_secret']))).toBe(
      'what receivers check',
    );
    const [row] = await ask(target, `select file_id::text as id from files`);
    const id = String(row?.['id']);
    const key = `${workspaceId}/${id.slice(-2)}/${id}`;
    expect(await text(await fileStore.of(target.system).read(key))).toContain(key);
  });

  it('brings accounts without anything to sign in with, or the account that has the address', async () => {
    const [source, target] = [await newHome(), await newHome()];
    const workspaceId = await fillWorkspace(source);
    const [file] = await exported(source, workspaceId);
    await ask(
      target,
      `insert into auth."user" (id, name, email, "emailVerified", "updatedAt")
       values ('here', 'Fang', '${workspaceId}@example.com', true, now())`,
      'none',
    );
    expect(await take(target, file)).toMatchObject({ accountsMade: 0 });
    expect(await ask(target, 'select user_id from memberships')).toEqual([{ user_id: 'here' }]);
    expect(await ask(target, 'select user_id from members')).toEqual([{ user_id: 'here' }]);
    const strange = await newHome();
    await take(strange, file);
    expect(await ask(strange, 'select id, "emailVerified" from auth."user"', 'none')).toEqual([
      { id: workspaceId, emailVerified: false },
    ]);
    expect(await ask(strange, 'select from auth.account', 'none')).toEqual([]);
  });

  it('holds nothing of its neighbours', async () => {
    const source = await newHome();
    const workspaceId = await fillWorkspace(source);
    const neighbour = await fillWorkspace(source);
    const archive = await openArchive((await exported(source, workspaceId))[0]);
    const everything = await Promise.all(
      [...sampleTables]
        .map((name) => archive.text(`tables/${name}.jsonl`))
        .concat(archive.text('users.jsonl')),
    );
    expect(everything.join('')).toContain(workspaceId);
    expect(everything.join('')).not.toContain(neighbour);
    await archive.close();
  });
});

describe('an import is refused, and nothing is changed,', () => {
  it('when the workspace is here already', async () => {
    const source = await newHome();
    const workspaceId = await fillWorkspace(source);
    const [file] = await exported(source, workspaceId);
    const before = await source.hashes();
    await expect(take(source, file)).rejects.toThrow('exists here already');
    expect(await source.hashes()).toEqual(before);
  });

  it('when one byte is another', async () => {
    const [source, target] = [await newHome(), await newHome()];
    const [file] = await exported(source, await fillWorkspace(source));
    const bytes = await readFile(file);
    bytes.writeUInt8(bytes.readUInt8(1000) ^ 4, 1000);
    await writeFile(file, bytes);
    const before = await target.hashes();
    await expect(take(target, file)).rejects.toMatchObject({ name: 'BackupRefused' });
    expect(await target.hashes()).toEqual(before);
  });

  it.each([
    {
      why: 'newer',
      sql: `insert into migrate.platform_migrations values ('209901010000_x.sql', repeat('a', 64), now(), 1)`,
      says: /newer/,
    },
    {
      why: 'older',
      sql: `delete from migrate.platform_migrations where name = '202611211210_backup_role.sql'`,
      says: /older/,
    },
  ])('when it is of a release that is $why', async ({ sql, says }) => {
    const [source, target] = [await newHome(), await newHome()];
    const workspaceId = await fillWorkspace(source);
    await ask(source, sql, 'none');
    const [file] = await exported(source, workspaceId);
    await expect(take(target, file)).rejects.toThrow(says);
  });
});

it('is refused to export what is not there', async () => {
  const home = await newHome();
  const nobody = '01890000-0000-7000-8000-000000000000';
  await expect(exported(home, nobody)).rejects.toThrow(`no workspace ${nobody}`);
});

it('knows every column that holds something sealed', async () => {
  const home = await newHome();
  const rows = await ask(
    home,
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and column_name like '%sealed%'`,
    'none',
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(sealedColumns).sort());
});

const sampleTables = ['workspaces', 'members', 'messages', 'facts', 'due', 'files', 'positions', 'webhooks'];
