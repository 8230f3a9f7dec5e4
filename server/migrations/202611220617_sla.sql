-- Promises about time: the shop's policies, what is known of each conversation's past, the clocks that run or ran,
-- and which platforms' rules the shop watches. Safe while the old server runs: new tables alone.

create table sla_policies (
  workspace_id uuid not null,
  policy_id uuid not null,
  name text not null,
  -- The first whose filter holds counts.
  sort_order integer not null,
  is_on boolean not null,
  revision integer not null,
  calendar_id uuid,
  terms jsonb not null,
  -- The hours it counted in, since when; so that clocks may end in those they began with.
  calendars jsonb not null,
  changed_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, policy_id)
);
create index sla_policies_by_calendar on sla_policies (workspace_id, calendar_id) where archived_at is null;
select platform.guard('sla_policies');

-- What each revision said: whoever asks why a clock had its target finds it here.
create table sla_policy_versions (
  workspace_id uuid not null,
  policy_id uuid not null,
  revision integer not null,
  name text not null,
  is_on boolean not null,
  terms jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (workspace_id, policy_id, revision)
);
select platform.guard('sla_policy_versions');

-- Counts every change of the policies together; what was looked at under an older edition is looked at again.
create table sla_editions (
  workspace_id uuid primary key,
  edition bigint not null
);
select platform.guard('sla_editions');

create table sla_conversations (
  workspace_id uuid not null,
  conversation_id uuid not null,
  -- The last fact that is folded into `standing`, and the edition of the policies it was read under.
  position bigint not null,
  edition bigint not null,
  policy_id uuid,
  is_closed boolean not null,
  standing jsonb,
  primary key (workspace_id, conversation_id)
);
create index sla_conversations_by_edition on sla_conversations (workspace_id, edition) where not is_closed;
select platform.guard('sla_conversations');

create table sla_clocks (
  workspace_id uuid not null,
  clock_id uuid not null,
  conversation_id uuid not null,
  metric text not null,
  anchored_at timestamptz not null,
  policy_id uuid not null,
  revision integer not null,
  priority text not null,
  target_seconds integer not null,
  started_at timestamptz not null,
  phase text not null,
  due_at timestamptz,
  warns_at timestamptz[] not null,
  warn_percents integer[] not null,
  warned_count integer not null default 0,
  -- When it next warns or is due; null when nothing comes by itself.
  wake_at timestamptz,
  remaining_seconds double precision not null,
  as_of timestamptz not null,
  ended_at timestamptz,
  breached_at timestamptz,
  -- 'kept' or 'breached' once it is decided; whose it was then.
  outcome text,
  decided_at timestamptz,
  channel text not null,
  assignee_id uuid,
  team_id uuid,
  primary key (workspace_id, clock_id)
);
create unique index sla_clocks_once on sla_clocks (workspace_id, conversation_id, metric, anchored_at);
create index sla_clocks_to_wake on sla_clocks (workspace_id, wake_at) where wake_at is not null;
create index sla_clocks_by_urgency on sla_clocks (workspace_id, due_at, conversation_id) where phase = 'running';
create index sla_clocks_decided on sla_clocks (workspace_id, metric, decided_at) where outcome is not null;
select platform.guard('sla_clocks');

create table sla_platform_rules (
  workspace_id uuid not null,
  rule_key text not null,
  is_on boolean not null,
  goal double precision not null,
  primary key (workspace_id, rule_key)
);
select platform.guard('sla_platform_rules');
