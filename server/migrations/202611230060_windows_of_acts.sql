-- Windows that other acts than a message open, hints that a vendor asks to be asked with, and how much of a quota is used.
-- Safe while the old server runs: the columns have defaults and the table is new; it neither reads nor writes them.

-- What the customer did last beside writing, by kind: when, and how often the shop wrote since.
alter table channel_threads add column acts jsonb not null default '{}';

-- What the vendor's last calls said to ask it with, by key.
alter table channel_accounts add column hints jsonb not null default '{}';

-- What an account sent in the span of its vendor's quota. A table of its own, because an account's row is held while a
-- token is fetched.
create table channel_quotas (
  workspace_id uuid not null,
  account_id uuid not null,
  since timestamptz not null,
  used integer not null,
  primary key (workspace_id, account_id)
);
select platform.guard('channel_quotas');
