-- What a customer asks of their data names the shop it is asked of, and so does what is told of orders: another shop's orders
-- are not erased. An erasing that failed says so, and whichever server takes a request, people are reminded of it.
-- Safe while the old server runs: new columns that may be empty, and a trigger that does what it leaves out.
alter table store_privacy_requests
  add column shop text,
  add column failed_at timestamptz;
alter table store_tellings add column shop text;
create index store_tellings_by_number on store_tellings (workspace_id, number);
create index store_tellings_by_shop on store_tellings (workspace_id, shop) where shop is not null;

alter table store_privacy_requests no force row level security;
update store_privacy_requests set shop = substring(vendor_key from '^forget-shop (\S+)') where wish = 'forget-shop';

create function platform.remind_of_privacy() returns trigger language plpgsql as $$
begin
  insert into due (workspace_id, due_id, kind, ref_id, due_at)
  values (new.workspace_id, gen_random_uuid(), 'store:remind-privacy', new.request_id, new.asked_at + interval '15 days')
  on conflict do nothing;
  return null;
end $$;
create trigger remind_of_privacy after insert on store_privacy_requests
  for each row execute function platform.remind_of_privacy();

-- Those that came since requests are reminded of and before this.
alter table due no force row level security;
insert into due (workspace_id, due_id, kind, ref_id, due_at)
select workspace_id, gen_random_uuid(), 'store:remind-privacy', request_id,
  greatest(asked_at + interval '15 days', now())
from store_privacy_requests where settled_at is null
on conflict do nothing;
alter table due force row level security;
alter table store_privacy_requests force row level security;
