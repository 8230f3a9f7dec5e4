import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import type { Tx } from '../context.ts';
import { runTogether } from '../database/together.ts';
import type { Log } from '../log.ts';
import { lots } from '../lots/queue-lots.ts';
import { ruling } from '../rules/queue-rules.ts';
import { deliveries } from '../webhooks/queue-deliveries.ts';
import type { Reactions } from './catalogue.ts';

/** Channel on which every process hears that a workspace's log grew: `{"w": workspace, "p": last position}`. */
export const factsChannel = 'zhiyin_facts';
/** Any constant will do; it only has to be the same in every process. */
const sequencerLock = 7_741_001;
const batchMax = 500;
/** How long a batch waits for company when the one before it has only just ended. */
const breathMs = 12;

/** What one batch came to. */
export interface Sequenced {
  /** Facts that have their position now; call again while it is `batchMax`. */
  readonly stamped: number;
  /** Pieces of work that were queued: reactions, rules, lots and deliveries. */
  readonly queued: number;
}

const Stamped = z.array(z.object({ stamped: z.coerce.number(), queued: z.coerce.number() }));

/**
 * Gives facts that have committed their positions, in batches: one sequencer at a time in the whole database, so
 * positions have no holes and never go back, and whoever has read up to one has read everything before it.
 * In the same transaction it queues the reactions that the reactions name, and tells every process.
 */
export async function sequence(pool: pg.Pool, reactions: Reactions, now: Date): Promise<Sequenced> {
  const client = await pool.connect();
  try {
    // The lock has a statement of its own: what comes after it sees all that the sequencer before it has done.
    const { answers, error } = await runTogether(client, [
      { text: 'begin', values: [] },
      { text: `select pg_advisory_xact_lock(${sequencerLock})`, values: [] },
      {
        text: stampingFor(reactions),
        values: [now, reactions.kinds, reactions.names, reactions.tables],
      },
      { text: 'commit', values: [] },
    ]);
    if (error) throw error;
    client.release();
    const rows = Stamped.parse(answers[2]?.rows);
    const sum = (one: 'stamped' | 'queued'): number => rows.reduce((total, row) => total + row[one], 0);
    return { stamped: sum('stamped'), queued: sum('queued') };
  } catch (error) {
    // Destroys the connection, and with it the open transaction.
    client.release(true);
    throw error;
  }
}

/**
 * Lets the batch under way end, and none begin before this transaction has: what is stamped until then is there to be
 * seen after it, and what is stamped later finds what it has written.
 */
export async function beforeNextFacts(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.raw(String(sequencerLock))})`.execute(tx.db);
}

const texts = new WeakMap<Reactions, string>();

function stampingFor(reactions: Reactions): string {
  const text = texts.get(reactions) ?? stamping(reactions);
  texts.set(reactions, text);
  return text;
}

/** True in workspaces that the reaction's table knows. The names of tables are our own. */
function isWantedHere({ tables }: Reactions): string {
  const known = [...new Set(tables)].filter((table) => table !== '');
  const knows = (table: string): string =>
    `r.only_in = '${table}' and exists (select from ${table} k where k.workspace_id = n.workspace_id)`;
  return [`r.only_in = ''`, ...known.map(knows)].join(' or ');
}

// All of it is one statement, because each costs as much to send as to do: take, count, number, stamp, queue, tell.
const stamping = (reactions: Reactions): string => `
  with taken as materialized (
    delete from unsequenced u using
      (select workspace_id, fact_id from unsequenced order by fact_id limit ${batchMax}) next
    where u.workspace_id = next.workspace_id and u.fact_id = next.fact_id
    returning u.workspace_id, u.fact_id, u.kind
  ), counted as materialized (
    select workspace_id, count(*) as facts from taken group by workspace_id
  ), moved as (
    insert into positions as p (workspace_id, last_position) select workspace_id, facts from counted
    on conflict (workspace_id) do update set last_position = p.last_position + excluded.last_position
    returning workspace_id, last_position
  ), numbered as materialized (
    select t.workspace_id, t.fact_id, t.kind,
      m.last_position - c.facts + row_number() over (partition by t.workspace_id order by t.fact_id) as position
    from taken t join counted c on c.workspace_id = t.workspace_id join moved m on m.workspace_id = t.workspace_id
  ), stamped as (
    update facts f set position = n.position from numbered n
    where f.workspace_id = n.workspace_id and f.fact_id = n.fact_id
  ), reacting as (
    insert into due (workspace_id, due_id, kind, ref_id, due_at)
    select n.workspace_id, gen_random_uuid(), r.name, n.fact_id, $1
    from numbered n join unnest($2::text[], $3::text[], $4::text[]) r (kind, name, only_in) on r.kind = n.kind
    where ${isWantedHere(reactions)}
    on conflict (workspace_id, kind, ref_id) do nothing
    returning workspace_id
  ), ${ruling('numbered', '$1')}, ${lots('numbered', '$1')}, ${deliveries('numbered', '$1')}
  select c.facts as stamped,
    (select count(*) from reacting r where r.workspace_id = c.workspace_id) +
    (select count(*) from ruling r where r.workspace_id = c.workspace_id) +
    (select count(*) from lots l where l.workspace_id = c.workspace_id) +
    (select count(*) from delivering d where d.workspace_id = c.workspace_id) as queued,
    pg_notify('${factsChannel}', json_build_object('w', m.workspace_id, 'p', m.last_position)::text)
  from counted c join moved m on m.workspace_id = c.workspace_id`;

/** Runs `sequence` whenever it is woken, and now and then for facts of a process that was killed. */
export function runSequencer(
  pool: pg.Pool,
  reactions: Reactions,
  options: { now: () => Date; log: Log; onQueued: () => void; sweepMs?: number },
): { wake: () => void; isBusy: () => boolean; settle: () => Promise<void>; stop: () => Promise<void> } {
  let isStopped = false;
  let isWoken = false;
  let running: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    while (isWoken && !isStopped) {
      isWoken = false;
      try {
        const { stamped, queued } = await sequence(pool, reactions, options.now());
        if (queued > 0) options.onQueued();
        if (stamped === batchMax) isWoken = true;
        // Whatever commits meanwhile goes in the next batch: under load one batch takes many.
        if (isWoken && stamped < batchMax) await pause(breathMs);
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
  return { wake, isBusy: () => running !== null, settle, stop };
}
