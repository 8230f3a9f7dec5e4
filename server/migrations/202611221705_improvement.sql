-- Findings: what went wrong or could be better, why, what is done about it, and what proves that it helped.
-- Safe while the old server runs: it knows none of these tables.

create table findings (
  workspace_id uuid not null,
  finding_id uuid not null,
  title text not null,
  description text not null,
  origin text not null,
  reason_key text,
  state text not null,
  owner_id uuid not null,
  opened_at timestamptz not null,
  opened_by uuid,
  -- Whys and causes; what they are made of is the domain's to say.
  analysis jsonb not null,
  -- The metric that must move; null while nobody has said.
  goal jsonb,
  closed_at timestamptz,
  outcome text,
  closing_note text not null default '',
  standard_kind text,
  standard text not null default '',
  revision integer not null default 0,
  primary key (workspace_id, finding_id)
);
create index findings_opened on findings (workspace_id, opened_at, finding_id);
create index findings_of_state on findings (workspace_id, state, opened_at, finding_id);
create index findings_of_owner on findings (workspace_id, owner_id, state);
create index findings_closed on findings (workspace_id, closed_at) where closed_at is not null;
select platform.guard('findings');

-- Two findings that are alike, kept once: the lesser id first.
create table similar_findings (
  workspace_id uuid not null,
  finding_id uuid not null,
  other_id uuid not null,
  primary key (workspace_id, finding_id, other_id)
);
create index similar_findings_other on similar_findings (workspace_id, other_id);
select platform.guard('similar_findings');

create table finding_evidence (
  workspace_id uuid not null,
  evidence_id uuid not null,
  finding_id uuid not null,
  kind text not null,
  ref text,
  text text not null,
  at timestamptz not null,
  member_id uuid,
  primary key (workspace_id, evidence_id)
);
create index finding_evidence_of on finding_evidence (workspace_id, finding_id, evidence_id);
select platform.guard('finding_evidence');

create table improvement_actions (
  workspace_id uuid not null,
  action_id uuid not null,
  finding_id uuid not null,
  title text not null,
  note text not null,
  owner_id uuid not null,
  due_at timestamptz not null,
  steps jsonb not null,
  hours double precision,
  cost integer,
  state text not null,
  ended_at timestamptz,
  -- Each is said once for a date.
  warned_at timestamptz,
  overdue_at timestamptz,
  primary key (workspace_id, action_id)
);
create index improvement_actions_of on improvement_actions (workspace_id, finding_id, action_id);
create index improvement_actions_due on improvement_actions (workspace_id, owner_id, due_at, action_id);
create index improvement_actions_all on improvement_actions (workspace_id, due_at, action_id);
create index improvement_actions_ended on improvement_actions (workspace_id, ended_at) where ended_at is not null;
select platform.guard('improvement_actions');
