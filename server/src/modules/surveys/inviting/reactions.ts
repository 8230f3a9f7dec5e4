import { conversationClosed, conversationMoved } from '@zhiyin/domain/inbox';
import { orderChanged } from '@zhiyin/domain/store';
import type { SurveyOccasion } from '@zhiyin/domain/surveys';
import { ticketMoved } from '@zhiyin/domain/tickets';
import { allReasons } from '#modules/reasons';
import type { Tx } from '#platform/context.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { holdClosed } from '../queries.ts';
import { runningSurveys, type SurveyRow } from '../survey/rows.ts';
import type { About } from './fatigue.ts';
import { goingOnReactions } from './going-on.ts';
import { invite } from './invite.ts';

/** The reason that complaints are closed with, or one below it. */
const complaintReason = 'complaint';
const isOver = (category: string): boolean => category === 'solved' || category === 'closed';

/** What surveys ask after by themselves. */
export const invitingReactions: readonly Reaction[] = [
  on(conversationClosed, 'surveys.invite-after-conversation', async (tx, closing) => {
    const surveys = await askingAfter(tx, ['conversation-closed', 'complaint-closed']);
    if (surveys.length === 0) return;
    const about = await aboutClosed(tx, closing);
    if (!about) return;
    const isComplaint = await isComplaintReason(tx, closing.reasonKey);
    for (const survey of surveys) {
      const { occasions } = survey.plan;
      const isAsked =
        occasions.includes('conversation-closed') || (isComplaint && occasions.includes('complaint-closed'));
      if (isAsked) await invite(tx, survey, about, { isChosen: false });
    }
  }),

  on(ticketMoved, 'surveys.invite-after-ticket', async (tx, { ticketId, customerId, from, to, ...whose }) => {
    if (customerId === null || isOver(from.category) || !isOver(to.category)) return;
    await inviteAll(tx, 'ticket-solved', {
      ...{ customerId, subjectKind: 'ticket', subjectId: ticketId, conversationId: null },
      ...{ agentId: whose.assigneeId, teamId: whose.teamId, channel: null },
    });
  }),

  on(orderChanged, 'surveys.invite-after-order', async (tx, { orderId, fromState, toState }) => {
    const hasArrived = toState === 'signed' || toState === 'finished';
    if (!hasArrived || fromState === 'signed' || fromState === 'finished') return;
    const customerId = await buyerOf(tx, orderId);
    if (customerId === null) return;
    await inviteAll(tx, 'order-signed', {
      ...{ customerId, subjectKind: 'order', subjectId: orderId, conversationId: null },
      ...{ agentId: null, teamId: null, channel: null },
    });
  }),

  ...goingOnReactions,

  on(conversationMoved, 'surveys.invitations-follow', async (tx, { conversationId, customerId }) => {
    for (const table of ['surveyInvitations', 'surveyResponses'] as const) {
      await tx.db
        .updateTable(table)
        .set({ customerId })
        .where('workspaceId', '=', tx.workspaceId)
        .where('conversationId', '=', conversationId)
        .execute();
    }
  }),
];

/** A conversation that was answered and closed, as something to ask about; null when it has gone on, or was none. */
async function aboutClosed(
  tx: Tx,
  closing: {
    conversationId: string;
    customerId: string;
    assigneeId: string | null;
    teamId: string | null;
    closedAt: string;
  },
): Promise<About | null> {
  const { conversationId, customerId, assigneeId, teamId } = closing;
  const closed = await holdClosed(tx, conversationId, new Date(closing.closedAt));
  if (!closed?.hasCustomerWritten || closed.lastAnswerer === null) return null;
  return {
    ...{ customerId, subjectKind: 'conversation', subjectId: conversationId, conversationId, teamId },
    agentId: assigneeId ?? closed.lastAnswerer,
    channel: closed.channel,
  };
}

async function inviteAll(tx: Tx, occasion: SurveyOccasion, about: About): Promise<void> {
  for (const survey of await askingAfter(tx, [occasion]))
    await invite(tx, survey, about, { isChosen: false });
}

async function askingAfter(tx: Tx, occasions: readonly SurveyOccasion[]): Promise<SurveyRow[]> {
  const running = await runningSurveys(tx);
  return running.filter(({ plan }) => plan.occasions.some((one) => occasions.includes(one)));
}

async function isComplaintReason(tx: Tx, reasonKey: string | null): Promise<boolean> {
  if (reasonKey === null) return false;
  const parents = new Map((await allReasons(tx)).map(({ key, parentKey }) => [key, parentKey]));
  const seen = new Set<string>();
  for (let key: string | null = reasonKey; key !== null && !seen.has(key); key = parents.get(key) ?? null) {
    if (key === complaintReason) return true;
    seen.add(key);
  }
  return false;
}

async function buyerOf(tx: Tx, orderId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('orders')
    .select('customerId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('orderId', '=', orderId)
    .executeTakeFirst();
  return row?.customerId ?? null;
}
