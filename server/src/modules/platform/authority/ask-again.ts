import { sql } from 'kysely';
import { whoDecides } from '#platform/authority/who-decides.ts';
import type { Tx } from '#platform/context.ts';

/**
 * Who decides a topic has changed: open approvals whose first round follows it ask those who decide it now. One that
 * nobody is left for keeps whom it asked, and an owner settles it.
 */
export async function askAgain(tx: Tx, topicKey: string): Promise<void> {
  const open = await tx.db
    .selectFrom('approvals')
    .select(['approvalId', 'amount', 'askedBy'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('topicKey', '=', topicKey)
    .where('round', '=', 0)
    .where('outcome', '=', 'open')
    .orderBy('approvalId')
    .execute();
  for (const { approvalId, amount, askedBy } of open) {
    const approverIds = (await whoDecides(tx, topicKey, amount)).filter((id) => id !== askedBy);
    if (approverIds.length === 0) continue;
    await tx.db
      .updateTable('approvals')
      .set({
        approverIds,
        rounds: sql`case when jsonb_array_length(rounds) = 0 then rounds
          else jsonb_set(rounds, '{0,approverIds}', ${JSON.stringify(approverIds)}::jsonb) end`,
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('approvalId', '=', approvalId)
      .where('outcome', '=', 'open')
      .execute();
  }
}
