-- Whom a colleague or a rule chose is asked although the conversation goes on: the invitation waits, and is not withdrawn.
-- Safe while the old server runs: it neither names nor reads the column.
alter table survey_invitations add column is_chosen boolean not null default false;
