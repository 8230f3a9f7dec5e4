import { type ChannelCapabilities, type QuotaLeft, quotaLeft } from '@zhiyin/domain/channels';
import type { Tx } from '#platform/context.ts';

/** What accounts have sent in the spans that run now, by account. */
export type QuotasTaken = ReadonlyMap<string, { readonly since: Date; readonly used: number }>;

/** What was taken of the quotas of these accounts, or of all of them. */
export async function quotasTaken(tx: Tx, accountId?: string): Promise<QuotasTaken> {
  let query = tx.db
    .selectFrom('channelQuotas')
    .select(['accountId', 'since', 'used'])
    .where('workspaceId', '=', tx.workspaceId);
  if (accountId !== undefined) query = query.where('accountId', '=', accountId);
  const rows = await query.limit(1000).execute();
  return new Map(rows.map(({ accountId: id, ...taken }) => [id, taken]));
}

/** What the vendor still takes from an account; null where it sets no limit. */
export async function quotaOf(
  tx: Tx,
  accountId: string,
  quota: ChannelCapabilities['quota'],
): Promise<QuotaLeft | null> {
  if (quota === null) return null;
  const taken = await quotasTaken(tx, accountId);
  return quotaLeft(quota, taken.get(accountId) ?? null, tx.system.now());
}
