-- What buyers gave the shop for their orders, so that the three DSR scores can be followed, and over which window.
-- Safe while the old server runs: a new table it does not know, and columns with defaults that it does not write.
create table order_ratings (
  workspace_id uuid not null,
  rating_id uuid not null,
  platform text not null,
  -- Of the order, and of its line; empty for the order as a whole.
  number text not null,
  line_number text not null default '',
  buyer_id text,
  result text,
  description smallint check (description between 1 and 5),
  service smallint check (service between 1 and 5),
  logistics smallint check (logistics between 1 and 5),
  title text,
  comment text,
  rated_at timestamptz not null,
  -- False where the platform itself leaves it out of the shop's scores.
  is_counted boolean not null default true,
  extra jsonb not null default '{}',
  changed_at timestamptz not null,
  primary key (workspace_id, rating_id)
);
create unique index order_ratings_by_order on order_ratings (workspace_id, platform, number, line_number);
create index order_ratings_by_number on order_ratings (workspace_id, number);
create index order_ratings_listed on order_ratings (workspace_id, rated_at, rating_id);
select platform.guard('order_ratings');

alter table measure_settings add column dsr_window text not null default '6 months'
  check (dsr_window in ('6 months', '90 days'));
