import type { Tx } from '#platform/context.ts';
import type { System } from '#platform/system.ts';

/** An account that the receiver takes mail for. */
export interface Mailbox {
  readonly workspaceId: string;
  readonly accountId: string;
}

/** Keeps for which addresses the receiver takes mail for an account; what is left out is given up. */
export async function keepAddresses(tx: Tx, accountId: string, addresses: readonly string[]): Promise<void> {
  const own = { workspaceId: tx.workspaceId, accountId };
  await tx.db
    .deleteFrom('mailAddresses')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .execute();
  if (addresses.length === 0) return;
  const createdAt = tx.system.now();
  await tx.db
    .insertInto('mailAddresses')
    .values(addresses.map((address) => ({ ...own, address, createdAt })))
    .execute();
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
