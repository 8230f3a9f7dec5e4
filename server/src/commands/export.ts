import { say } from '@zhiyin/domain/kit';
import type { System } from '#platform/system.ts';
import { exportWorkspace } from '#platform/transfer/export-workspace.ts';
import { type Call, command } from './command.ts';
import { passphraseOption, readPassphrase } from './passphrase.ts';
import { withSystem } from './reach.ts';
import { commandWords } from './words.ts';

const options = { ...passphraseOption, workspace: { type: 'string' } } as const;

/** Writes one whole workspace into a file. The server may run meanwhile. */
export const run = command({ options, given: [1, 1] }, (call) =>
  withSystem(call, async (system) => {
    const workspaceId = call.values.workspace ?? (await onlyWorkspace(system, call));
    if (workspaceId === null) return 2;
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

/** The one there is; `null`, with a list to choose from, when there are none or several. */
async function onlyWorkspace(
  system: System,
  { print, locale }: Pick<Call<typeof options>, 'print' | 'locale'>,
) {
  const { rows } = await system.database.dispatcher.query<{ workspace_id: string; name: string }>(
    'select workspace_id, name from workspaces order by created_at, workspace_id limit 100',
  );
  const [first, ...others] = rows;
  if (first && others.length === 0) return first.workspace_id;
  print(say(first ? commandWords.whichWorkspace : commandWords.noWorkspace, locale));
  for (const { workspace_id, name } of rows) print(`  ${workspace_id}  ${name}`);
  return null;
}
