-- A message may show orders and products as they were when it was written.
-- Safe while the old server runs: it leaves the column empty and does not read it.

alter table messages add column cards jsonb;
