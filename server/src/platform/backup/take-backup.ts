import { Readable } from 'node:stream';
import { version } from '../http/health.ts';
import { rootSecret } from '../secrets.ts';
import type { System } from '../system.ts';
import { addFiles } from './add-files.ts';
import { createArchive, type NewArchive } from './archive/create-archive.ts';
import { listMigrations, listSequences, listTables } from './catalogue.ts';
import { type Manifest, parts } from './manifest.ts';
import { BackupRefused } from './refusals.ts';
import { openSnapshot, refuseClosedTables, type Snapshot } from './snapshot.ts';
import { backupWords } from './words.ts';

/**
 * Writes one file that holds everything: all tables as they were at one moment, all files, the root secret. Others may
 * go on writing meanwhile. Answers what went into it.
 *
 * @throws BackupRefused when the target exists or a table could not be read whole; nothing is left behind then.
 */
export async function takeBackup(
  system: System,
  file: string,
  { passphrase, signal }: { passphrase?: string | undefined; signal?: AbortSignal } = {},
): Promise<Manifest> {
  const snapshot = await openSnapshot(system.database.url, signal);
  const archive = await createArchive(file, passphrase).catch(async (error: unknown) => {
    await snapshot.close();
    throw error;
  });
  try {
    const manifest = await fill(system, snapshot, archive);
    await archive.add(parts.manifest, Readable.from([JSON.stringify(manifest, null, 1)]));
    await archive.finish();
    return manifest;
  } finally {
    await archive.abandon();
    await snapshot.close();
  }
}

async function fill(system: System, snapshot: Snapshot, archive: NewArchive): Promise<Manifest> {
  const { client } = snapshot;
  const takenAt = system.now().toISOString();
  const migrations = await listMigrations(client);
  if (migrations.length === 0) throw new BackupRefused(backupWords.noLedger());
  const tables = await addTables(snapshot, archive);
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const { config } = system;
  const secret = await archive.add(
    parts.secret,
    Readable.from([rootSecret(config.secret, config.data)], { objectMode: false }),
  );
  await client.query('set local role zhiyin_backup');
  const files = await addFiles(system, client, archive);
  await client.query('set local role none');
  return {
    kind: 'zhiyin-backup',
    format: 1,
    version,
    takenAt,
    serverVersion: rows[0]?.version ?? '',
    migrations,
    tables,
    sequences: await listSequences(client),
    files,
    secret: secret.sha256,
  };
}

async function addTables(snapshot: Snapshot, archive: NewArchive): Promise<Manifest['tables']> {
  const tables = await listTables(snapshot.client);
  await refuseClosedTables(snapshot.client, tables);
  const added: Manifest['tables'] = [];
  for (const table of tables) {
    const content = await snapshot.rowsOf(table);
    const { sizeBytes, sha256 } = await archive.add(parts.table(table), content);
    const { schema, name, columns } = table;
    added.push({ schema, name, columns: [...columns], rows: content.rowCount ?? 0, sizeBytes, sha256 });
  }
  return added;
}
