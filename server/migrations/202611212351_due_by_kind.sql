-- Find the next work of a kind without reading everybody else's: a backlog of one kind slowed down all others, and each
-- look at the clock read every row that waits. Safe while the old server runs: it asks the same questions, only slower.

drop index due_next;
create index due_next on due (kind, due_at) where failed_at is null;
create index due_leased on due (leased_until) where leased_until is not null;
