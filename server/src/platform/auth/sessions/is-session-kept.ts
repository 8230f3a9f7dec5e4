import type { System } from '../../system.ts';
import { lifetimes } from '../lifetimes.ts';

/**
 * Whether somebody is still signed in where a session began: it was not ended, and is not older than any may be. One
 * that nobody used for days counts until its browser comes back and finds that it has ended.
 */
export async function isSessionKept(system: System, sessionId: string): Promise<boolean> {
  const oldest = new Date(system.now().getTime() - lifetimes.absoluteSeconds * 1000);
  const { rows } = await system.database.owner.query(
    `select from session where id = $1 and "createdAt" > $2`,
    [sessionId, oldest],
  );
  return rows.length > 0;
}
