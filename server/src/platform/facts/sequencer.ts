import type pg from 'pg';
import type { Log } from '../log.ts';
import { queueDeliveries } from '../webhooks/queue-deliveries.ts';

/** Channel on which every process hears that a workspace's log grew: `{"w": workspace, "p": last position}`. */
export const factsChannel = 'zhiyin_facts';
/** Any constant will do; it only has to be the same in every process. */
const sequencerLock = 7_741_001;
const batchMax = 500;

interface Taken {
  workspace_id: string;
  fact_id: string;
  kind: string;
}

/**
 * Gives facts that have committed their positions, in batches: one sequencer at a time in the whole database, so
 * positions have no holes and never go back, and whoever has read up to one has read everything before it.
 * In the same transaction it queues the reactions that `reactionsOf(kind)` names.
 *
 * @returns how many facts were stamped; call again while it is a whole batch.
 */
export async function sequence(
  pool: pg.Pool,
  reactionsOf: (kind: string) => readonly string[],
  now: Date,
): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${sequencerLock})`);
    const taken = await take(client);
    if (taken.length > 0) await stamp(client, taken, reactionsOf, now);
    await client.query('commit');
    client.release();
    return taken.length;
  } catch (error) {
    // Destroys the connection, and with it the open transaction.
    client.release(true);
    throw error;
  }
}

async function take(client: pg.PoolClient): Promise<Taken[]> {
  const { rows } = await client.query<Taken>(
    `delete from unsequenced u using (select workspace_id, fact_id from unsequenced order by fact_id limit ${batchMax}) next
     where u.workspace_id = next.workspace_id and u.fact_id = next.fact_id
     returning u.workspace_id, u.fact_id, u.kind`,
  );
  return rows.sort((a, b) => (a.fact_id < b.fact_id ? -1 : 1));
}

async function stamp(
  client: pg.PoolClient,
  taken: readonly Taken[],
  reactionsOf: (kind: string) => readonly string[],
  now: Date,
): Promise<void> {
  const counts = Map.groupBy(taken, (fact) => fact.workspace_id);
  const { rows } = await client.query<{ workspace_id: string; last_position: number }>(
    `insert into positions as p (workspace_id, last_position)
     select * from unnest($1::uuid[], $2::bigint[]) on conflict (workspace_id)
     do update set last_position = p.last_position + excluded.last_position
     returning workspace_id, last_position`,
    [[...counts.keys()], [...counts.values()].map((facts) => facts.length)],
  );
  const positions = new Map<string, number>();
  for (const { workspace_id, last_position } of rows) {
    const facts = counts.get(workspace_id) ?? [];
    for (const [index, fact] of facts.entries()) {
      positions.set(fact.fact_id, last_position - facts.length + index + 1);
    }
  }
  await client.query(
    `update facts f set position = v.position from unnest($1::uuid[], $2::uuid[], $3::bigint[]) v (w, id, position)
     where f.workspace_id = v.w and f.fact_id = v.id`,
    [
      taken.map((fact) => fact.workspace_id),
      taken.map((fact) => fact.fact_id),
      taken.map((fact) => positions.get(fact.fact_id)),
    ],
  );
  await queueReactions(client, taken, reactionsOf, now);
  await queueDeliveries(client, taken, now);
  const grown = rows.map((row) => ({ w: row.workspace_id, p: row.last_position }));
  await client.query(`select pg_notify('${factsChannel}', x) from unnest($1::text[]) x`, [
    grown.map((one) => JSON.stringify(one)),
  ]);
}

async function queueReactions(
  client: pg.PoolClient,
  taken: readonly Taken[],
  reactionsOf: (kind: string) => readonly string[],
  now: Date,
): Promise<void> {
  const wanted = taken.flatMap((fact) => reactionsOf(fact.kind).map((name) => ({ ...fact, name })));
  if (wanted.length === 0) return;
  await client.query(
    `insert into due (workspace_id, due_id, kind, ref_id, due_at)
     select w, gen_random_uuid(), kind, id, $4 from unnest($1::uuid[], $2::text[], $3::uuid[]) v (w, kind, id)
     on conflict (workspace_id, kind, ref_id) do nothing`,
    [
      wanted.map((one) => one.workspace_id),
      wanted.map((one) => one.name),
      wanted.map((one) => one.fact_id),
      now,
    ],
  );
}

/** Runs `sequence` whenever it is woken, and now and then for facts of a process that was killed. */
export function runSequencer(
  pool: pg.Pool,
  reactionsOf: (kind: string) => readonly string[],
  options: { now: () => Date; log: Log; onStamped: () => void; sweepMs?: number },
): { wake: () => void; settle: () => Promise<void>; stop: () => Promise<void> } {
  let isStopped = false;
  let isWoken = false;
  let running: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    while (isWoken && !isStopped) {
      isWoken = false;
      try {
        const stamped = await sequence(pool, reactionsOf, options.now());
        if (stamped > 0) options.onStamped();
        if (stamped === batchMax) isWoken = true;
      } catch (error) {
        options.log.warn({ err: error }, 'the sequencer could not reach the database; it tries again');
        isWoken = false;
        return;
      }
    }
  };
  const wake = (): void => {
    isWoken = true;
    if (isStopped || running) return;
    running = drain().finally(() => {
      running = null;
      // Woken between the last look and here: look once more.
      if (isWoken) wake();
    });
  };
  const sweep = setInterval(wake, options.sweepMs ?? 1000);
  const settle = async (): Promise<void> => {
    wake();
    while (running) await running;
  };
  const stop = async (): Promise<void> => {
    isStopped = true;
    clearInterval(sweep);
    await running;
  };
  return { wake, settle, stop };
}
