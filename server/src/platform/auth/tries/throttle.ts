import { createHash } from 'node:crypto';
import { signInWords } from '@zhiyin/domain/platform';
import ipaddr from 'ipaddr.js';
import type { Ground } from '../../context.ts';
import { Refusal } from '../../refusal.ts';

/**
 * How often something may fail: `free` tries at once, then a wait that doubles from `firstSeconds` up to
 * `longestSeconds`. Nobody is ever locked out, and a day without tries forgets everything.
 */
export interface Patience {
  readonly name: string;
  readonly free: number;
  readonly firstSeconds: number;
  readonly longestSeconds: number;
}

/** An office of fifty shares one address; a person does not mistype five times in a row. */
export const patience = {
  account: { name: 'account', free: 5, firstSeconds: 1, longestSeconds: 300 },
  device: { name: 'device', free: 5, firstSeconds: 1, longestSeconds: 300 },
  password: { name: 'password', free: 5, firstSeconds: 1, longestSeconds: 300 },
  address: { name: 'address', free: 50, firstSeconds: 1, longestSeconds: 300 },
  code: { name: 'code', free: 20, firstSeconds: 1, longestSeconds: 300 },
  resetAddress: { name: 'reset-address', free: 20, firstSeconds: 15, longestSeconds: 900 },
  resetAccount: { name: 'reset-account', free: 3, firstSeconds: 60, longestSeconds: 3_600 },
} as const satisfies Record<string, Patience>;

const forgetSeconds = 86_400;

/** One thing that is counted: an account, a device or an address, kept as a hash. */
export interface Counted {
  readonly patience: Patience;
  readonly key: string;
}

/** Names what is counted; the database keeps no addresses or names. */
export function counted(of: Patience, what: string): Counted {
  const print = createHash('sha256').update(what.normalize('NFKC').toLowerCase()).digest('base64url');
  return { patience: of, key: `${of.name} ${print}` };
}

/** A caller's network: IPv6 callers have 2^64 addresses each, so those count as one. */
export function networkOf(address: string | null): string {
  if (address === null || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return parsed.toByteArray().slice(0, 8).join('.');
}

/**
 * Counts a try before it is made, so that a hundred at once are a hundred tries.
 *
 * @throws Refusal `limit` with the seconds to wait, when it comes too early; such a try is not counted.
 */
export async function takeTry(ground: Ground, one: Counted): Promise<void> {
  const seconds = await tryTake(ground, one);
  if (seconds === 0) return;
  throw new Refusal('limit', signInWords.tooManyTries, { seconds });
}

/** As `takeTry`, but answers the seconds to wait: 0 when the try may be made. */
export async function tryTake(ground: Ground, { key, patience }: Counted): Promise<number> {
  const now = ground.system.now();
  const pool = ground.system.database.owner;
  // A free try moves no moment: of several at once one may have looked at the clock before the one stored before it.
  const taken = await pool.query(
    `insert into throttle as t (key, tries, tried_at, free_at) values ($1, 1, $2, to_timestamp(0))
     on conflict (key) do update set tried_at = greatest(t.tried_at, $2), (tries, free_at) = (
       select n, case when n <= $3 then t.free_at
         else $2::timestamptz + least($5, $4 * power(2, least(n - $3 - 1, 20))) * interval '1 second' end
       from (select case when t.tried_at < $2::timestamptz - $6 * interval '1 second' then 1 else t.tries + 1 end) as x (n))
     where t.free_at <= $2 returning tries`,
    [key, now, patience.free, patience.firstSeconds, patience.longestSeconds, forgetSeconds],
  );
  if (taken.rowCount === 1) return 0;
  const { rows } = await pool.query<{ free_at: Date }>('select free_at from throttle where key = $1', [key]);
  const freeAt = rows[0]?.free_at ?? now;
  return Math.max(1, Math.ceil((freeAt.getTime() - now.getTime()) / 1000));
}

/** Forgets the failed tries of somebody who then succeeded, and what nobody tried for two days. */
export async function forgetTries(ground: Ground, one: Counted): Promise<void> {
  const stale = new Date(ground.system.now().getTime() - 2 * forgetSeconds * 1000);
  await ground.system.database.owner.query('delete from throttle where key = $1 or tried_at < $2', [
    one.key,
    stale,
  ]);
}

/** Takes one try back: a colleague at the same address who signed in counts as none. */
export async function giveBackTry(ground: Ground, one: Counted): Promise<void> {
  await ground.system.database.owner.query(
    'update throttle set tries = greatest(tries - 1, 0) where key = $1',
    [one.key],
  );
}
