-- Canned replies in several tones, each use of one, questions kept ready, and word lists that some may override.
-- Safe on a full database: new tables, and columns that begin with a constant.

alter table canned_replies add column tones jsonb not null default '{}';
alter table word_lists add column is_overridable boolean not null default false;

create table canned_uses (
  workspace_id uuid not null,
  message_id uuid not null,
  canned_reply_id uuid not null,
  conversation_id uuid not null,
  member_id uuid,
  tone text not null,
  is_edited boolean not null,
  used_at timestamptz not null,
  primary key (workspace_id, message_id)
);
create index canned_uses_by_reply on canned_uses (workspace_id, canned_reply_id, used_at);
select platform.guard('canned_uses');

create table question_sets (
  workspace_id uuid not null,
  kind text not null,
  questions jsonb not null,
  revision integer not null,
  changed_at timestamptz not null,
  primary key (workspace_id, kind)
);
select platform.guard('question_sets');
