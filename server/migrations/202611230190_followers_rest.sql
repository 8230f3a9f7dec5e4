-- A follower that gives way to those who write remembers until when it rests; how often it follows is its own again.
-- Safe while the old server runs: the new column may stay empty, and it would only follow a busy shop as one at rest.

alter table lot_followers add column rests_until timestamptz;
alter table lot_followers no force row level security;
update lot_followers set every_seconds = 5 where name = 'insights:measures';
alter table lot_followers force row level security;
