import { say } from '@zhiyin/domain/kit';
import { openArchive } from '#platform/backup/archive/open-archive.ts';
import { importWorkspace } from '#platform/transfer/import-workspace.ts';
import { migrationsDir } from '../open-system.ts';
import { command } from './command.ts';
import { passphraseOption, readPassphrase } from './passphrase.ts';
import { withSystem } from './reach.ts';
import { commandWords } from './words.ts';

/** Takes in a workspace that another server, or this one before, exported. */
export const run = command({ options: passphraseOption, given: [1, 1] }, async (call) => {
  const [file = ''] = call.given;
  const archive = await openArchive(file, await readPassphrase(call.values['passphrase-file']));
  try {
    const arrived = await withSystem(call, (system) =>
      importWorkspace(system, file, archive, { migrationsFolder: migrationsDir, signal: call.signal }),
    );
    const { workspaceId, tables, files, contentHash } = arrived.manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const counts = { workspace: workspaceId, rows, files: files.count, hash: contentHash };
    call.print(say(commandWords.imported, call.locale, counts));
    const count = arrived.accountsMade;
    if (count > 0) call.print(say(commandWords.newPasswords, call.locale, { count }));
    return 0;
  } finally {
    await archive.close();
  }
});
