-- Dashboards that are mailed on a schedule, what came of each mail, and files of mails on their way. New tables: nothing that runs knows them.
create table mailings (
  workspace_id uuid not null,
  mailing_id uuid not null,
  owner_id uuid not null,
  -- The key of a ready dashboard, or the id of one that a member made.
  dashboard text not null,
  formats text[] not null,
  view jsonb not null,
  every text not null check (every in ('day', 'week', 'month')),
  weekday text not null,
  month_day smallint not null,
  time text not null,
  receiver_ids uuid[] not null,
  is_quiet boolean not null,
  is_on boolean not null,
  revision integer not null,
  next_at timestamptz,
  changed_at timestamptz not null,
  -- Stopped ones stay for whoever takes it back.
  archived_at timestamptz,
  primary key (workspace_id, mailing_id)
);
select platform.guard('mailings');
create index mailings_listed on mailings (workspace_id, dashboard) where archived_at is null;

create table mailing_posts (
  workspace_id uuid not null,
  mailing_id uuid not null,
  -- The moment for which it was mailed: the same one never is mailed twice to the same member.
  due_at timestamptz not null,
  member_id uuid not null,
  outcome text not null,
  mail_id uuid,
  at timestamptz not null,
  primary key (workspace_id, mailing_id, due_at, member_id)
);
select platform.guard('mailing_posts');

-- Gone as soon as the mail server has the mail, or somebody handed it on.
create table mail_files (
  workspace_id uuid not null,
  mail_id uuid not null,
  place smallint not null,
  name text not null,
  media_type text not null,
  content bytea not null,
  primary key (workspace_id, mail_id, place)
);
select platform.guard('mail_files');
