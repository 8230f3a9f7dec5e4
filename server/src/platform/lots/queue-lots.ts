/**
 * The part of the sequencer's statement that wakes whoever reads the log in lots: one piece of work for a workspace, a
 * follower and its stretch of seconds, however many facts there were, due at the end of that stretch. Nothing for a workspace that
 * nobody follows. `facts` names the part that knows workspace and kind; `now` the parameter with the moment.
 */
export function lots(facts: string, now: string): string {
  return `lots as (
    insert into due (workspace_id, due_id, kind, ref_id, due_at)
    select distinct on (n.workspace_id, f.name) n.workspace_id, gen_random_uuid(), f.name,
      md5(floor(extract(epoch from ${now}::timestamptz) / f.every_seconds)::text)::uuid,
      to_timestamp((floor(extract(epoch from ${now}::timestamptz) / f.every_seconds) + 1) * f.every_seconds)
    from ${facts} n join lot_followers f on f.workspace_id = n.workspace_id and n.kind = any(f.fact_kinds)
    on conflict (workspace_id, kind, ref_id) do nothing
    returning workspace_id
  )`;
}
