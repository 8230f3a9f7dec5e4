import type pg from 'pg';
import { z } from 'zod';

/** A member's account as it travels: who it is, and nothing with which one could sign in. */
export const TravellingUser = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  createdAt: z.string(),
});
export type TravellingUser = z.infer<typeof TravellingUser>;

/** The accounts of a workspace's members, former ones too. The connection holds no restricted role. */
export async function readUsers(
  client: pg.ClientBase,
  userIds: readonly string[],
): Promise<TravellingUser[]> {
  const { rows } = await client.query<TravellingUser>(
    `select id, email, name, to_json("createdAt") #>> '{}' as "createdAt" from auth."user"
     where id = any($1) order by id collate "C"`,
    [userIds],
  );
  return rows;
}

/**
 * Makes the accounts that are not here yet, without a password: their people set one by a reset link. An account with
 * the same address stays as it is and stands in for the one that travelled; answers whom it stands in for.
 */
export async function addUsers(
  client: pg.ClientBase,
  users: readonly TravellingUser[],
): Promise<{ readonly made: number; readonly standIns: ReadonlyMap<string, string> }> {
  const standIns = new Map<string, string>();
  let made = 0;
  for (const { id, email, name, createdAt } of users) {
    const { rowCount } = await client.query(
      `insert into auth."user" (id, email, name, "emailVerified", "createdAt", "updatedAt")
       values ($1, $2, $3, false, $4, $4) on conflict do nothing`,
      [id, email, name, createdAt],
    );
    if (rowCount === 1) {
      made++;
      continue;
    }
    const { rows } = await client.query<{ id: string }>('select id from auth."user" where email = $1', [
      email,
    ]);
    const [here] = rows;
    if (here && here.id !== id) standIns.set(id, here.id);
  }
  return { made, standIns };
}
