-- Buyers whose months may have changed are found by their ids alone: looking for accounts reads every order of a shop.
-- Safe while the old server runs: it keeps no days of buyers, and what is noted for them is never less.

create index orders_of_accounts on orders (workspace_id, platform) where buyer_id is null and buyer_account is not null;

-- Where a platform names buyers by nothing but their accounts, any payment of a past month may be any buyer's first.
create or replace function platform.note_buyers(was orders[], becomes orders[]) returns void language plpgsql as $$
declare
  line record;
begin
  for line in
    select distinct workspace_id, platform, customer_id, buyer_id, buyer_account is not null as has_account, paid_at
    from (select * from unnest(was) union all select * from unnest(becomes)) both_of
    where paid_at < date_trunc('month', now() + interval '26 hours', 'UTC') + interval '12 hours'
      and platform.may_touch(workspace_id)
  loop
    if (line.buyer_id is null and line.has_account) or exists (
      select from orders o where o.workspace_id = line.workspace_id and o.platform = line.platform
        and o.buyer_id is null and o.buyer_account is not null) then
      insert into metric_touches (workspace_id, name, from_at, to_at)
        values (line.workspace_id, 'of-orders', '1900-01-01', '9999-12-31');
      return;
    end if;
    insert into metric_touches (workspace_id, name, from_at, to_at)
    select line.workspace_id, 'of-orders', min(paid_at), max(paid_at) from (
      select line.paid_at
      union all select o.paid_at from customers mine
        join customers twin on twin.workspace_id = mine.workspace_id and twin.person_id = mine.person_id
        join orders o on o.workspace_id = twin.workspace_id and o.customer_id = twin.customer_id
        where mine.workspace_id = line.workspace_id and mine.customer_id = line.customer_id
      union all select o.paid_at from orders o
        where o.workspace_id = line.workspace_id and o.platform = line.platform and o.buyer_id = line.buyer_id) moment
    where paid_at is not null group by date_trunc('day', paid_at, 'UTC');
  end loop;
end $$;

create or replace function platform.touch_payments() returns trigger language plpgsql as $$
declare
  own orders[];
begin
  select array_agg(o) into own from orders o where o.workspace_id = old.workspace_id and o.customer_id in (
    select old.customer_id union all
    select k.customer_id from customers k where k.workspace_id = old.workspace_id and k.person_id = old.person_id union all
    select k.customer_id from customers k where k.workspace_id = old.workspace_id and tg_op = 'UPDATE'
      and k.person_id = case when tg_op = 'UPDATE' then new.person_id end);
  if own is not null and platform.may_touch(old.workspace_id) then
    insert into metric_touches (workspace_id, name, from_at, to_at)
    select old.workspace_id, 'of-customers', min(paid_at), max(paid_at) from unnest(own)
    where paid_at is not null group by date_trunc('day', paid_at, 'UTC');
    perform platform.note_buyers(own, null);
  end if;
  return null;
end $$;
