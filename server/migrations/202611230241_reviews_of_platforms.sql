-- Reviews of several platforms: stars where a platform asks for no three scores, the shop, and what the shop answered.
-- Safe while the old server runs: the columns may be empty, and nothing it writes needs them.
alter table order_ratings
  add column shop text,
  add column stars smallint check (stars between 1 and 5),
  add column reply text;
