-- The ground every module stands on: roles of the database, workspaces, facts, due work, files, forms and outgoing post.
-- Safe on an empty database; nothing runs on it yet.

-- Roles belong to the whole cluster, so another database may have made them a moment ago.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['zhiyin_app', 'zhiyin_dispatcher'] loop
    begin
      execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole', wanted);
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end $$;

create schema if not exists platform;
grant usage on schema public, platform to zhiyin_app, zhiyin_dispatcher;

/* Puts a table behind its workspace: forced row-level security, and the restricted role may use it. */
create function platform.guard(guarded regclass, allowed text default 'select, insert, update, delete') returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy own_workspace on %s to zhiyin_app using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
    guarded);
  execute format('grant %s on %s to zhiyin_app', allowed, guarded);
end $$;

/* Lets the dispatcher sweep a narrow table across workspaces. Such a table holds no customer data. */
create function platform.let_dispatcher(swept regclass, allowed text) returns void
language plpgsql as $$
begin
  execute format('create policy every_workspace on %s to zhiyin_dispatcher using (true) with check (true)', swept);
  execute format('grant %s on %s to zhiyin_dispatcher', allowed, swept);
end $$;

create table workspaces (
  workspace_id uuid primary key,
  name text not null,
  locale text not null,
  time_zone text not null,
  created_at timestamptz not null
);
select platform.guard('workspaces');
select platform.let_dispatcher('workspaces', 'select');

-- Which member a signed-in user is, in which workspace: the one question asked before a workspace is known.
create table memberships (
  workspace_id uuid not null,
  user_id text not null,
  member_id uuid not null,
  primary key (workspace_id, user_id)
);
create index memberships_by_user on memberships (user_id);
select platform.guard('memberships');
select platform.let_dispatcher('memberships', 'select');

create table facts (
  workspace_id uuid not null,
  fact_id uuid not null,
  position bigint,
  kind text not null,
  subject_id uuid,
  actor_kind text not null,
  actor_id uuid,
  address text,
  cause text,
  occurred_at timestamptz not null,
  payload jsonb not null,
  primary key (workspace_id, fact_id)
);
create unique index facts_by_position on facts (workspace_id, position);
create index facts_by_subject on facts (workspace_id, subject_id, position);
create index facts_by_kind on facts (workspace_id, kind, position);
create index facts_by_actor on facts (workspace_id, actor_id, position);
-- Nobody edits the trail: the restricted role may only add to it, and a trigger holds everybody to it.
select platform.guard('facts', 'select, insert');

create function platform.facts_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.position is null and new.position is not null
    and (to_jsonb(old) - 'position') = (to_jsonb(new) - 'position') then
    return new;
  end if;
  raise exception 'facts are never edited or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger facts_stay before update or delete on facts for each row execute function platform.facts_stay();

-- Facts that have committed and have no position yet; the sequencer empties it.
create table unsequenced (
  workspace_id uuid not null,
  fact_id uuid not null,
  kind text not null,
  primary key (workspace_id, fact_id)
);
select platform.guard('unsequenced', 'insert');
select platform.let_dispatcher('unsequenced', 'select, update, delete');

create table positions (
  workspace_id uuid primary key,
  last_position bigint not null
);
select platform.guard('positions', 'select');
select platform.let_dispatcher('positions', 'select, insert, update');

-- Work that waits for its moment: reactions, clocks, deliveries, jobs. One row is one piece of work.
create table due (
  workspace_id uuid not null,
  due_id uuid not null,
  kind text not null,
  ref_id uuid not null,
  due_at timestamptz not null,
  tries integer not null default 0,
  leased_until timestamptz,
  lease uuid,
  failed_at timestamptz,
  failure text,
  primary key (workspace_id, due_id)
);
create unique index due_once on due (workspace_id, kind, ref_id);
create index due_next on due (due_at) where failed_at is null;
create index due_failed on due (workspace_id, failed_at) where failed_at is not null;
select platform.guard('due');
select platform.let_dispatcher('due', 'select, insert, update');
-- The sequencer stamps positions: the one column of facts that the dispatcher may write.
create policy every_workspace on facts to zhiyin_dispatcher using (true) with check (true);
grant select (workspace_id, fact_id, position, kind) on facts to zhiyin_dispatcher;
grant update (position) on facts to zhiyin_dispatcher;

create table idempotency (
  workspace_id uuid not null,
  scope text not null,
  key text not null,
  request_hash text not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, scope, key)
);
create index idempotency_by_age on idempotency (workspace_id, created_at);
select platform.guard('idempotency');

create table files (
  workspace_id uuid not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  width integer,
  height integer,
  has_thumbnail boolean not null default false,
  created_by_kind text not null,
  created_by_id uuid,
  created_at timestamptz not null,
  primary key (workspace_id, file_id)
);
select platform.guard('files');

create table forms (
  workspace_id uuid not null,
  form_id uuid not null,
  key text not null,
  published_version integer not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, form_id)
);
create unique index forms_by_key on forms (workspace_id, key);
select platform.guard('forms');

create table form_versions (
  workspace_id uuid not null,
  form_id uuid not null,
  version integer not null,
  definition jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, form_id, version)
);
select platform.guard('form_versions', 'select, insert');

create table form_responses (
  workspace_id uuid not null,
  response_id uuid not null,
  form_id uuid not null,
  version integer not null,
  subject_kind text not null,
  subject_id uuid,
  respondent_kind text not null,
  respondent_id uuid,
  answers jsonb not null,
  score double precision,
  responded_at timestamptz not null,
  primary key (workspace_id, response_id)
);
create index form_responses_by_subject on form_responses (workspace_id, subject_id);
create index form_responses_by_form on form_responses (workspace_id, form_id, responded_at);
select platform.guard('form_responses');

create table api_keys (
  workspace_id uuid not null,
  api_key_id uuid not null,
  name text not null,
  secret_hash text not null,
  scopes text[] not null,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, api_key_id)
);
select platform.guard('api_keys');

create table webhooks (
  workspace_id uuid not null,
  webhook_id uuid not null,
  url text not null,
  sealed_secret text not null,
  kinds text[] not null,
  is_active boolean not null,
  created_at timestamptz not null,
  primary key (workspace_id, webhook_id)
);
select platform.guard('webhooks');

create table webhook_deliveries (
  workspace_id uuid not null,
  delivery_id uuid not null,
  webhook_id uuid not null,
  fact_id uuid not null,
  state text not null,
  tries integer not null,
  status_code integer,
  failure text,
  created_at timestamptz not null,
  delivered_at timestamptz,
  primary key (workspace_id, delivery_id)
);
create unique index webhook_deliveries_once on webhook_deliveries (workspace_id, webhook_id, fact_id);
select platform.guard('webhook_deliveries');

-- Post that waits to be sent. Without a mail server it stays here for an admin to hand on.
create table mails (
  workspace_id uuid not null,
  mail_id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  link text,
  state text not null,
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (workspace_id, mail_id)
);
create index mails_by_state on mails (workspace_id, state, created_at);
select platform.guard('mails');
