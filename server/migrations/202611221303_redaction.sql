-- After how many days sensitive data is taken out of what is stored, and how far each place was looked through.
-- Safe while the old server runs: it knows nothing of the tables.

create table redaction_policies (
  workspace_id uuid not null,
  -- By kind; null: never.
  days jsonb not null,
  revision integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  ran_at timestamptz,
  is_catching_up boolean not null default true,
  redacted_count bigint not null default 0,
  primary key (workspace_id)
);
select platform.guard('redaction_policies');

-- Everything up to the mark holds nothing of the kind any more.
create table redaction_marks (
  workspace_id uuid not null,
  place text not null,
  kind text not null,
  -- The moment and the key of the last row that was looked at.
  moment timestamptz not null,
  keys text[] not null,
  primary key (workspace_id, place, kind)
);
select platform.guard('redaction_marks');
