import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { v7 } from 'uuid';
import { attachEmbedded } from '#platform/embedded/attach.ts';
import type { OwnServer } from '../own-server.ts';
import { burst, type Outcome, underLoadOn } from '../under-load.ts';

/** A kind of work that exists, told of facts that never were: it can only fail. */
const kind = 'reaction:channels.begin-with-a-widget';
const pieces = 20;

/** F19: work that fails every time is tried five times, set aside where an admin sees it, and holds up nobody. */
export async function poisonedWork(server: OwnServer): Promise<Outcome> {
  return underLoadOn(server, burst, async () => {
    const url = server.databaseUrl ?? (await attachEmbedded(server.dataDir));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query('set row_security = on; set role zhiyin_dispatcher');
      await client.query(
        `insert into due (workspace_id, due_id, kind, ref_id, due_at)
         select w.workspace_id, id, $1, id, now() from (select workspace_id from workspaces limit 1) w, unnest($2::uuid[]) id`,
        [kind, Array.from({ length: pieces }, () => v7())],
      );
      const aside = await untilSetAside(client);
      const isGood = aside.count === pieces && aside.triesMost === 5;
      return [
        `${isGood ? '' : '! '}${aside.count} of ${pieces} set aside after ${aside.triesMost} tries each`,
      ];
    } finally {
      await client.end();
    }
  });
}

/** Waits until all are set aside; does not wait for the back-off between tries, which grows to minutes. */
async function untilSetAside(client: pg.Client): Promise<{ count: number; triesMost: number }> {
  for (let round = 0; round < 150; round++) {
    const { rows } = await client.query<{ count: number; tries: number }>(
      'select count(*)::int as count, max(tries) as tries from due where kind = $1 and failed_at is not null',
      [kind],
    );
    const [found] = rows;
    if (found?.count === pieces) return { count: found.count, triesMost: found.tries };
    await client.query(
      'update due set due_at = now() where kind = $1 and failed_at is null and leased_until is null',
      [kind],
    );
    await pause(200);
  }
  return { count: 0, triesMost: 0 };
}
