import {
  addressReachable,
  addressUndeliverable,
  customersEdit,
  type Undeliverable,
} from '@zhiyin/domain/customers';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';

const detailMax = 300;

/** Notes that letters to an address come back for good; the latest words of a server count. */
export async function noteUndeliverable(tx: Tx, given: string, said: string): Promise<void> {
  const address = given.trim().toLowerCase();
  const [since, detail] = [tx.system.now(), said.slice(0, detailMax).toWellFormed()];
  const { rows } = await sql<{ addressId: string; isNew: boolean }>`
    insert into undeliverable_addresses as a (workspace_id, address, address_id, detail, since)
    values (${tx.workspaceId}, ${address}, ${tx.system.newId()}, ${detail}, ${since})
    on conflict (workspace_id, address) do update set detail = excluded.detail, since = excluded.since
    returning address_id, (xmax = 0) as is_new
  `.execute(tx.db);
  const [row] = rows;
  if (row?.isNew) await announce(tx, addressUndeliverable, { addressId: row.addressId });
}

/** Notes that an address takes mail after all: somebody wrote from it, or says so. */
export async function noteReachable(tx: Tx, address: string): Promise<void> {
  const gone = await tx.db
    .deleteFrom('undeliverableAddresses')
    .where('workspaceId', '=', tx.workspaceId)
    .where('address', '=', address.trim().toLowerCase())
    .returning('addressId')
    .executeTakeFirst();
  if (gone) await announce(tx, addressReachable, { addressId: gone.addressId });
}

/** Takes an address for one that takes mail. Of one that nothing is known of nothing changes. */
export async function clearUndeliverable(
  ctx: Context,
  { address }: { address: string },
): Promise<{ done: true }> {
  requirePermission(ctx, customersEdit);
  await transact(ctx, (tx) => noteReachable(tx, address));
  return { done: true };
}

/** Which of some addresses take no mail, as far as is known. */
export async function undeliverableAmong(tx: Tx, addresses: readonly string[]): Promise<Undeliverable[]> {
  if (addresses.length === 0) return [];
  const rows = await tx.db
    .selectFrom('undeliverableAddresses')
    .select(['address', 'since', 'detail'])
    .where('workspaceId', '=', tx.workspaceId)
    .where(
      'address',
      'in',
      addresses.map((one) => one.toLowerCase()),
    )
    .orderBy('address')
    .execute();
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
