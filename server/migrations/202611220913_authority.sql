-- Who decides what, up to which amount: topics with the roles, teams and members that decide them. Approvals may ask by topic.
-- Safe while the old server runs: it knows nothing of these tables, and the new columns may stay empty.
create table authority_topics (
  workspace_id uuid not null,
  topic_id uuid not null,
  -- What flows and modules name it by; never changed.
  topic_key text not null,
  name_zh text not null,
  name_en text not null,
  -- What amounts of this topic are counted in; null for a topic that has none.
  currency text,
  revision integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (workspace_id, topic_id)
);
create unique index authority_topics_by_key on authority_topics (workspace_id, topic_key);
select platform.guard('authority_topics');

-- One row for whoever decides: a role, a team or a member. `up_to` is in minor units; null is any amount.
create table authority_grants (
  workspace_id uuid not null,
  grant_id uuid not null,
  topic_id uuid not null,
  holder_kind text not null,
  holder_id uuid not null,
  up_to bigint,
  primary key (workspace_id, grant_id)
);
create unique index authority_grants_by_topic on authority_grants (workspace_id, topic_id, holder_kind, holder_id);
select platform.guard('authority_grants');

-- What an approval is about when those who decide a topic are asked, so that a changed matrix changes who is asked.
alter table approvals add column topic_key text, add column amount bigint;
