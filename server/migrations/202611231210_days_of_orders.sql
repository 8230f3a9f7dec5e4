-- Which days of orders, buyers and ratings were changed lately, so that what they came to is kept like days of conversations.
-- Safe while the old server runs: it keeps no such days, and what it writes is noted by the database itself.

-- Orders come in lots: each day of a lot is noted once. `was` and `becomes` are the rows before and after.
create function platform.note_orders(was orders[], becomes orders[]) returns void language sql as $$
  insert into metric_touches (workspace_id, name, from_at, to_at)
  select line.workspace_id, 'orders', min(moment), max(moment)
  from (select * from unnest(was) union all select * from unnest(becomes)) line,
    lateral (values (line.ordered_at), (line.paid_at), (line.refunded_at)) dated (moment)
  where moment < now() - interval '6 hours' and platform.may_touch(line.workspace_id)
  group by line.workspace_id, date_trunc('day', moment, 'UTC')
$$;

-- Notes every payment of the buyers of some orders: which was the first, and what followed it, may be another now. Nothing is
-- said of a month before it is over, so orders of the one that runs change nothing (half a day and more for all zones).
create function platform.note_buyers(was orders[], becomes orders[]) returns void language sql as $$
  with line as materialized (
    select distinct workspace_id, platform, customer_id, coalesce(buyer_id, lower(buyer_account)) as account, paid_at
    from (select * from unnest(was) union all select * from unnest(becomes)) both_of
    where paid_at < date_trunc('month', now() + interval '26 hours', 'UTC') + interval '12 hours'
      and platform.may_touch(workspace_id)),
  owned as (
    select line.workspace_id, twin.customer_id from line
      join customers mine on mine.workspace_id = line.workspace_id and mine.customer_id = line.customer_id
      join customers twin on twin.workspace_id = mine.workspace_id and twin.person_id = mine.person_id),
  moment as (
    select workspace_id, paid_at from line
    union all select o.workspace_id, o.paid_at from owned
      join orders o on o.workspace_id = owned.workspace_id and o.customer_id = owned.customer_id
    union all select o.workspace_id, o.paid_at from line
      join orders o on o.workspace_id = line.workspace_id and o.platform = line.platform
        and o.buyer_id = line.account
    union all select o.workspace_id, o.paid_at from line
      join orders o on o.workspace_id = line.workspace_id and o.platform = line.platform
        and lower(o.buyer_account) = line.account)
  insert into metric_touches (workspace_id, name, from_at, to_at)
  select workspace_id, 'of-orders', min(paid_at), max(paid_at) from moment where paid_at is not null
  group by workspace_id, date_trunc('day', paid_at, 'UTC')
$$;

-- A rating is its order's shop's and buyer's. Whose months it belongs to, it is counted with.
create function platform.note_rated(was orders[], becomes orders[]) returns void language sql as $$
  insert into metric_touches (workspace_id, name, from_at, to_at)
  select r.workspace_id, 'order_ratings', min(r.rated_at), max(r.rated_at)
  from (select * from unnest(was) union all select * from unnest(becomes)) line
    join order_ratings r on r.workspace_id = line.workspace_id and r.platform = line.platform and r.number = line.number
  where platform.may_touch(line.workspace_id)
  group by r.workspace_id, date_trunc('day', r.rated_at, 'UTC')
$$;

create function platform.touch_orders() returns trigger language plpgsql as $$
declare
  was orders[];
  becomes orders[];
begin
  if tg_op = 'INSERT' then
    select array_agg(o) into becomes from added o;
  elsif tg_op = 'DELETE' then
    select array_agg(o) into was from gone o;
  else
    select array_agg(o), array_agg(n) into was, becomes from gone o
      join added n on n.workspace_id = o.workspace_id and n.order_id = o.order_id
      where row(o.ordered_at, o.paid_at, o.refunded_at, o.platform, o.currency, o.paid, o.refund, o.customer_id, o.buyer_id,
          lower(o.buyer_account), jsonb_array_length(o.lines), jsonb_path_query_array(o.lines, '$[*].refund'))
        is distinct from row(n.ordered_at, n.paid_at, n.refunded_at, n.platform, n.currency, n.paid, n.refund, n.customer_id,
          n.buyer_id, lower(n.buyer_account), jsonb_array_length(n.lines), jsonb_path_query_array(n.lines, '$[*].refund'));
  end if;
  perform platform.note_orders(was, becomes);
  if tg_op = 'UPDATE' then
    select array_agg(o), array_agg(n) into was, becomes from gone o
      join added n on n.workspace_id = o.workspace_id and n.order_id = o.order_id
      where row(o.platform, o.number, o.shop, o.buyer_id) is distinct from row(n.platform, n.number, n.shop, n.buyer_id);
  end if;
  perform platform.note_rated(was, becomes);
  if tg_op = 'UPDATE' then
    select array_agg(o), array_agg(n) into was, becomes from gone o
      join added n on n.workspace_id = o.workspace_id and n.order_id = o.order_id
      where row(o.paid_at, o.platform, o.customer_id, o.buyer_id, lower(o.buyer_account))
        is distinct from row(n.paid_at, n.platform, n.customer_id, n.buyer_id, lower(n.buyer_account));
  end if;
  perform platform.note_buyers(was, becomes);
  return null;
end $$;

create trigger touches_by_insert after insert on orders referencing new table as added
  for each statement execute function platform.touch_orders();
create trigger touches_by_delete after delete on orders referencing old table as gone
  for each statement execute function platform.touch_orders();
create trigger touches_by_update after update on orders referencing old table as gone new table as added
  for each statement execute function platform.touch_orders();

-- Whose orders belong together hangs on who is whom.
create function platform.touch_payments() returns trigger language plpgsql as $$
begin
  if platform.may_touch(old.workspace_id) then
    with own as materialized (
      select o.order_id, o.workspace_id, o.platform, coalesce(o.buyer_id, lower(o.buyer_account)) as account, o.paid_at
        from customers k join orders o on o.workspace_id = k.workspace_id and o.customer_id = k.customer_id
        where k.workspace_id = old.workspace_id
          and k.person_id in (old.person_id, case when tg_op = 'UPDATE' then new.person_id else old.person_id end)
      union select o.order_id, o.workspace_id, o.platform, coalesce(o.buyer_id, lower(o.buyer_account)), o.paid_at
        from orders o where o.workspace_id = old.workspace_id and o.customer_id = old.customer_id),
    moment as (
      select paid_at from own
      union all select o.paid_at from own
        join orders o on o.workspace_id = own.workspace_id and o.platform = own.platform
          and o.buyer_id = own.account
      union all select o.paid_at from own
        join orders o on o.workspace_id = own.workspace_id and o.platform = own.platform
          and lower(o.buyer_account) = own.account)
    insert into metric_touches (workspace_id, name, from_at, to_at)
    select old.workspace_id, 'of-customers', min(paid_at), max(paid_at) from moment
    where paid_at is not null group by date_trunc('day', paid_at, 'UTC');
  end if;
  return null;
end $$;
create trigger touches_payments_by_update after update of person_id on customers for each row
  when (old.person_id is distinct from new.person_id) execute function platform.touch_payments();
create trigger touches_payments_by_delete after delete on customers for each row
  execute function platform.touch_payments();

select platform.note_touches('order_ratings', '{rated_at}',
  '{platform,number,shop,buyer_id,description,service,logistics,title,is_counted}');
