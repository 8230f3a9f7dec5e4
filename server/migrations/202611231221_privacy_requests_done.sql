-- What a customer asks of their data is done here, not only noted: how far it is, what came of it, and who is reminded.
-- Safe while the old server runs: new columns that may be empty or have a default; work that it does not know waits.
alter table store_privacy_requests
  -- What came of it: `erased`, `shown`, `nothing-found`, or `elsewhere`; empty while it waits.
  add column outcome text,
  add column order_count integer not null default 0,
  -- While orders are being erased: since when, and the last order that is done.
  add column erasing_since timestamptz,
  add column erasing_by uuid,
  add column mark uuid;

alter table store_privacy_requests no force row level security;
update store_privacy_requests set outcome = 'elsewhere' where settled_at is not null;

-- Those that wait are reminded of like those to come.
alter table due no force row level security;
insert into due (workspace_id, due_id, kind, ref_id, due_at)
select workspace_id, gen_random_uuid(), 'store:remind-privacy', request_id,
  greatest(asked_at + interval '15 days', now())
from store_privacy_requests where settled_at is null
on conflict do nothing;
alter table due force row level security;
alter table store_privacy_requests force row level security;
