import { say } from '@zhiyin/domain/kit';
import { command } from './command.ts';
import { withSystem } from './reach.ts';
import { commandWords } from './words.ts';

interface Failed {
  due_id: string;
  kind: string;
  tries: number;
  failed_at: Date;
  failure: string | null;
}

const shownMax = 200;

/** Prints the work that failed for the last time, newest first. */
export const run = command({ options: {} }, async (call) => {
  const rows = await withSystem(call, async ({ database }) => {
    const failed = await database.dispatcher.query<Failed>(
      `select due_id, kind, tries, failed_at, failure from due where failed_at is not null
       order by failed_at desc limit ${shownMax}`,
    );
    return failed.rows;
  });
  for (const { due_id, kind, tries, failed_at, failure } of rows) {
    call.print(`${due_id}  ${failed_at.toISOString()}  ${kind}  ${tries}  ${firstLine(failure)}`);
  }
  if (rows.length === 0) call.print(say(commandWords.noFailedWork, call.locale));
  return 0;
});

function firstLine(text: string | null): string {
  return (text ?? '').split('\n')[0]?.slice(0, 200) ?? '';
}
