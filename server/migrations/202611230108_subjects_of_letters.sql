-- The subject of a mail that came stands apart, so that it is redacted with the rest; of ours it is known when each was written.
-- Safe while the old server runs: columns that it does not name, empty or filled by the database where it writes.
alter table incoming_letters add column subject text;
alter table incoming_letters no force row level security;
update incoming_letters set subject = letter ->> 'subject';
alter table incoming_letters force row level security;
alter table outgoing_letters add column written_at timestamptz not null default now();
