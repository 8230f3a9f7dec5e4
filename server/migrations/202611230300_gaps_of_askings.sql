-- What a platform did not give any more when it was asked at last: said on the connection's page.
-- Safe while the old server runs: it names neither, and both may be empty.
alter table store_askings add column gap_from timestamptz, add column gap_until timestamptz;
