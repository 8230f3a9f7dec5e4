import type pg from 'pg';

/** The kind of due work that brings one delivery to its address. */
export const deliveryKind = 'post:webhook';

/**
 * Queues a delivery for each webhook that wants a fact just stamped, in the sequencer's transaction: no fact is missed
 * and none delivered before it has its position. Costs one look at an index while nobody has a webhook.
 */
export async function queueDeliveries(
  client: pg.PoolClient,
  facts: readonly { workspace_id: string; fact_id: string }[],
  now: Date,
): Promise<void> {
  await client.query(
    `with queued as (
       insert into webhook_deliveries
         (workspace_id, delivery_id, webhook_id, fact_id, kind, position, subject_id, state, tries, created_at)
       select f.workspace_id, gen_random_uuid(), h.webhook_id, f.fact_id, f.kind, f.position, f.subject_id, 'waiting', 0, $3
       from unnest($1::uuid[], $2::uuid[]) stamped (workspace_id, fact_id)
       join webhooks h on h.workspace_id = stamped.workspace_id and h.is_active
       join facts f on f.workspace_id = stamped.workspace_id and f.fact_id = stamped.fact_id
       where f.kind = any(h.kinds) or '*' = any(h.kinds)
       on conflict (workspace_id, webhook_id, fact_id) do nothing
       returning workspace_id, delivery_id)
     insert into due (workspace_id, due_id, kind, ref_id, due_at)
     select workspace_id, gen_random_uuid(), '${deliveryKind}', delivery_id, $3 from queued`,
    [facts.map((fact) => fact.workspace_id), facts.map((fact) => fact.fact_id), now],
  );
}
