import { inboxAssign, inboxReply } from '@zhiyin/domain/inbox';
import type { listLoads as loadsContract, readMine as mineContract, Offer } from '@zhiyin/domain/routing';
import type { z } from 'zod';
import { conversationsById } from '#modules/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { loadsOf } from '../agents.ts';
import { breathersNow } from '../breathers/rows.ts';
import { findPlan } from '../plan.ts';
import { sincesInQueue } from '../queue.ts';
import { openOffersOf } from './rows.ts';

/** What routing has for the caller now. A program's key is offered nothing. */
export async function readMine(ctx: Context): Promise<z.infer<typeof mineContract.response>> {
  requirePermission(ctx, inboxReply);
  const memberId = ctx.actor.kind === 'member' ? ctx.actor.id : null;
  if (memberId === null) return { offers: [], breatherUntil: null };
  return look(ctx, async (tx) => {
    const breatherUntil = (await breathersNow(tx)).get(memberId) ?? null;
    return {
      offers: await offersOf(tx, memberId),
      breatherUntil: breatherUntil?.toISOString() ?? null,
    };
  });
}

async function offersOf(tx: Tx, memberId: string): Promise<Offer[]> {
  const rows = (await openOffersOf(tx, memberId)).filter(({ expiresAt }) => expiresAt > tx.system.now());
  const ids = rows.map(({ conversationId }) => conversationId);
  const [shown, sinces] = await Promise.all([conversationsById(tx, ids), sincesInQueue(tx, ids)]);
  return rows.flatMap(({ offerId, conversationId, why, offeredAt, expiresAt }) => {
    const conversation = shown.get(conversationId);
    if (!conversation) return [];
    const { customerName, lastMessageText, priority } = conversation;
    return {
      offerId,
      conversationId,
      customerName,
      lastMessageText,
      priority,
      why,
      since: (sinces.get(conversationId) ?? offeredAt).toISOString(),
      offeredAt: offeredAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    };
  });
}

/** How much everybody has on their desk, as handing out weighs it, so that nobody is given more who has enough. */
export async function listLoads(ctx: Context): Promise<z.infer<typeof loadsContract.response>> {
  requirePermission(ctx, inboxAssign);
  const loads = await look(ctx, async (tx) => loadsOf(tx, await findPlan(tx)));
  return { items: [...loads].map(([memberId, load]) => ({ memberId, load: load.all })) };
}
