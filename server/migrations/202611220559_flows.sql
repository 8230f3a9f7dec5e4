-- How things go on: flows in versions, where each thing stands in its flow, and moves that wait for approval.
-- Safe while the old server runs: it knows nothing of these tables.
create table flows (
  workspace_id uuid not null,
  flow_id uuid not null,
  key text not null,
  subject_kind text not null,
  published_version integer not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, flow_id)
);
create unique index flows_by_key on flows (workspace_id, key);
select platform.guard('flows');

create table flow_versions (
  workspace_id uuid not null,
  flow_id uuid not null,
  version integer not null,
  definition jsonb not null,
  -- Where what stood in a state that went away was moved to.
  migration jsonb not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (workspace_id, flow_id, version)
);
select platform.guard('flow_versions');

-- Where each thing stands: the truth, which its module copies into its own row. What the timer waits for is its move.
create table flow_places (
  workspace_id uuid not null,
  subject_id uuid not null,
  subject_kind text not null,
  flow_id uuid not null,
  state_key text not null,
  entered_at timestamptz not null,
  due_at timestamptz,
  primary key (workspace_id, subject_id)
);
create index flow_places_by_state on flow_places (workspace_id, flow_id, state_key, subject_id);
select platform.guard('flow_places');

create table approvals (
  workspace_id uuid not null,
  approval_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  flow_id uuid not null,
  move_key text not null,
  from_state text not null,
  comment text not null,
  ticked text[] not null,
  needs text not null,
  approver_ids uuid[] not null,
  asked_by uuid,
  asked_at timestamptz not null,
  outcome text not null,
  ended_at timestamptz,
  primary key (workspace_id, approval_id)
);
-- One question at a time about each thing.
create unique index approvals_open on approvals (workspace_id, subject_id) where outcome = 'open';
create index approvals_by_subject on approvals (workspace_id, subject_id, asked_at);
create index approvals_to_decide on approvals (workspace_id, asked_at) where outcome = 'open';
select platform.guard('approvals');

create table approval_decisions (
  workspace_id uuid not null,
  approval_id uuid not null,
  member_id uuid not null,
  decision text not null,
  note text not null,
  decided_at timestamptz not null,
  primary key (workspace_id, approval_id, member_id)
);
select platform.guard('approval_decisions');
