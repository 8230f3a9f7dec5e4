import type { Said } from '@zhiyin/domain/sla';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';

/** Something said in a conversation, or its being handed over. */
export interface Line extends Said {
  readonly conversationId: string;
  readonly customerId: string;
}

interface Asked {
  /** A moment, as SQL. */
  readonly from: RawBuilder<unknown>;
  /** One conversation; all that the caller may see when null. */
  readonly conversationId: string | null;
  readonly max: number;
}

/** What was said from a moment on, and who handed over when, conversation by conversation in order. */
export async function linesFrom(tx: Tx, { from, conversationId, max }: Asked): Promise<Line[]> {
  const only = (column: RawBuilder<unknown>) =>
    conversationId === null ? sql`true` : sql`${column} = ${conversationId}`;
  const { rows } = await sql<Line>`
    with since as (select ${from} as start)
    select said.conversation_id, c.customer_id, said.at, said.by from (
      select conversation_id, number as place, sent_at as at,
        case author_kind when 'customer' then 'customer' when 'member' then 'human' else 'automatic' end as by
      from messages, since
      where workspace_id = ${tx.workspaceId} and sent_at >= since.start and visibility = 'public'
        and ${only(sql`conversation_id`)}
      union all
      select subject_id, null, occurred_at, 'handover' from facts, since
      where workspace_id = ${tx.workspaceId} and kind = 'inbox.conversation-assigned' and occurred_at >= since.start
        and (payload->>'isTransfer')::boolean and ${only(sql`subject_id`)}
    ) said
    join conversations c on c.workspace_id = ${tx.workspaceId} and c.conversation_id = said.conversation_id
    where ${sql<SqlBool>`${isVisible(tx)}`}
    order by said.conversation_id, said.at, said.place nulls first limit ${max}
  `.execute(tx.db);
  return rows;
}
