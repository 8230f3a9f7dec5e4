-- Webhooks that keep the order of each subject, pause when nobody answers, and change their secret without a gap.
-- Safe while the old server runs: new columns have defaults, and it neither reads nor writes these tables yet.

alter table webhooks
  add column name text not null default '',
  add column failures_in_row integer not null default 0,
  add column paused_until timestamptz,
  -- The secret before the last rotation still signs until then, so that receivers may change theirs in peace.
  add column previous_sealed_secret text,
  add column previous_until timestamptz;

alter table webhook_deliveries
  add column kind text not null default '',
  add column position bigint not null default 0,
  add column subject_id uuid;
create index webhook_deliveries_by_position on webhook_deliveries (workspace_id, webhook_id, position);
create index webhook_deliveries_waiting on webhook_deliveries (workspace_id, webhook_id, subject_id, position)
  where state = 'waiting';

-- The sequencer queues deliveries where it stamps positions: it needs to know which webhook wants which kind of fact,
-- and neither their addresses nor their secrets.
create policy every_workspace on webhooks to zhiyin_dispatcher using (true) with check (true);
grant select (workspace_id, webhook_id, kinds, is_active) on webhooks to zhiyin_dispatcher;
create policy every_workspace on webhook_deliveries to zhiyin_dispatcher using (true) with check (true);
grant insert on webhook_deliveries to zhiyin_dispatcher;
grant select (workspace_id, delivery_id, webhook_id, fact_id) on webhook_deliveries to zhiyin_dispatcher;
grant select (subject_id) on facts to zhiyin_dispatcher;
