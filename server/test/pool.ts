import pg from 'pg';
import type { TestDatabase } from './database.ts';

/**
 * One connection to a database of a test's own. What it says while it is closed is no news: a pool is said to have ended
 * before the server knows, and by then the database may be dropped.
 */
export function poolOn({ url }: TestDatabase): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
