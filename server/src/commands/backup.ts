import { stat } from 'node:fs/promises';
import { say } from '@zhiyin/domain/kit';
import { takeBackup } from '#platform/backup/take-backup.ts';
import { command } from './command.ts';
import { passphraseOption, readPassphrase } from './passphrase.ts';
import { withSystemAsItIs } from './reach.ts';
import { commandWords } from './words.ts';

/** Saves everything into one file, also while a server runs, and also before an upgrade: nothing is migrated. */
export const run = command({ options: passphraseOption, given: [1, 1] }, async (call) => {
  const { given, values, locale, print, signal } = call;
  const [file = ''] = given;
  const passphrase = await readPassphrase(values['passphrase-file']);
  const began = performance.now();
  const manifest = await withSystemAsItIs(call, (system) => takeBackup(system, file, { passphrase, signal }));
  const { size } = await stat(file);
  const counts = {
    file,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: manifest.files.count,
    megabytes: (size / 1e6).toFixed(1),
    seconds: ((performance.now() - began) / 1000).toFixed(1),
  };
  print(say(commandWords.backedUp, locale, counts));
  const missing = manifest.files.missing.length;
  if (missing > 0) print(say(commandWords.filesMissing, locale, { count: missing }));
  if (passphrase === undefined) print(say(commandWords.keepSafe, locale));
  return 0;
});
