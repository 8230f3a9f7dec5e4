-- What the nightly search for changes finds, how it stands, and the promotions it knows of.
-- Safe while the old server runs: it knows none of these tables. The first search of each shop is in the night to come.

create table insights (
  workspace_id uuid not null,
  insight_id uuid not null,
  metric text not null,
  -- The group that it is about; null for the whole of the metric.
  field text,
  group_key text,
  direction text not null,
  since text not null,
  until text not null,
  before double precision,
  after double precision,
  row_count integer not null,
  -- How large it is without its unit, of how many rows the outcome differs, and the p after all that were looked at.
  size double precision not null,
  touched double precision not null,
  adjusted double precision not null,
  rules text[] not null,
  days jsonb not null,
  parts jsonb not null,
  also jsonb not null,
  found_at timestamptz not null,
  seen_at timestamptz not null,
  verdict text,
  why text,
  judged_by uuid,
  judged_at timestamptz,
  primary key (workspace_id, insight_id)
);
create index insights_listed on insights (workspace_id, found_at, insight_id);
create index insights_of_metric on insights (workspace_id, metric, found_at);
create index insights_judged on insights (workspace_id, judged_at) where verdict is not null;
select platform.guard('insights');

create table insight_rounds (
  workspace_id uuid not null,
  -- The last day that is looked at, and how far the search is.
  day text,
  stage text not null,
  place integer not null default 0,
  steps integer not null default 0,
  series_count integer not null default 0,
  added_count integer not null default 0,
  looked_at timestamptz,
  next_at timestamptz,
  primary key (workspace_id)
);
select platform.guard('insight_rounds');

-- What the running search has looked at so far; empty between searches.
create table insight_candidates (
  workspace_id uuid not null,
  candidate_id uuid not null,
  metric text not null,
  field text,
  group_key text,
  direction text not null,
  since text not null,
  p double precision not null,
  size double precision not null,
  touched double precision not null,
  -- Set for those that are told: their order, the p after all, and what else is the same story.
  place integer,
  adjusted double precision,
  also jsonb,
  primary key (workspace_id, candidate_id)
);
select platform.guard('insight_candidates');

create table promotions (
  workspace_id uuid not null,
  promotion_id uuid not null,
  name text not null,
  -- The first and the last day, both among them.
  from_day text not null,
  to_day text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, promotion_id)
);
create index promotions_listed on promotions (workspace_id, from_day, promotion_id);
select platform.guard('promotions');

alter table workspaces no force row level security;
alter table due no force row level security;
insert into due (workspace_id, due_id, kind, ref_id, due_at)
  select workspace_id, gen_random_uuid(), 'insights:find-insights', workspace_id,
    date_trunc('day', now() at time zone time_zone) at time zone time_zone + interval '27 hours'
  from workspaces;
alter table workspaces force row level security;
alter table due force row level security;
