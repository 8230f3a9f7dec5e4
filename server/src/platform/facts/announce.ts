import type { FactKind, PayloadOf } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Tx } from '../context.ts';

const Payload = z.record(z.string(), z.unknown());
const Subject = z.uuid().nullable();

const text = `
  with told as (insert into unsequenced (workspace_id, fact_id, kind) values ($1, $2, $3))
  insert into facts (workspace_id, fact_id, kind, subject_id, actor_kind, actor_id, address, cause, occurred_at, payload)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

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
  const subject = Subject.parse(checked[kind.subject] ?? null);
  const factId = tx.system.newId();
  const { workspaceId, actor, address, cause, system } = tx;
  const about = [workspaceId, factId, kind.kind, subject, actor.kind, actor.id, address, cause];
  tx.later({ text, values: [...about, system.now(), JSON.stringify(checked)] });
  tx.afterCommit(() => tx.system.wake('facts'));
  return factId;
}
