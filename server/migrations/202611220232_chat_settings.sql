-- What an owner sets of a chat, the shop's hours, and where visitors were.
-- Safe while the old server runs: it leaves the new columns at their defaults.
create table calendars (
  workspace_id uuid not null,
  calendar_id uuid not null,
  name text not null,
  definition jsonb not null,
  revision integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, calendar_id)
);
select platform.guard('calendars');

alter table widgets
  add column title_zh text not null default '',
  add column title_en text not null default '',
  add column offline_zh text not null default '',
  add column offline_en text not null default '',
  add column launcher_zh text not null default '',
  add column launcher_en text not null default '',
  add column position text not null default 'right',
  add column calendar_id uuid,
  add column is_identity_required boolean not null default false,
  add column sealed_identity_secret text,
  add column identity_secret_at timestamptz,
  add column previous_sealed_identity_secret text,
  add column previous_identity_secret_until timestamptz;

-- One browser's stay on the shop's pages, of customers who have a record; the latest pages are kept in it.
create table visits (
  workspace_id uuid not null,
  visit_id uuid not null,
  customer_id uuid not null,
  widget_id uuid not null,
  started_at timestamptz not null,
  last_at timestamptz not null,
  browser text,
  os text,
  device text not null,
  language text,
  referrer_host text,
  page_count integer not null,
  pages jsonb not null,
  primary key (workspace_id, visit_id)
);
create index visits_by_customer on visits (workspace_id, customer_id, last_at);
create index visits_by_age on visits (workspace_id, last_at);
select platform.guard('visits');
