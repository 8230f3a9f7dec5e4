import { say } from '@zhiyin/domain/kit';
import { migrate } from '#platform/migrate/migrate.ts';
import { migrationsDir } from '../open-system.ts';
import { command } from './command.ts';
import { withDatabase } from './reach.ts';
import { commandWords } from './words.ts';

/** Runs the migrations that the database lacks. The server does the same when it starts. */
export const run = command({ options: {} }, async (call) => {
  const ran = await withDatabase(call, (url) => migrate({ connectionString: url, folder: migrationsDir }));
  for (const name of ran) call.print(name);
  call.print(say(commandWords.migrated, call.locale, { count: ran.length }));
  return 0;
});
