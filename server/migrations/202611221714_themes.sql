-- What customers say, sentence by sentence as it was read, and the themes it comes to; the words stay where they were said.
-- Safe while the old server runs: it knows none of these tables. What was said before is read in the background.

create table said_sentences (
  workspace_id uuid not null,
  sentence_id uuid not null,
  -- answer: added to a rating; ending: among a customer's last messages; complaint: earlier in a conversation.
  source text not null,
  -- The question or message that holds it, and which of its sentences it is.
  source_id uuid not null,
  place integer not null,
  conversation_id uuid not null,
  language text not null,
  feeling text not null,
  score real not null,
  is_complaint boolean not null,
  aspects text[] not null,
  terms text[] not null,
  theme_id uuid,
  said_at timestamptz not null,
  primary key (workspace_id, sentence_id)
);
create unique index said_sentences_once on said_sentences (workspace_id, source_id, place);
create index said_sentences_by_moment on said_sentences (workspace_id, said_at, sentence_id);
create index said_sentences_of_theme on said_sentences (workspace_id, theme_id, said_at, sentence_id);
create index said_sentences_of_conversation on said_sentences (workspace_id, conversation_id);
select platform.guard('said_sentences');

create table themes (
  workspace_id uuid not null,
  theme_id uuid not null,
  -- The term it was found by, and how much each term speaks for it.
  head text not null,
  weights jsonb not null,
  name_zh text,
  name_en text,
  reason_key text,
  merged_into uuid,
  is_hidden boolean not null default false,
  found_at timestamptz not null,
  primary key (workspace_id, theme_id)
);
create unique index themes_by_head on themes (workspace_id, head);
select platform.guard('themes');

create table theme_rounds (
  workspace_id uuid not null,
  found_at timestamptz,
  -- When themes are looked for next; null while nothing new was said.
  next_at timestamptz,
  primary key (workspace_id)
);
select platform.guard('theme_rounds');

alter table workspaces no force row level security;
alter table lot_followers no force row level security;
alter table due no force row level security;
insert into lot_followers (workspace_id, name, fact_kinds, read_position)
  select workspace_id, 'insights:texts',
    array['inbox.conversation-closed', 'inbox.message-redacted', 'surveys.answered', 'platform.text-redacted'], 0
  from workspaces;
insert into due (workspace_id, due_id, kind, ref_id, due_at)
  select workspace_id, gen_random_uuid(), 'insights:texts', workspace_id, now() from workspaces;
alter table workspaces force row level security;
alter table lot_followers force row level security;
alter table due force row level security;
