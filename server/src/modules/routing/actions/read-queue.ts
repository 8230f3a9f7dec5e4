import { type Conversation, inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import {
  type readQueue as contract,
  eligibleAmong,
  type QueueEntry,
  queueShownMax,
} from '@zhiyin/domain/routing';
import type { z } from 'zod';
import { conversationsById, onDesksOf } from '#modules/inbox';
import { type Context, may, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allAgents, type DeskAgent } from '../agents.ts';
import { findPlan, type Plan } from '../plan.ts';
import { type PlacedRow, placesInQueue } from '../queue.ts';

type Queue = z.infer<typeof contract.response>;

/** Who waits, and who is there with how much room, as far as the caller may see it. */
export async function readQueue(ctx: Context): Promise<Queue> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const teamIds = may(tx, inboxReadAll) ? null : tx.actor.teamIds;
    const { entries, total } = await placesInQueue(tx, teamIds, queueShownMax);
    const plan = await findPlan(tx);
    const agents = await allAgents(tx, plan);
    const shown = await conversationsById(
      tx,
      entries.map(({ conversationId }) => conversationId),
    );
    return {
      isOn: plan.settings.isOn,
      entries: entries.flatMap((entry) => presentEntry(plan, entry, shown.get(entry.conversationId), agents)),
      total,
      agents: agents.map(presentAgent),
      stranded: await strandedOf(tx, agents),
    };
  });
}

function presentEntry(
  plan: Plan,
  entry: PlacedRow,
  conversation: Conversation | undefined,
  agents: readonly DeskAgent[],
): QueueEntry[] {
  if (!conversation) return [];
  const { customerName, lastMessageText } = conversation;
  const { conversationId, queueId, step, weight, priority, since, place } = entry;
  const demand = plan.demand(entry);
  const hands = eligibleAmong(demand, agents);
  const { teamId } = demand;
  const standing = { queueId, step, weight, teamId, priority, place };
  const told = { conversationId, ...standing, customerName, lastMessageText };
  return [{ ...told, since: since.toISOString(), handsCount: hands.length }];
}

function presentAgent({
  memberId,
  status,
  load,
  capacity,
  lastAssignedAt,
  breatherUntil,
}: DeskAgent): Queue['agents'][number] {
  return {
    memberId,
    status,
    load,
    capacity,
    lastAssignedAt: lastAssignedAt?.toISOString() ?? null,
    breatherUntil: breatherUntil?.toISOString() ?? null,
  };
}

/** What somebody who is offline has in talk, while the customer waits; the longest wait first. */
async function strandedOf(tx: Tx, agents: readonly DeskAgent[]): Promise<Queue['stranded']> {
  const gone = agents.filter(({ status }) => status === 'offline').map(({ memberId }) => memberId);
  const waiting = (await onDesksOf(tx, gone)).filter(({ waitingSince }) => waitingSince !== null);
  const ids = waiting.map(({ conversationId }) => conversationId).slice(0, queueShownMax);
  const shown = await conversationsById(tx, ids);
  return [...shown.values()]
    .flatMap(({ conversationId, customerName, assigneeId, waitingSince }) =>
      assigneeId === null || waitingSince === null
        ? []
        : [{ conversationId, customerName, memberId: assigneeId, waitingSince }],
    )
    .sort((a, b) => a.waitingSince.localeCompare(b.waitingSince));
}
