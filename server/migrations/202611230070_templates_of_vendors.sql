-- Some vendors take only texts they have approved once their window is closed: which one a message is, and what fills it.
-- Safe while the old server runs: the column is nullable, and nothing else reads or writes it.
alter table message_deliveries add column template jsonb;
