/** The kind of due work that brings one delivery to its address. */
export const deliveryKind = 'post:webhook';

/**
 * The part of the sequencer's statement that queues a delivery for each webhook that wants a fact just stamped: no fact
 * is missed and none delivered before it has its position. Costs one look at an index while nobody has a webhook.
 * `facts` names the part that knows workspace, id, kind and position; `now` the parameter with the moment. Its last
 * part is called `delivering` and has a row for each delivery.
 */
export function deliveries(facts: string, now: string): string {
  return `delivered as (
    insert into webhook_deliveries
      (workspace_id, delivery_id, webhook_id, fact_id, kind, position, subject_id, state, tries, created_at)
    select f.workspace_id, gen_random_uuid(), h.webhook_id, f.fact_id, n.kind, n.position, f.subject_id, 'waiting', 0, ${now}
    from ${facts} n
    join webhooks h on h.workspace_id = n.workspace_id and h.is_active and (n.kind = any(h.kinds) or '*' = any(h.kinds))
    join facts f on f.workspace_id = n.workspace_id and f.fact_id = n.fact_id
    on conflict (workspace_id, webhook_id, fact_id) do nothing
    returning workspace_id, delivery_id
  ), delivering as (
    insert into due (workspace_id, due_id, kind, ref_id, due_at)
    select workspace_id, gen_random_uuid(), '${deliveryKind}', delivery_id, ${now} from delivered
    returning workspace_id
  )`;
}
