import { createTicket, listTicketTypes, moveTicket } from '#modules/tickets';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { makeDemoApprovals } from './demo-approvals.ts';
import { demoCases } from './demo-cases.ts';
import type { PlannedAgent } from './plan-conversations.ts';

/** Makes tickets of the demo shop's latest conversations, in several states, some of them late. */
export async function makeDemoTickets(ctx: Context, agents: readonly PlannedAgent[]): Promise<void> {
  const all = await listTicketTypesOf(ctx, agents);
  const types = new Map(all.map(({ key, typeId }) => [key, typeId] as const));
  const talks = await latestConversations(ctx, demoCases.length);
  const now = ctx.system.now().getTime();
  for (const [index, one] of demoCases.entries()) {
    const talk = talks[index];
    const typeId = types.get(one.type);
    if (!talk || typeId === undefined) continue;
    const assigneeId = one.isFree ? null : (agents[index % Math.max(1, agents.length)]?.memberId ?? null);
    const { ticketId } = await createTicket(ctx, {
      ...{ typeId, title: one.title, description: one.description ?? '', answers: one.answers },
      ...{ assigneeId, customerId: talk.customerId, parentId: null, items: one.items ?? [] },
      priority: one.priority ?? 'normal',
      dueAt: new Date(now + one.dueHours * 3_600_000).toISOString(),
      conversation: { conversationId: talk.conversationId, messageIds: talk.messageIds },
    });
    for (const move of one.moves) await moveTicket(ctx, { ticketId, ticked: [], ...move });
  }
  await makeDemoApprovals(ctx, all);
}

async function listTicketTypesOf(ctx: Context, agents: readonly PlannedAgent[]) {
  const id = agents[0]?.memberId ?? null;
  const asMember = {
    ...ctx,
    actor: { kind: 'member' as const, id, permissions: new Set<string>(), teamIds: [] },
  };
  return (await listTicketTypes(asMember)).items;
}

async function latestConversations(ctx: Context, count: number) {
  return look(ctx, async (tx) => {
    const rows = await tx.db
      .selectFrom('conversations')
      .select(['conversationId', 'customerId'])
      .where('workspaceId', '=', tx.workspaceId)
      .orderBy('lastMessageAt', 'desc')
      .limit(count)
      .execute();
    const quoted = await tx.db
      .selectFrom('messages')
      .select(['conversationId', 'messageId'])
      .where('workspaceId', '=', tx.workspaceId)
      .where(
        'conversationId',
        'in',
        rows.map(({ conversationId }) => conversationId),
      )
      .where('authorKind', '=', 'customer')
      .where('number', '<=', 3)
      .execute();
    return rows.map((row) => ({
      ...row,
      messageIds: quoted
        .filter(({ conversationId }) => conversationId === row.conversationId)
        .map(({ messageId }) => messageId),
    }));
  });
}
