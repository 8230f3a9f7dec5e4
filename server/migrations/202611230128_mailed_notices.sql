-- Since when no mail says a notice any more: one did, by itself or the daily one, or its reader has ended such mails.
-- Safe while the old server runs: the new column is empty for it, and it neither reads nor writes it.

alter table notices add column mail_done_at timestamptz;
