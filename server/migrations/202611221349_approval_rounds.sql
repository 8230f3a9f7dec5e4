-- Approvals that are asked in rounds, one after the other, and given by whoever stands in for somebody absent.
-- Safe while the old server runs: it knows nothing of these columns, and none of them has to be filled in.
alter table approvals
  -- Every round with who is asked in it; empty where there is only the one that the row itself says.
  add column rounds jsonb not null default '[]',
  add column round integer not null default 0,
  -- Since when those of this round are asked; null is since the beginning.
  add column round_at timestamptz,
  -- What `amount` is counted in.
  add column currency text;

-- Who gave somebody's word in their place.
alter table approval_decisions add column decided_by uuid;
create index approval_decisions_by_member on approval_decisions (workspace_id, member_id, approval_id);
create index approval_decisions_by_stand_in on approval_decisions (workspace_id, decided_by, approval_id)
  where decided_by is not null;
