-- Words that a shop wants its people to look at before a reply goes out, and those it refuses to send.
-- Safe on a full database: a new table; a shop without rows has the lists it begins with.

create table word_lists (
  workspace_id uuid not null,
  kind text not null,
  is_on boolean not null,
  is_blocking boolean not null,
  entries jsonb not null,
  revision integer not null,
  changed_at timestamptz not null,
  primary key (workspace_id, kind)
);
select platform.guard('word_lists');
