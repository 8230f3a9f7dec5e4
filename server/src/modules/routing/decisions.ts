import { RoutingDecision } from '@zhiyin/domain/routing';
import type { Tx } from '#platform/context.ts';

interface Decided extends Pick<RoutingDecision, 'memberId' | 'why' | 'candidates' | 'queueId' | 'step'> {
  readonly conversationId: string;
  /** Since when it waited; null for what did not wait in the queue. */
  readonly since: Date | null;
}

/** Writes down what was done with a conversation and why. */
export async function noteDecision(tx: Tx, { since, ...decided }: Decided): Promise<void> {
  const decidedAt = tx.system.now();
  const waitedMs = since ? Math.max(0, decidedAt.getTime() - since.getTime()) : 0;
  const waitedSeconds = Math.round(waitedMs / 1000);
  await tx.db
    .insertInto('routingDecisions')
    .values({
      workspaceId: tx.workspaceId,
      decisionId: tx.system.newId(),
      ...decided,
      waitedSeconds,
      decidedAt,
    })
    .execute();
}

const shownMax = 20;

/** What was done with a conversation, the latest first. */
export async function decisionsOf(tx: Tx, conversationId: string): Promise<RoutingDecision[]> {
  const rows = await tx.db
    .selectFrom('routingDecisions')
    .select(['decisionId', 'memberId', 'why', 'waitedSeconds', 'candidates', 'queueId', 'step', 'decidedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .orderBy('decisionId', 'desc')
    .limit(shownMax)
    .execute();
  return rows.map((row) => ({
    ...row,
    why: RoutingDecision.shape.why.parse(row.why),
    decidedAt: row.decidedAt.toISOString(),
  }));
}
