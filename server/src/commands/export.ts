import { say } from '@zhiyin/domain/kit';
import { exportWorkspace } from '#platform/transfer/export-workspace.ts';
import { command } from './command.ts';
import { oneWorkspace } from './one-workspace.ts';
import { passphraseOption, readPassphrase } from './passphrase.ts';
import { withSystem } from './reach.ts';
import { commandWords } from './words.ts';

const options = { ...passphraseOption, workspace: { type: 'string' } } as const;

/** Writes one whole workspace into a file. The server may run meanwhile. */
export const run = command({ options, given: [1, 1] }, (call) =>
  withSystem(call, async (system) => {
    const workspaceId = await oneWorkspace(system, call.values.workspace, call);
    const passphrase = await readPassphrase(call.values['passphrase-file']);
    const [file = ''] = call.given;
    const { signal } = call;
    const { tables, files, contentHash } = await exportWorkspace(system, workspaceId, file, {
      passphrase,
      signal,
    });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const counts = { workspace: workspaceId, rows, files: files.count, hash: contentHash };
    call.print(say(commandWords.exported, call.locale, counts));
    return 0;
  }),
);
