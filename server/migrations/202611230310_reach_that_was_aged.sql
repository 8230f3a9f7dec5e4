-- What was taken out before it was kept of which addresses and numbers: what is known by nothing else and older than the
-- shop keeps its records is not shown either.
-- Safe while the old server runs: a column that it does not read, and the next message from there shows it again.
alter table customer_identities no force row level security;
alter table identity_claims no force row level security;
alter table redaction_policies no force row level security;
update customer_identities i set is_aged = true
from redaction_policies p
where p.workspace_id = i.workspace_id and not i.is_aged
  and i.last_seen_at <= now() - (p.days ->> 'records')::integer * interval '1 day'
  and coalesce(i.channel, i.scope) in ('mail', 'sms')
  and not exists (select from identity_claims c
    where c.workspace_id = i.workspace_id and c.customer_id = i.customer_id and c.kind in ('mail', 'phone'));
alter table redaction_policies force row level security;
alter table identity_claims force row level security;
alter table customer_identities force row level security;
