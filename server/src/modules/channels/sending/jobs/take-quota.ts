import type { ChannelCapabilities } from '@zhiyin/domain/channels';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/**
 * Takes one message of what a vendor accepts from an account in a span of time, ahead of sending: a vendor that is asked
 * too often may close the account. A span begins with the first message after the one before it has ended.
 *
 * @returns for how many seconds nothing more may go; 0 when this one may
 */
export async function takeQuota(
  tx: Tx,
  accountId: string,
  quota: ChannelCapabilities['quota'],
): Promise<number> {
  if (quota === null) return 0;
  const now = tx.system.now();
  const begun = new Date(now.getTime() - quota.perSeconds * 1000);
  const { rows: taken } = await sql`
    insert into channel_quotas as q (workspace_id, account_id, since, used)
    values (${tx.workspaceId}, ${accountId}, ${now}, 1)
    on conflict (workspace_id, account_id) do update set
      since = case when q.since <= ${begun} then ${now} else q.since end,
      used = case when q.since <= ${begun} then 1 else q.used + 1 end
    where q.since <= ${begun} or q.used < ${quota.messages}
    returning q.used
  `.execute(tx.db);
  if (taken.length > 0) return 0;
  const row = await tx.db
    .selectFrom('channelQuotas')
    .select('since')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  const endsAt = (row?.since ?? now).getTime() + quota.perSeconds * 1000;
  return Math.max(1, Math.ceil((endsAt - now.getTime()) / 1000));
}
