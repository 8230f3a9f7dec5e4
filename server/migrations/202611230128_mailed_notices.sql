-- When a notice was mailed: by itself or in the daily mail, but in one of them alone.
-- Safe while the old server runs: the new column is empty for it, and it neither reads nor writes it.

alter table notices add column mailed_at timestamptz;
