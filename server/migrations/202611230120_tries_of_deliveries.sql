-- When a message was last tried: a vendor that says until when all was read says nothing of what was sent after that.
-- Safe while the old server runs: the new column is empty for it, and it neither reads nor writes it.

alter table message_deliveries add column tried_at timestamptz;
