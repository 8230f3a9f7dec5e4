import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type DataHome, fillWorkspace, openDataHome } from '../../../test/sample-data.ts';
import { migrationsDir } from '../../open-system.ts';
import { examine } from '../doctor/examine.ts';
import { fileStore } from '../files/open-store.ts';
import type { FileStore } from '../files/store.ts';
import { openArchive } from './archive/open-archive.ts';
import { putSecret } from './put-secret.ts';
import { readBackup, refuseNewer } from './read-manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { connect, openSnapshot } from './snapshot.ts';
import { takeBackup } from './take-backup.ts';

const homes: DataHome[] = [];
async function newHome(secret?: string): Promise<DataHome> {
  const home = await openDataHome(secret);
  homes.push(home);
  return home;
}
afterEach(async () => {
  for (const home of homes.splice(0)) await home.close();
});

interface How {
  isForced?: boolean;
  passphrase?: string;
  folder?: string;
}

const fileIn = (home: DataHome): string => path.join(home.data, 'backup.zip');

async function restore(
  file: string,
  target: DataHome,
  { isForced = false, passphrase, folder = migrationsDir }: How = {},
): Promise<void> {
  const archive = await openArchive(file, passphrase);
  try {
    const backup = await readBackup(file, archive);
    await refuseNewer(backup.manifest, folder);
    await putSecret(target.system.config, backup, isForced);
    await restoreBackup(target.system, backup, { isForced, migrationsFolder: folder });
  } finally {
    await archive.close();
  }
}

/** Runs SQL as the role that owns the database, which forced row-level security blinds. */
async function run(home: DataHome, sql: string): Promise<pg.QueryResult> {
  const client = await connect(home.url);
  const answer: pg.QueryResult | pg.QueryResult[] = await client.query(sql).finally(() => client.end());
  const last = Array.isArray(answer) ? answer.at(-1) : answer;
  if (!last) throw new Error('no statement');
  return last;
}

describe('a backup that is restored elsewhere', () => {
  it('holds the same rows, files and secret, and the doctor finds nothing to mend', async () => {
    const [source, target] = [await newHome(), await newHome()];
    await fillWorkspace(source);
    await fillWorkspace(source);
    const before = await source.hashes();
    const manifest = await takeBackup(source.system, fileIn(source));
    expect(manifest.files).toMatchObject({ count: 4, missing: [] });
    expect(manifest.tables.find(({ name }) => name === 'messages')?.rows).toBe(200);

    await rm(path.join(target.data, 'secret'));
    await restore(fileIn(source), target);
    expect(await target.hashes()).toEqual(before);
    expect(await readFile(path.join(target.data, 'secret'), 'utf8')).toBe(
      await readFile(path.join(source.data, 'secret'), 'utf8'),
    );
    const archive = await openArchive(fileIn(source));
    for (const { key } of (await readBackup(fileIn(source), archive)).files) {
      expect(await text(await fileStore.of(target.system).read(key))).toBe(`the content of ${key}\0\r\n`);
    }
    await archive.close();

    const client = await connect(target.url);
    const patient = { config: target.system.config, migrationsFolder: migrationsDir, client, reason: '' };
    const findings = await examine({ ...patient, config: { ...patient.config, diskFloorMb: 0 } });
    await client.end();
    expect(findings.filter(({ level }) => level === 'fail')).toEqual([]);
  });

  it('is one moment: whatever is written meanwhile is in it whole or not at all', async () => {
    const [source, target] = [await newHome(), await newHome()];
    const workspaceId = await fillWorkspace(source, { conversations: 50, messagesEach: 10 });
    let isDone = false;
    let acknowledged = 0;
    const write = async (): Promise<void> => {
      const client = await connect(source.url);
      await client.query(`set role zhiyin_app; set app.workspace_id = '${workspaceId}'`);
      while (!isDone) {
        await client.query(oneMoreMessage);
        acknowledged++;
      }
      await client.end();
    };
    const writers = [write(), write(), write()];
    await expect.poll(() => acknowledged).toBeGreaterThan(20);
    const atLeast = acknowledged;
    await takeBackup(source.system, fileIn(source));
    expect(acknowledged).toBeGreaterThan(atLeast);
    isDone = true;
    await Promise.all(writers);

    await rm(path.join(target.data, 'secret'));
    await restore(fileIn(source), target);
    const { rows } = await run(target, whetherWhole);
    expect(rows[0].messages).toBeGreaterThanOrEqual(500 + atLeast);
    expect(rows[0]).toMatchObject({ miscounted: 0, without_fact: 0 });
    // What was taken is what came out: a backup of the copy has the same rows.
    expect(await linesOf(target)).toEqual(await linesOf(source, fileIn(source)));
  });

  it('runs the migrations that came after it', async () => {
    const [source, target] = [await newHome(), await newHome()];
    await fillWorkspace(source);
    await takeBackup(source.system, fileIn(source));
    const folder = path.join(target.data, 'migrations');
    await cp(migrationsDir, folder, { recursive: true });
    await writeFile(
      path.join(folder, '209901010000_mottoes.sql'),
      `-- Every shop has a motto.\nalter table workspaces add column motto text not null default '知音';`,
    );
    await rm(path.join(target.data, 'secret'));
    await restore(fileIn(source), target, { folder });
    const { rows } = await run(target, 'set role zhiyin_backup; select name, motto from workspaces');
    expect(rows).toEqual([{ name: '南风茶铺', motto: '知音' }]);
  });
});

describe('restoring is refused, and nothing is changed,', () => {
  it.each([
    {
      why: 'one byte is another',
      spoil: (bytes: Buffer) => void bytes.writeUInt8(bytes.readUInt8(900) ^ 1, 900),
    },
    { why: 'the end is missing', spoil: (bytes: Buffer) => bytes.subarray(0, -7) },
    { why: 'it is no backup', spoil: () => Buffer.from('PK and not much else'.repeat(20)) },
  ])('when $why', async ({ spoil }) => {
    const [source, target] = [await newHome(), await newHome()];
    await fillWorkspace(source);
    await takeBackup(source.system, fileIn(source));
    const bytes = await readFile(fileIn(source));
    await writeFile(fileIn(source), spoil(bytes) ?? bytes);
    const before = await target.hashes();
    await expect(restore(fileIn(source), target, { isForced: true })).rejects.toMatchObject({
      name: 'BackupRefused',
    });
    expect(await target.hashes()).toEqual(before);
  });

  it('when the target holds something, until it is forced', async () => {
    const [source, target] = [await newHome(), await newHome()];
    await fillWorkspace(source);
    await fillWorkspace(target);
    const before = await target.hashes();
    await takeBackup(source.system, fileIn(source));
    await rm(path.join(target.data, 'secret'));
    await expect(restore(fileIn(source), target)).rejects.toThrow('--force');
    expect(await target.hashes()).toEqual(before);
    await restore(fileIn(source), target, { isForced: true });
    expect(await target.hashes()).toEqual(await source.hashes());
  });

  it('when somebody is connected to the target', async () => {
    const [source, target] = [await newHome(), await newHome()];
    await takeBackup(source.system, fileIn(source));
    const other = await connect(target.url);
    await rm(path.join(target.data, 'secret'));
    await expect(restore(fileIn(source), target)).rejects.toThrow('1 other connections');
    await other.end();
  });

  it('when the target is set up with another root secret', async () => {
    const source = await newHome();
    const target = await newHome('another root secret, long enough for all');
    await takeBackup(source.system, fileIn(source));
    await expect(restore(fileIn(source), target)).rejects.toThrow('root secret');
  });

  it('when the backup is newer than the program', async () => {
    const source = await newHome();
    await run(
      source,
      `insert into migrate.platform_migrations values ('209901010000_later.sql', repeat('a', 64), now(), 1)`,
    );
    await takeBackup(source.system, fileIn(source));
    await expect(restore(fileIn(source), await newHome())).rejects.toThrow('newer than this program');
  });
});

describe('a backup', () => {
  it('is refused rather than incomplete when a table hides its rows', async () => {
    const source = await newHome();
    await run(source, 'create table hidden (id int); alter table hidden enable row level security');
    await expect(takeBackup(source.system, fileIn(source))).rejects.toThrow('public.hidden');
    expect((await readdir(source.data)).filter((name) => name.startsWith('backup'))).toEqual([]);
  });

  it('names files that the store has lost, and keeps the rest', async () => {
    const source = await newHome();
    await fillWorkspace(source);
    const { rows } = await run(
      source,
      `set role zhiyin_backup; select workspace_id, file_id from files`,
    ).then((results) => (Array.isArray(results) ? results[1] : results));
    const { workspace_id: w, file_id: id } = rows[0];
    await rm(path.join(source.data, 'files', w, id.slice(-2), id));
    const { files } = await takeBackup(source.system, fileIn(source));
    expect(files).toMatchObject({ count: 1, missing: [`${w}/${id.slice(-2)}/${id}`] });
  });

  it('reads files from the store that is configured, and puts them into the one it is restored to', async () => {
    const [source, target] = [await newHome(), await newHome()];
    const shelf = new Map<string, string>();
    fileStore.use(source.system, shelfStore(shelf));
    await fillWorkspace(source);
    await takeBackup(source.system, fileIn(source));
    await rm(path.join(target.data, 'secret'));
    const elsewhere = new Map<string, string>();
    fileStore.use(target.system, shelfStore(elsewhere));
    await restore(fileIn(source), target);
    expect(shelf.size).toBe(2);
    expect(elsewhere).toEqual(shelf);
  });

  it('is not fooled by a table that is emptied after its moment', async () => {
    const source = await newHome();
    await fillWorkspace(source);
    const snapshot = await openSnapshot(source.url);
    await expect(run(source, `set lock_timeout = '100ms'; truncate messages`)).rejects.toThrow(
      'lock timeout',
    );
    await snapshot.close();
  });

  it('can be encrypted', async () => {
    const [source, target] = [await newHome(), await newHome()];
    await fillWorkspace(source);
    await takeBackup(source.system, fileIn(source), { passphrase: '高山流水' });
    expect((await readFile(fileIn(source))).includes('manifest.json')).toBe(false);
    await rm(path.join(target.data, 'secret'));
    await expect(restore(fileIn(source), target, { passphrase: '低山' })).rejects.toThrow('passphrase');
    await restore(fileIn(source), target, { passphrase: '高山流水' });
    expect(await target.hashes()).toEqual(await source.hashes());
  });
});

function shelfStore(shelf: Map<string, string>): FileStore {
  return {
    keep: async (key, from) => void shelf.set(key, await readFile(from, 'utf8')),
    read: async (key) => Readable.from([Buffer.from(shelf.get(key) ?? '')]),
    remove: async (key) => void shelf.delete(key),
  };
}

/** One message as the desk stores it: with its fact, counted in its conversation. */
const oneMoreMessage = `
  with chosen as (select * from conversations order by random() limit 1 for update),
    counted as (update conversations c set message_count = c.message_count + 1 from chosen
      where c.workspace_id = chosen.workspace_id and c.conversation_id = chosen.conversation_id
      returning c.workspace_id, c.conversation_id, c.message_count),
    told as (insert into facts (workspace_id, fact_id, kind, subject_id, actor_kind, occurred_at, payload)
      select workspace_id, gen_random_uuid(), 'inbox.message-received', conversation_id, 'visitor', now(),
        jsonb_build_object('number', message_count) from counted)
  insert into messages select workspace_id, conversation_id, message_count, gen_random_uuid(), gen_random_uuid(),
    'customer', null, 'public', 'während', '{}', now() from counted`;

const whetherWhole = `
  set role zhiyin_backup;
  select (select count(*)::int from messages) as messages,
    (select count(*)::int from conversations c where message_count <>
      (select count(*) from messages m where m.conversation_id = c.conversation_id)) as miscounted,
    (select count(*)::int from messages m where text = 'während' and not exists (select from facts f
      where f.subject_id = m.conversation_id and (f.payload ->> 'number')::int = m.number)) as without_fact`;

async function linesOf(home: DataHome, file?: string): Promise<Record<string, string[]>> {
  const from = file ?? path.join(home.data, 'again.zip');
  if (file === undefined) await takeBackup(home.system, from);
  const archive = await openArchive(from);
  const { manifest } = await readBackup(from, archive);
  const lines: Record<string, string[]> = {};
  for (const { schema, name } of manifest.tables) {
    lines[name] = (await archive.text(`tables/${schema}.${name}.copy`)).split('\n').sort();
  }
  await archive.close();
  return lines;
}
