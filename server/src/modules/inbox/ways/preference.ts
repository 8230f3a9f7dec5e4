import { type ChannelPreference, inboxRead } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { channelsInUse } from '#modules/channels';
import { findCustomer, preferenceOf, recordsOf } from '#modules/customers';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';

/** How many of a customer's conversations show what they use. */
const latestCount = 5;

/** Which channel a customer prefers: what was said last, by them or by a colleague, else what they use. */
export async function preferredChannel(
  tx: Tx,
  customerId: string,
): Promise<{ channel: string; source: NonNullable<ChannelPreference['source']> } | null> {
  const said = await preferenceOf(tx, customerId);
  if (said) return { channel: said.channel, source: said.by };
  const used = await usedChannel(tx, customerId);
  return used === null ? null : { channel: used, source: 'use' };
}

/**
 * The channel that most of the latest five conversations came by which the customer began, by any of their records; of
 * several, the one used last. Chats that were imported were held elsewhere and say nothing of where to write.
 */
async function usedChannel(tx: Tx, customerId: string): Promise<string | null> {
  const records = await recordsOf(tx, customerId);
  const { rows } = await sql<{ channel: string }>`
    with latest as (
      select coalesce(w.channel, c.channel) as channel, c.opened_at
      from conversations c left join conversation_ways w
        on w.workspace_id = c.workspace_id and w.conversation_id = c.conversation_id and w.number = 1
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = any(${records}::uuid[]) and c.channel <> 'import'
        and exists (select from messages m where m.workspace_id = c.workspace_id
          and m.conversation_id = c.conversation_id and m.number = 1 and m.author_kind = 'customer')
      order by c.opened_at desc limit ${latestCount})
    select channel from latest group by channel order by count(*) desc, max(opened_at) desc limit 1
  `.execute(tx.db);
  return rows[0]?.channel ?? null;
}

/** Which channel a customer prefers, how that is known, and which can be chosen. */
export async function readPreference(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<ChannelPreference> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    await findCustomer(tx, customerId);
    const preferred = await preferredChannel(tx, customerId);
    return {
      channel: preferred?.channel ?? null,
      source: preferred?.source ?? null,
      used: await usedChannel(tx, customerId),
      choices: await channelsInUse(tx),
    };
  });
}
