import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { attachEmbedded } from '#platform/embedded/attach.ts';
import type { OwnServer } from '../own-server.ts';

/** What the database alone can do on this machine. */
export interface Floor {
  readonly perSecond: number;
  /** The settings that decide what a commit costs. */
  readonly settings: string;
}

/** One insert and one commit a message, no row-level security, as many connections as the load has. */
export async function bareInserts(server: OwnServer, connections: number, seconds: number): Promise<Floor> {
  const url = server.databaseUrl ?? (await attachEmbedded(server.dataDir));
  if (url === undefined) throw new Error('the embedded database cannot be reached');
  const pool = new pg.Pool({ connectionString: url, max: connections });
  try {
    await pool.query(
      'create table if not exists public.bench_floor (id uuid primary key, body text, at timestamptz)',
    );
    const settings = await settingsOf(pool);
    const until = performance.now() + seconds * 1000;
    let count = 0;
    const worker = async (): Promise<void> => {
      while (performance.now() < until) {
        await pool.query({
          name: 'floor',
          text: 'insert into bench_floor values ($1, $2, now())',
          values: [randomUUID(), '你好，请问这件还有货吗？'],
        });
        count += 1;
      }
    };
    const from = performance.now();
    await Promise.all(Array.from({ length: connections }, worker));
    return { perSecond: count / ((performance.now() - from) / 1000), settings };
  } finally {
    await pool.query('drop table if exists public.bench_floor');
    await pool.end();
  }
}

async function settingsOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version')
     order by name`,
  );
  return rows.map(({ name, setting }) => `${name} ${setting}`).join(', ');
}
