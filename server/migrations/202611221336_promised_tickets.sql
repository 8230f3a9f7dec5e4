-- Lists of tickets can go by the time that is left of what is promised about each. Safe while the old server runs: it
-- neither reads nor writes the column, and what it changes meanwhile is right after the ticket's next change.
alter table tickets add column promised_at timestamptz;
-- The policies are the restricted role's; an owner who is no superuser would see no row.
alter table tickets no force row level security;
alter table sla_clocks no force row level security;
update tickets t set promised_at = k.due_at
from (
  select workspace_id, subject_id, min(due_at) as due_at from sla_clocks
  where subject_kind = 'ticket' and phase = 'running' and due_at is not null group by workspace_id, subject_id
) k
where k.workspace_id = t.workspace_id and k.subject_id = t.ticket_id;
alter table tickets force row level security;
alter table sla_clocks force row level security;
