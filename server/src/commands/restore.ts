import { say } from '@zhiyin/domain/kit';
import { openArchive } from '#platform/backup/archive/open-archive.ts';
import { putSecret } from '#platform/backup/put-secret.ts';
import { type Backup, readBackup, refuseNewer } from '#platform/backup/read-manifest.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import { migrationsDir } from '../open-system.ts';
import { command, type Ground } from './command.ts';
import { passphraseOption, readPassphrase } from './passphrase.ts';
import { onSystem, startAlone } from './reach.ts';
import { commandWords } from './words.ts';

const options = { ...passphraseOption, force: { type: 'boolean', default: false } } as const;

/** Checks every byte of a backup, then puts it into the configured data folder or database. */
export const run = command({ options, given: [1, 1] }, async (call) => {
  const { given, values, locale, print } = call;
  const [file = ''] = given;
  const began = performance.now();
  const archive = await openArchive(file, await readPassphrase(values['passphrase-file']));
  try {
    const backup = await readBackup(file, archive);
    await refuseNewer(backup.manifest, migrationsDir);
    await restore(call, backup, values.force);
    const { tables, takenAt } = backup.manifest;
    const counts = {
      takenAt,
      tables: tables.length,
      rows: tables.reduce((sum, table) => sum + table.rows, 0),
      files: backup.files.length,
      seconds: ((performance.now() - began) / 1000).toFixed(1),
    };
    print(say(commandWords.restored, locale, counts));
    if (call.config.databaseUrl === undefined) {
      print(say(commandWords.startIt, locale, { folder: call.config.data }));
    }
    return 0;
  } finally {
    await archive.close();
  }
});

async function restore(ground: Ground, backup: Backup, isForced: boolean): Promise<void> {
  const { config, signal } = ground;
  const opened =
    config.databaseUrl === undefined
      ? await startAlone(ground)
      : { url: config.databaseUrl, close: async () => undefined };
  try {
    await putSecret(config, backup, isForced);
    await onSystem(ground, opened.url, (system) =>
      restoreBackup(system, backup, { isForced, migrationsFolder: migrationsDir, signal }),
    );
  } finally {
    await opened.close();
  }
}
