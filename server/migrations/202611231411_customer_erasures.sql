-- Whose personal data was erased for good, so that it can be gone on with after a crash, and told that it was done.
-- Safe while the old server runs: it knows nothing of the table.
create table customer_erasures (
  workspace_id uuid not null,
  -- Of the record that stands for the person.
  customer_id uuid not null,
  -- Their records when it was asked for: those are erased, whatever becomes of how they hang together.
  record_ids uuid[] not null,
  asked_at timestamptz not null,
  asked_by uuid,
  -- Rows that were erased so far.
  row_count integer not null default 0,
  done_at timestamptz,
  -- Pressed again it goes on.
  failed_at timestamptz,
  primary key (workspace_id, customer_id)
);
select platform.guard('customer_erasures');
