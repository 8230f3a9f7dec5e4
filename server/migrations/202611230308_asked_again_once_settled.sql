-- What a customer asks of their data is the same request while it waits; asked again after it was settled it is another.
-- Safe while the old server runs: it names no index, and keeps a request once while it waits, as before.

create unique index store_privacy_requests_waiting on store_privacy_requests (workspace_id, connection_id, vendor_key)
  where settled_at is null;
drop index store_privacy_requests_once;
