-- Mail that comes in a flood is held back until a person decides: why each is, and what a sender's openings are counted by.
-- Safe while the old server runs: nullable columns that it does not read; it leaves what is held where it is.

-- When its first letter came, and of whom it is counted; null for threads from before.
alter table letter_threads add column began_at timestamptz;
alter table letter_threads add column sender_domain text;
alter table letter_threads add column is_newcomer boolean;
create index letter_threads_began on letter_threads (workspace_id, account_id, began_at);
create index letter_threads_by_sender on letter_threads (workspace_id, sender_id);

-- Of those in the state `held`: which limit they are over.
alter table channel_arrivals add column held_for text;
create index channel_arrivals_held on channel_arrivals (workspace_id, received_at, arrival_id) where state = 'held';
