/** The kind of due work that looks what rules have to say to one fact. */
export const ruleWorkKind = 'rules:fact';

/**
 * The part of the sequencer's statement that queues the rules for each fact just stamped that sets off any: one piece of
 * work whatever the number of rules, and one look at an index for a shop that has none. `facts` names the part that
 * knows workspace, id and kind; `now` the parameter with the moment. It has a row for each piece.
 */
export function ruling(facts: string, now: string): string {
  return `ruling as (
    insert into due (workspace_id, due_id, kind, ref_id, due_at)
    select n.workspace_id, gen_random_uuid(), '${ruleWorkKind}', n.fact_id, ${now}
    from ${facts} n join rule_sets s on s.workspace_id = n.workspace_id and n.kind = any(s.fact_kinds)
    on conflict (workspace_id, kind, ref_id) do nothing
    returning workspace_id
  )`;
}
