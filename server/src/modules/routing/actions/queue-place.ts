import { type Context, requireVisitor, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allAgents } from '../agents.ts';
import { findPlan } from '../plan.ts';
import { placeOf } from '../queue.ts';

/** Where the caller stands in the queue, and whether anybody is there to answer at all. */
export async function queuePlace(ctx: Context): Promise<{ place: number | null; isSomebodyThere: boolean }> {
  const customerId = requireVisitor(ctx);
  return look(ctx, async (tx) => {
    const plan = await findPlan(tx);
    const { isOn } = plan.settings;
    const conversationId = await waitingOf(tx, [customerId, ...(tx.actor.alsoCustomerIds ?? [])]);
    const place = isOn && conversationId !== null ? await placeOf(tx, conversationId) : null;
    const isSomebodyThere = (await allAgents(tx, plan)).some(
      ({ status }) => status === 'available' || status === 'busy',
    );
    return { place, isSomebodyThere };
  });
}

/** The caller's own conversation that waits: of the channel they came through, unless they have proven who they are. */
async function waitingOf(tx: Tx, customerIds: readonly string[]): Promise<string | null> {
  const { channelId } = tx.actor;
  let own = tx.db
    .selectFrom('queueEntries')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', [...customerIds]);
  if (channelId !== undefined) own = own.where('channelId', '=', channelId);
  const row = await own.orderBy('effectiveSince').limit(1).executeTakeFirst();
  return row?.conversationId ?? null;
}
