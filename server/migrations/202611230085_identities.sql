-- By what each record is known, how surely, and who may be the same person, so that one customer is one person on every channel.
-- Safe while the old server runs: the tables are new, the columns are nullable, and it neither reads nor writes them.
create table identity_claims (
  workspace_id uuid not null,
  claim_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  -- Within what the value names somebody: empty for mail and phone, the platform of a buyer.
  scope text not null,
  -- As it is compared: an address in lower case, a phone as E.164.
  value text not null,
  -- How it is known; what that is worth is arithmetic.
  ground text not null,
  noted_by uuid,
  noted_at timestamptz not null,
  proved_at timestamptz,
  last_seen_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (workspace_id, claim_id)
);
create unique index identity_claims_once on identity_claims (workspace_id, customer_id, kind, scope, value);
create index identity_claims_by_value on identity_claims (workspace_id, kind, scope, value) where withdrawn_at is null;
create index identity_claims_by_last_seen on identity_claims (workspace_id, last_seen_at, claim_id);
select platform.guard('identity_claims');

-- Two records that may be one person's, and why; the smaller id first. Whether they are one by now is asked of the records.
create table customer_likenesses (
  workspace_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  reasons text[] not null,
  found_at timestamptz not null,
  primary key (workspace_id, one_id, other_id)
);
create index customer_likenesses_by_other on customer_likenesses (workspace_id, other_id);
create index customer_likenesses_by_moment on customer_likenesses (workspace_id, found_at, one_id, other_id);
select platform.guard('customer_likenesses');

-- Two records that are not one person's, as somebody said; the smaller id first.
create table customer_distinctions (
  workspace_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  said_by uuid,
  said_at timestamptz not null,
  primary key (workspace_id, one_id, other_id)
);
create index customer_distinctions_by_other on customer_distinctions (workspace_id, other_id);
select platform.guard('customer_distinctions');

-- What proved that a record belongs to the person it hangs below; empty for a colleague's own doing.
alter table customers add column merge_proof text;
create index customers_by_name on customers (workspace_id, lower(name)) where merged_into_id is null;
-- The kind of channel that a vendor's id belongs to.
alter table customer_identities add column channel text;

alter table customer_identities no force row level security;
alter table channel_accounts no force row level security;
update customer_identities i set channel = coalesce(
  (select a.kind from channel_accounts a where a.workspace_id = i.workspace_id and a.account_id::text = i.scope), i.scope);
alter table channel_accounts force row level security;

-- What the records say so far. Phones that this cannot read for sure are read when they are next told.
alter table customers no force row level security;
alter table identity_claims no force row level security;
alter table customer_likenesses no force row level security;
insert into identity_claims (workspace_id, claim_id, customer_id, kind, scope, value, ground, noted_at, proved_at, last_seen_at)
select workspace_id, gen_random_uuid(), customer_id, 'mail', '', mail,
  case when proven_email = mail then 'mailed-code' when lower(signed_fields ->> 'email') = mail then 'signature' else 'record' end,
  created_at,
  case when proven_email = mail or lower(signed_fields ->> 'email') = mail then last_seen_at end,
  last_seen_at
from (
  select *, lower(case when own_fields is null then email else own_fields ->> 'email' end) as mail from customers
) c
where mail is not null;
insert into identity_claims (workspace_id, claim_id, customer_id, kind, scope, value, ground, noted_at, proved_at, last_seen_at)
select workspace_id, gen_random_uuid(), customer_id, 'phone', '', number,
  case when signed_fields ->> 'phone' = said then 'signature' else 'record' end, created_at,
  case when signed_fields ->> 'phone' = said then last_seen_at end, last_seen_at
from (
  select c.*, case
    when said ~ '^\+' and digits ~ '^[1-9]\d{7,14}$' then '+' || digits
    when digits ~ '^(?:00)?861[3-9]\d{9}$' then '+86' || right(digits, 11)
    when digits ~ '^1[3-9]\d{9}$' then '+86' || digits
  end as number
  from (
    select *, regexp_replace(said, '\D', '', 'g') as digits from (
      select *, case when own_fields is null then phone else own_fields ->> 'phone' end as said from customers
    ) s
  ) c
) n
where number is not null;
insert into identity_claims (workspace_id, claim_id, customer_id, kind, scope, value, ground, noted_at, proved_at, last_seen_at)
select workspace_id, gen_random_uuid(), customer_id, kind, '', value, ground, first_seen_at,
  case when ground = 'vendor' then first_seen_at end, last_seen_at
from (
  select i.*, case when channel = 'mail' then 'mail' else 'phone' end as kind,
    case channel when 'mail' then 'letter' when 'sms' then 'text-message' else 'vendor' end as ground,
    case
      when channel = 'mail' and external_id ~ '^[^ ]+@[^ ]+$' then lower(external_id)
      when channel = 'whatsapp' and external_id ~ '^[1-9]\d{7,14}$' then '+' || external_id
      when channel = 'sms' and external_id ~ '^\+[1-9]\d{7,14}$' then external_id
      when channel = 'sms' and external_id ~ '^1[3-9]\d{9}$' then '+86' || external_id
    end as value
  from customer_identities i
) i
where value is not null
on conflict do nothing;
insert into customer_likenesses (workspace_id, one_id, other_id, reasons, found_at)
select a.workspace_id, a.customer_id, b.customer_id, array_agg(distinct a.kind order by a.kind), date_trunc('milliseconds', now())
from identity_claims a
join identity_claims b on b.workspace_id = a.workspace_id and b.kind = a.kind and b.scope = a.scope and b.value = a.value
  and b.customer_id > a.customer_id
join customers one on one.workspace_id = a.workspace_id and one.customer_id = a.customer_id
join customers other on other.workspace_id = b.workspace_id and other.customer_id = b.customer_id
where one.person_id <> other.person_id and (a.workspace_id, a.kind, a.scope, a.value) in (
  select workspace_id, kind, scope, value from identity_claims group by workspace_id, kind, scope, value
  having count(*) between 2 and 6)
group by a.workspace_id, a.customer_id, b.customer_id;
alter table customer_likenesses force row level security;
alter table customer_identities force row level security;
alter table identity_claims force row level security;
alter table customers force row level security;
