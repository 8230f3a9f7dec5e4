import { say } from '@zhiyin/domain/kit';
import { command } from './command.ts';
import { withSystem } from './reach.ts';
import { WrongUsage } from './refused.ts';
import { commandWords } from './words.ts';

const options = { kind: { type: 'string' }, all: { type: 'boolean', default: false } } as const;
const idsMax = 200;

/** Queues failed work again, as new: by id, by kind, or all. A running server takes it up at once. */
export const run = command({ options, given: [0, idsMax] }, async (call) => {
  const { given, values, locale } = call;
  if (given.length === 0 && values.kind === undefined && !values.all) {
    throw new WrongUsage(say(commandWords.retryWhat, locale));
  }
  const count = await withSystem(call, async ({ database, now }) => {
    const { rowCount } = await database.dispatcher.query(
      `update due set failed_at = null, failure = null, tries = 0, lease = null, leased_until = null, due_at = $1
       where failed_at is not null and ($2::uuid[] is null or due_id = any($2)) and ($3::text is null or kind = $3)`,
      [now(), given.length > 0 ? given : null, values.kind ?? null],
    );
    await database.dispatcher.query(`select pg_notify('zhiyin_work', '')`);
    return rowCount ?? 0;
  });
  call.print(say(commandWords.retried, locale, { count }));
  return 0;
});
