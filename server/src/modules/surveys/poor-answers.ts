import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** What customers said of a conversation that was less than the best. */
export interface PoorAnswer {
  readonly conversationId: string;
  readonly customerId: string;
  readonly at: Date;
  /** What the question after the conversation got; null where only a survey was answered. */
  readonly score: number | null;
  readonly solved: boolean | null;
  /** Whether a survey took what was said for a low score. */
  readonly isLow: boolean;
}

const answersMax = 20_000;

/**
 * The last answer about each conversation since then, where it was less than the best, the latest first. Anonymous
 * answers lead to no conversation, and what is left out is the shop’s own.
 */
export async function poorAnswersSince(
  tx: Tx,
  since: Date,
  conversationId: string | null = null,
): Promise<PoorAnswer[]> {
  const { workspaceId } = tx;
  const about = conversationId === null ? sql`true` : sql`conversation_id = ${conversationId}::uuid`;
  const { rows } = await sql<PoorAnswer>`
    select conversation_id, customer_id, at, score, solved, is_low from (
      select distinct on (conversation_id) * from (
        select conversation_id, customer_id, answered_at as at, score, solved, false as is_low from asks
        where workspace_id = ${workspaceId} and answered_at > ${since} and ${about}
        union all
        select r.conversation_id, r.customer_id, r.answered_at, null, null, r.is_low from survey_responses r
        where r.workspace_id = ${workspaceId} and r.answered_at > ${since} and ${about}
          and r.left_out is null and r.conversation_id is not null and r.customer_id is not null
      ) said order by conversation_id, at desc
    ) last
    where is_low or solved = false or score < 5
    order by at desc, conversation_id limit ${answersMax}
  `.execute(tx.db);
  return rows;
}
