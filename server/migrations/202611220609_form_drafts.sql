-- Forms are worked on for days before they are published, and who published a version is asked later.
-- Safe while the old server runs: nothing it reads changes, and the new column is nullable. No backfill.
create table form_drafts (
  workspace_id uuid not null,
  form_id uuid not null,
  definition jsonb not null,
  -- The version it was begun from; 0 when none was published yet.
  base_version integer not null,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (workspace_id, form_id)
);
select platform.guard('form_drafts');

alter table form_versions add column created_by uuid;

create index form_responses_by_form_newest on form_responses (workspace_id, form_id, response_id desc);
