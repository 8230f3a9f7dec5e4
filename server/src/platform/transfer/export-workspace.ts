import { Readable } from 'node:stream';
import { z } from 'zod';
import { addFiles } from '../backup/add-files.ts';
import { createArchive, type NewArchive } from '../backup/archive/create-archive.ts';
import { listMigrations } from '../backup/catalogue.ts';
import { BackupRefused } from '../backup/refusals.ts';
import { openSnapshot, type Snapshot } from '../backup/snapshot.ts';
import { version } from '../http/health.ts';
import type { System } from '../system.ts';
import { contentHashOf, type ExportManifest, exportParts } from './export-manifest.ts';
import { pagesOf } from './rows.ts';
import { openRow } from './sealed-columns.ts';
import { readUsers } from './users.ts';
import { transferWords } from './words.ts';
import { listWorkspaceTables, type WorkspaceTable } from './workspace-tables.ts';

/**
 * Writes one whole workspace into a file, as it was at one moment: every table through the restricted role, so that no
 * neighbour's row can slip in; the members' accounts without passwords; the files.
 *
 * @throws BackupRefused when there is no such workspace.
 */
export async function exportWorkspace(
  system: System,
  workspaceId: string,
  file: string,
  { passphrase, signal }: { passphrase?: string | undefined; signal?: AbortSignal } = {},
): Promise<ExportManifest> {
  const id = z.uuid().parse(workspaceId);
  const snapshot = await openSnapshot(system.database.url, signal);
  let archive: NewArchive | undefined;
  try {
    await enter(snapshot, id);
    const { rowCount } = await snapshot.client.query('select from workspaces where workspace_id = $1', [id]);
    if (rowCount === 0) throw new BackupRefused(transferWords.noSuchWorkspace(id));
    archive = await createArchive(file, passphrase);
    const manifest = await fill(system, snapshot, archive, id);
    await archive.add(exportParts.manifest, Readable.from([JSON.stringify(manifest, null, 1)]));
    await archive.finish();
    return manifest;
  } finally {
    await archive?.abandon();
    await snapshot.close();
  }
}

async function enter({ client }: Snapshot, workspaceId: string): Promise<void> {
  await client.query('set local role zhiyin_app');
  await client.query(`select set_config('app.workspace_id', $1, true)`, [workspaceId]);
}

async function fill(
  system: System,
  snapshot: Snapshot,
  archive: NewArchive,
  workspaceId: string,
): Promise<ExportManifest> {
  const { client } = snapshot;
  const exportedAt = system.now().toISOString();
  await client.query('set local role none');
  const migrations = await listMigrations(client);
  const tables = await listWorkspaceTables(client);
  await client.query('set local role zhiyin_app');
  const added: ExportManifest['tables'] = [];
  for (const table of tables) added.push(await addTable(system, snapshot, archive, workspaceId, table));
  const files = await addFiles(system, client, archive);
  const users = await addUsers(snapshot, archive, workspaceId);
  const content = { workspaceId, tables: added, users, files };
  return {
    kind: 'zhiyin-workspace',
    format: 1,
    version,
    exportedAt,
    migrations,
    ...content,
    contentHash: contentHashOf(content),
  };
}

async function addTable(
  { secrets }: System,
  { client }: Snapshot,
  archive: NewArchive,
  workspaceId: string,
  table: WorkspaceTable,
): Promise<ExportManifest['tables'][number]> {
  const { name, columns } = table;
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const page of pagesOf(client, table, workspaceId)) {
      rows += page.length;
      yield page.map((line) => `${openRow(secrets, name, line)}\n`).join('');
    }
  }
  const { sha256 } = await archive.add(
    exportParts.table(name),
    Readable.from(lines(), { objectMode: false }),
  );
  return { name, columns: [...columns], rows, sha256 };
}

async function addUsers(
  { client }: Snapshot,
  archive: NewArchive,
  workspaceId: string,
): Promise<ExportManifest['users']> {
  const { rows } = await client.query<{ user_id: string }>(
    `select user_id from members where workspace_id = $1
     union select user_id from memberships where workspace_id = $1`,
    [workspaceId],
  );
  await client.query('set local role none');
  const users = await readUsers(
    client,
    rows.map((row) => row.user_id),
  );
  const text = users.map((user) => `${JSON.stringify(user)}\n`).join('');
  const { sha256 } = await archive.add(exportParts.users, Readable.from([text], { objectMode: false }));
  return { rows: users.length, sha256 };
}
