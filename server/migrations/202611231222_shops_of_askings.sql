-- Which shop a platform tells of, and with which settings it was seen last, so that another shop's orders do not mix with it.
-- Safe while the old server runs: the columns may be empty, which means that it is not known yet.
alter table store_askings
  add column shop_key text,
  add column shop_revision integer,
  -- How far was asked of that shop for sure, while what was entered since has not told of it yet.
  add column sure_until timestamptz;
