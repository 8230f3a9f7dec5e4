import type pg from 'pg';
import type { Archive } from '../backup/archive/open-archive.ts';
import { FileLine } from '../backup/manifest.ts';
import { BackupRefused } from '../backup/refusals.ts';
import { connect } from '../backup/snapshot.ts';
import { storeFile } from '../backup/store-file.ts';
import { backupWords } from '../backup/words.ts';
import { readMigrations } from '../migrate/read-migrations.ts';
import type { System } from '../system.ts';
import { contentHashOf, ExportManifest, exportParts } from './export-manifest.ts';
import { addRows } from './rows.ts';
import { sealRow } from './sealed-columns.ts';
import { addUsers, TravellingUser } from './users.ts';
import { transferWords } from './words.ts';
import { listWorkspaceTables } from './workspace-tables.ts';

/** What arrived. */
export interface Arrived {
  readonly manifest: ExportManifest;
  /** Accounts that were made without a password. */
  readonly accountsMade: number;
}

/**
 * Takes in an exported workspace under its own ids: files first, then all rows in one transaction through the
 * restricted role, which can write into no other workspace whatever the file says.
 *
 * @throws BackupRefused when the file is another program's, of another release, or the workspace is here already.
 */
export async function importWorkspace(
  system: System,
  file: string,
  archive: Archive,
  options: { migrationsFolder: string; signal?: AbortSignal },
): Promise<Arrived> {
  const manifest = await readExport(file, archive);
  await refuseOtherRelease(manifest, options.migrationsFolder);
  const client = await connect(system.database.url, options.signal);
  try {
    await client.query('begin');
    await client.query(`select set_config('app.workspace_id', $1, true)`, [manifest.workspaceId]);
    await refuseExisting(client, manifest.workspaceId);
    for (const { key, sha256 } of await filesOf(archive)) {
      if (!key.startsWith(`${manifest.workspaceId}/`))
        throw new BackupRefused(backupWords.altered(file, key));
      await storeFile(system, key, sha256, await archive.open(exportParts.file(key)));
    }
    const accountsMade = await addEverything(system, client, archive, manifest);
    await client.query('commit');
    return { manifest, accountsMade };
  } finally {
    // After a commit there is nothing to roll back.
    await client.query('rollback').catch(() => undefined);
    await client.end();
  }
}

async function readExport(file: string, archive: Archive): Promise<ExportManifest> {
  if (!archive.has(exportParts.manifest)) throw new BackupRefused(backupWords.notABackup(file, 'export'));
  const read = ExportManifest.safeParse(JSON.parse(await archive.text(exportParts.manifest)));
  if (!read.success) throw new BackupRefused(backupWords.notABackup(file, 'export'), read.error);
  const manifest = read.data;
  if (contentHashOf(manifest) !== manifest.contentHash) {
    throw new BackupRefused(backupWords.altered(file, exportParts.manifest));
  }
  for (const { name, sha256 } of manifest.tables) await archive.check(exportParts.table(name), sha256);
  await archive.check(exportParts.users, manifest.users.sha256);
  await archive.check(exportParts.fileList, manifest.files.list);
  return manifest;
}

/** Rows fit only the schema they come from; a backup is migrated forward, a single workspace is not. */
async function refuseOtherRelease(manifest: ExportManifest, folder: string): Promise<void> {
  const ours = await readMigrations(folder);
  const theirs = new Map(manifest.migrations.map(({ name, sha256 }) => [name, sha256]));
  const known = new Set(ours.map(({ name }) => name));
  const newer = manifest.migrations.find(({ name }) => !known.has(name));
  if (newer) throw new BackupRefused(backupWords.newer(newer.name));
  const older = ours.find(({ name, sha256 }) => theirs.get(name) !== sha256);
  if (older) throw new BackupRefused(transferWords.older(older.name));
}

async function refuseExisting(client: pg.Client, workspaceId: string): Promise<void> {
  await client.query('set local role zhiyin_app');
  const { rowCount } = await client.query(
    `select from workspaces where workspace_id = $1
     union all select from facts where workspace_id = $1 limit 1`,
    [workspaceId],
  );
  if (rowCount !== 0) throw new BackupRefused(transferWords.exists(workspaceId));
}

async function filesOf(archive: Archive): Promise<FileLine[]> {
  const text = await archive.text(exportParts.fileList);
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => FileLine.parse(JSON.parse(line)));
}

async function addEverything(
  { secrets }: System,
  client: pg.Client,
  archive: Archive,
  manifest: ExportManifest,
): Promise<number> {
  const { workspaceId } = manifest;
  await client.query('set local role none');
  const here = new Map((await listWorkspaceTables(client)).map((table) => [table.name, table]));
  const { made, standIns } = await addUsers(client, await usersOf(archive));
  for (const { name, columns, rows } of manifest.tables) {
    const table = here.get(name);
    if (!table) throw new BackupRefused(backupWords.lacks('', name));
    const content = await archive.open(exportParts.table(name));
    const count = await addRows(client, { ...table, columns }, content, (line) =>
      sealRow(secrets, name, line),
    );
    if (count !== rows) throw new BackupRefused(backupWords.miscounted(name));
  }
  await client.query('set local role zhiyin_app');
  await client.query(
    `insert into unsequenced (workspace_id, fact_id, kind)
     select workspace_id, fact_id, kind from facts where workspace_id = $1 and position is null`,
    [workspaceId],
  );
  for (const [from, to] of standIns) {
    for (const table of ['members', 'memberships']) {
      await client.query(`update ${table} set user_id = $1 where workspace_id = $2 and user_id = $3`, [
        to,
        workspaceId,
        from,
      ]);
    }
  }
  await client.query(`set local role none; select pg_notify('zhiyin_work', '')`);
  return made;
}

async function usersOf(archive: Archive): Promise<TravellingUser[]> {
  const text = await archive.text(exportParts.users);
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => TravellingUser.parse(JSON.parse(line)));
}
