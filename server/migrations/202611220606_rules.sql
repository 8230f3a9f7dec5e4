-- Rules of the shop: when a fact arrives or time has passed, if a filter holds, then do things; with what they did.
-- Safe while the old server runs: it knows none of these tables.

create table rules (
  workspace_id uuid not null,
  rule_id uuid not null,
  sort_order integer not null,
  is_on boolean not null,
  draft jsonb not null,
  -- Counts changes of the draft; the one that was published last stands beside it.
  revision integer not null,
  published_revision integer,
  published_version integer,
  failures_in_row integer not null default 0,
  switched_off_why text,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, rule_id)
);
select platform.guard('rules');

create table rule_versions (
  workspace_id uuid not null,
  rule_id uuid not null,
  version integer not null,
  definition jsonb not null,
  published_by uuid,
  published_at timestamptz not null,
  primary key (workspace_id, rule_id, version)
);
select platform.guard('rule_versions', 'select, insert');

-- What the sequencer needs to know: which kinds of facts set off any rule. No row for a shop without rules.
create table rule_sets (
  workspace_id uuid not null,
  -- Changes whenever a rule does; processes keep what they made of the rules under it.
  revision integer not null,
  fact_kinds text[] not null,
  primary key (workspace_id)
);
select platform.guard('rule_sets');
select platform.let_dispatcher('rule_sets', 'select');

create table rule_firings (
  workspace_id uuid not null,
  firing_id uuid not null,
  rule_id uuid not null,
  version integer not null,
  fact_id uuid not null,
  fact_kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  customer_id uuid,
  state text not null,
  why text,
  outcomes jsonb not null,
  -- The rules behind it, the first cause first.
  chain uuid[] not null,
  fired_at timestamptz not null,
  primary key (workspace_id, firing_id)
);
-- A rule acts once on a fact, whatever happens.
create unique index rule_firings_once on rule_firings (workspace_id, rule_id, fact_id);
create index rule_firings_by_rule on rule_firings (workspace_id, rule_id, fired_at);
create index rule_firings_by_moment on rule_firings (workspace_id, fired_at, firing_id);
create index rule_firings_by_subject on rule_firings (workspace_id, subject_id, fired_at);
select platform.guard('rule_firings');

-- A rule that waits: one wait for each rule and thing, begun again by each fact that sets it off.
create table rule_waits (
  workspace_id uuid not null,
  wait_id uuid not null,
  rule_id uuid not null,
  subject_id uuid not null,
  fact_id uuid not null,
  primary key (workspace_id, wait_id)
);
create unique index rule_waits_once on rule_waits (workspace_id, rule_id, subject_id);
select platform.guard('rule_waits');

-- A step of a firing that is done later: a reply in opening hours, a call to an address.
create table rule_errands (
  workspace_id uuid not null,
  errand_id uuid not null,
  firing_id uuid not null,
  step integer not null,
  primary key (workspace_id, errand_id)
);
select platform.guard('rule_errands');

-- A rule tried on the past, and what it would have fired on.
create table rule_trials (
  workspace_id uuid not null,
  trial_id uuid not null,
  definition jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null,
  looked integer not null,
  total integer not null,
  fired integer not null,
  subjects integer not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, trial_id)
);
select platform.guard('rule_trials');

create table rule_trial_hits (
  workspace_id uuid not null,
  trial_id uuid not null,
  number integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  fact_kind text not null,
  occurred_at timestamptz not null,
  primary key (workspace_id, trial_id, number)
);
select platform.guard('rule_trial_hits');
