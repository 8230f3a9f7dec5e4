import { sql } from 'kysely';
import type { PoorAnswer } from '#modules/surveys';
import type { Tx } from '#platform/context.ts';

/** What was done already about low scores. */
interface Standing {
  /** Conversations that were followed up, or are to be. */
  readonly followed: ReadonlySet<string>;
  /** Persons who are left alone. */
  readonly leftAlone: ReadonlySet<string>;
  readonly personOf: ReadonlyMap<string, string>;
}

/** How customers with low scores stand: asked about these conversations already, or to be left alone for some days. */
export async function standingOf(tx: Tx, low: readonly PoorAnswer[], quietDays: number): Promise<Standing> {
  const { workspaceId } = tx;
  const conversationIds = low.map(({ conversationId }) => conversationId);
  const customerIds = [...new Set(low.map(({ customerId }) => customerId))];
  const since = new Date(tx.system.now().getTime() - quietDays * 86_400_000);
  const followed = await sql<{ id: string }>`
    select distinct conversation_id as id from follow_ups
    where workspace_id = ${workspaceId} and conversation_id = any(${conversationIds}::uuid[])
  `.execute(tx.db);
  const persons = await sql<{ customerId: string; personId: string; isLeftAlone: boolean }>`
    select c.customer_id, c.person_id, exists (
      select from customers other join follow_ups f
        on f.workspace_id = other.workspace_id and f.customer_id = other.customer_id
      where other.workspace_id = c.workspace_id and other.person_id = c.person_id and f.state <> 'cancelled'
        and (f.asked_at > ${since} or f.ended_at > ${since} or f.state = 'open')) as is_left_alone
    from customers c
    where c.workspace_id = ${workspaceId} and c.customer_id = any(${customerIds}::uuid[])
  `.execute(tx.db);
  const alone = persons.rows.filter(({ isLeftAlone }) => isLeftAlone && quietDays > 0);
  return {
    followed: new Set(followed.rows.map(({ id }) => id)),
    leftAlone: new Set(alone.map(({ personId }) => personId)),
    personOf: new Map(persons.rows.map(({ customerId, personId }) => [customerId, personId])),
  };
}
