import { say } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { System } from '#platform/system.ts';
import type { Talk } from './command.ts';
import { WrongUsage } from './refused.ts';
import { commandWords } from './words.ts';

const shownMax = 100;

/**
 * The workspace that a command is about: the one named, else the only one there is.
 *
 * @throws WrongUsage when none is named and there are none or several; it lists them.
 */
export async function oneWorkspace(
  { database }: System,
  named: string | undefined,
  { locale }: Talk,
): Promise<string> {
  if (named !== undefined) {
    const id = z.uuid().safeParse(named);
    if (!id.success) throw new WrongUsage(`--workspace: ${named}`);
    return id.data;
  }
  const { rows } = await database.dispatcher.query<{ workspace_id: string; name: string }>(
    `select workspace_id, name from workspaces order by created_at, workspace_id limit ${shownMax}`,
  );
  const [first, ...others] = rows;
  if (first && others.length === 0) return first.workspace_id;
  const list = rows.map(({ workspace_id, name }) => `  ${workspace_id}  ${name}`);
  const sentence = first ? commandWords.whichWorkspace : commandWords.noWorkspace;
  throw new WrongUsage([say(sentence, locale), ...list].join('\n'));
}
