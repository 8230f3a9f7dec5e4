import { accountWords as words } from '@zhiyin/domain/channels';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { System } from '#platform/system.ts';

/** An account that the receiver takes mail for. */
export interface Mailbox {
  readonly workspaceId: string;
  readonly accountId: string;
}

/**
 * Keeps for which addresses the receiver takes mail for an account; what is left out is given up, and what stays keeps
 * its age.
 *
 * @throws Refusal `conflict` for an address that another workspace holds
 */
export async function keepAddresses(tx: Tx, accountId: string, addresses: readonly string[]): Promise<void> {
  await giveUpOthers(tx, accountId, addresses);
  if (addresses.length === 0) return;
  await refuseTaken(tx, accountId, addresses);
  const { workspaceId } = tx;
  const createdAt = tx.system.now();
  await tx.db
    .insertInto('mailAddresses')
    .values(addresses.map((address) => ({ workspaceId, accountId, address, createdAt })))
    .onConflict((same) => same.doNothing())
    .execute();
}

async function giveUpOthers(tx: Tx, accountId: string, kept: readonly string[]): Promise<void> {
  const own = tx.db
    .deleteFrom('mailAddresses')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId);
  await (kept.length === 0 ? own : own.where('address', 'not in', [...kept])).execute();
}

/** Whoever names one first holds it: workspaces that name it at the same moment wait for each other. */
async function refuseTaken(tx: Tx, accountId: string, addresses: readonly string[]): Promise<void> {
  const held = await tx.db
    .selectFrom('mailAddresses')
    .select('address')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .execute();
  const fresh = addresses.filter((address) => held.every((row) => row.address !== address)).toSorted();
  for (const address of fresh) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`mail address ${address}`}, 0))`.execute(tx.db);
    const holder = await mailboxOf(tx.system, address);
    if (holder && holder.workspaceId !== tx.workspaceId)
      throw new Refusal('conflict', words.mailAddressTaken, { address });
  }
}

/** The account that an address belongs to: whichever named it first, where several do; null where nobody did. */
export async function mailboxOf(system: System, address: string): Promise<Mailbox | null> {
  const { rows } = await system.database.dispatcher.query<Mailbox>(
    `select workspace_id as "workspaceId", account_id as "accountId" from mail_addresses
     where address = $1 order by created_at, account_id limit 1`,
    [address],
  );
  return rows[0] ?? null;
}
