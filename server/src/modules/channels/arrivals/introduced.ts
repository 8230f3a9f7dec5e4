import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findAccountRow } from '../accounts/rows.ts';
import { adapterOf } from '../adapters/registry.ts';
import { withToken } from '../sending/jobs/with-token.ts';
import type { Arrival } from './arrivals.ts';

/**
 * What came, with the name of whoever wrote: asked of the vendor where its calls bring an id alone, once for each of its
 * chats. A message does not wait for a name that cannot be had.
 */
export async function introduced(ctx: Context, arrival: Arrival): Promise<Arrival> {
  const { accountId, threadId, channel, event } = arrival;
  const adapter = adapterOf(ctx.system, channel);
  const { profileOf } = adapter;
  if (!profileOf || event.kind !== 'message' || event.sender.name !== null) return arrival;
  const { isKnown, row } = await look(ctx, async (tx) => ({
    isKnown: await tx.db
      .selectFrom('channelThreads')
      .select('threadId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('threadId', '=', threadId)
      .executeTakeFirst(),
    row: await findAccountRow(tx, accountId),
  }));
  if (isKnown) return arrival;
  try {
    const { id } = event.sender;
    const profile = await withToken(ctx, adapter, row, { work: (session) => profileOf(session, id) });
    if (!profile) return arrival;
    const knownBy = [...(event.sender.knownBy ?? []), ...(profile.knownBy ?? [])];
    return { ...arrival, event: { ...event, sender: { id, ...profile, knownBy } } };
  } catch (error) {
    ctx.system.log.info({ err: error, accountId }, 'a vendor did not say who wrote');
    return arrival;
  }
}
