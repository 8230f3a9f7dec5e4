-- Mail addresses that letters came back from for good, so that whoever writes there is told before.
-- Safe while the old server runs: a new table, which it neither reads nor writes.
create table undeliverable_addresses (
  workspace_id uuid not null,
  -- In lower case.
  address text not null,
  address_id uuid not null,
  -- In the words of the server that refused it.
  detail text not null,
  since timestamptz not null,
  primary key (workspace_id, address)
);
select platform.guard('undeliverable_addresses');
