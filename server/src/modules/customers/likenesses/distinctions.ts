import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** Whether somebody said that the persons of two records are not the same one. */
export async function areDistinct(tx: Tx, oneId: string, otherId: string): Promise<boolean> {
  const { rows } = await sql`
    select from customer_distinctions d where d.workspace_id = ${tx.workspaceId} and ${isBetween(tx, oneId, otherId)}
    limit 1
  `.execute(tx.db);
  return rows.length > 0;
}

/** Remembers it, of these two records: it then holds for the persons that they are part of. False when it was so. */
export async function rememberDistinct(tx: Tx, oneId: string, otherId: string): Promise<boolean> {
  const [first = oneId, second = otherId] = [oneId, otherId].toSorted();
  const { rows } = await sql`
    insert into customer_distinctions (workspace_id, one_id, other_id, said_by, said_at)
    values (${tx.workspaceId}, ${first}, ${second}, ${tx.actor.kind === 'member' ? tx.actor.id : null},
      ${tx.system.now()})
    on conflict do nothing returning one_id
  `.execute(tx.db);
  return rows.length > 0;
}

/** Takes back all that was said to keep the persons of two records apart; false when nothing was. */
export async function forgetDistinctions(tx: Tx, oneId: string, otherId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from customer_distinctions d where d.workspace_id = ${tx.workspaceId} and ${isBetween(tx, oneId, otherId)}
    returning d.one_id
  `.execute(tx.db);
  return rows.length > 0;
}

function isBetween(tx: Tx, oneId: string, otherId: string) {
  const recordsOf = (
    id: string,
  ) => sql`(select customer_id from customers where workspace_id = ${tx.workspaceId}
    and person_id = (select person_id from customers where workspace_id = ${tx.workspaceId} and customer_id = ${id}))`;
  return sql<SqlBool>`((d.one_id in ${recordsOf(oneId)} and d.other_id in ${recordsOf(otherId)})
    or (d.one_id in ${recordsOf(otherId)} and d.other_id in ${recordsOf(oneId)}))`;
}
