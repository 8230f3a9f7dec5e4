-- Low scores by what they may come from, so that those that repeat become one finding that is added to while it is open.
-- Safe while the old server runs: it knows none of these tables, and nothing counts before the new one does.

create table low_scores (
  workspace_id uuid not null,
  conversation_id uuid not null,
  -- What it may come from: a contact reason, a product, a team.
  kind text not null,
  group_key text not null,
  at timestamptz not null,
  primary key (workspace_id, conversation_id, kind, group_key)
);
create index low_scores_of_group on low_scores (workspace_id, kind, group_key, at);
select platform.guard('low_scores');

-- The one finding of what opens findings by itself.
create table standing_findings (
  workspace_id uuid not null,
  cause text not null,
  finding_id uuid not null,
  primary key (workspace_id, cause)
);
select platform.guard('standing_findings');

create table improvement_settings (
  workspace_id uuid not null,
  settings jsonb not null,
  primary key (workspace_id)
);
select platform.guard('improvement_settings');
