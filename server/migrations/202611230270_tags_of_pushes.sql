-- Of pushes with the same tag that wait for one browser only the newest is sent, so each is found by its tag.
-- Safe while the old server runs: the column may be empty, and what it queues without is sent as before.

-- A keyed hash: a tag names what the push is about.
alter table pushes add column tag_print text;
