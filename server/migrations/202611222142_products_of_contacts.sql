-- What a contact's customer had ordered last when they wrote, so that figures of conversations can be cut by product.
-- Safe while the old server runs: it knows nothing of the column, which has a default; a recount fills in the past.
alter table conversation_measures add column products text[] not null default '{}';
