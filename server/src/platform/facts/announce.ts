import type { FactKind, PayloadOf } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../context.ts';

const Payload = z.record(z.string(), z.unknown());

/**
 * Writes down what happened, in the transaction that made it happen. It gets its position after the commit; then
 * reactions run and screens hear of it. Answers the fact's id.
 *
 * @throws ZodError when the payload is not what the kind of fact declares: our own mistake.
 */
export async function announce<Kind extends FactKind>(
  tx: Tx,
  kind: Kind,
  payload: PayloadOf<Kind>,
): Promise<string> {
  const checked = Payload.parse(kind.payload.parse(payload));
  const subject = z
    .uuid()
    .nullable()
    .parse(checked[kind.subject] ?? null);
  const factId = tx.system.newId();
  tx.later(sql`
    with told as (insert into unsequenced (workspace_id, fact_id, kind) values (${tx.workspaceId}, ${factId}, ${kind.kind}))
    insert into facts (workspace_id, fact_id, kind, subject_id, actor_kind, actor_id, address, cause, occurred_at, payload)
    values (${tx.workspaceId}, ${factId}, ${kind.kind}, ${subject}, ${tx.actor.kind}, ${tx.actor.id},
      ${tx.address}, ${tx.cause}, ${tx.system.now()}, ${JSON.stringify(checked)}::jsonb)
  `);
  tx.afterCommit(() => tx.system.wake('facts'));
  return factId;
}
