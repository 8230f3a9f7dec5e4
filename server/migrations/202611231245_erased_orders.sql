-- An order whose buyer had their data erased says so, so that whoever tells of it again does not bring them back.
-- Safe while the old server runs: the column may be empty and it does not read it.
alter table orders add column erased_at timestamptz;

alter table orders no force row level security;
alter table store_connections no force row level security;
alter table store_privacy_requests no force row level security;
update orders o set erased_at = r.settled_at
from store_privacy_requests r
  join store_connections c on c.workspace_id = r.workspace_id and c.connection_id = r.connection_id
where r.outcome = 'erased' and o.workspace_id = r.workspace_id and o.platform = c.platform and o.buyer_id is null
  and ((r.wish = 'forget-shop' and o.listed_at <= r.asked_at) or o.number = any(r.order_numbers));
alter table orders force row level security;
alter table store_connections force row level security;
alter table store_privacy_requests force row level security;
