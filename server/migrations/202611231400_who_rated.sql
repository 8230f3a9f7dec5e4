-- Who rated and which shop stand with the rating, so that DSR need not look up the order of every rating each time.
-- Safe while the old server runs: it names neither column, and the database keeps both, whoever writes.

-- The order's buyer and shop, else whom and what the rating names; empty where nobody is known.
alter table order_ratings add column rater text, add column rated_shop text;

-- By the number alone, and the platform is looked at after: where orders were never counted, the planner took the index of a
-- platform's buyers for both and read 22,000 orders for each rating.
create function platform.name_rater() returns trigger language plpgsql as $$
begin
  select coalesce(o.buyer_id, new.buyer_id), coalesce(o.shop, new.shop) into new.rater, new.rated_shop
  from (values (1)) always
    left join orders o on o.workspace_id = new.workspace_id and o.number = new.number and o.platform || '' = new.platform;
  return new;
end $$;
create trigger rater_by_rating before insert or update of platform, number, shop, buyer_id on order_ratings
  for each row execute function platform.name_rater();

-- A rating is its order's shop's and buyer's. Whose months it belongs to, it is counted with.
create or replace function platform.note_rated(was orders[], becomes orders[]) returns void language sql as $$
  update order_ratings r set rater = coalesce(o.buyer_id, r.buyer_id), rated_shop = coalesce(o.shop, r.shop)
  from (
    select workspace_id, platform, number from unnest(was) union select workspace_id, platform, number from unnest(becomes)) line
    left join orders o on o.workspace_id = line.workspace_id and o.number = line.number and o.platform || '' = line.platform
  where r.workspace_id = line.workspace_id and r.platform = line.platform and r.number = line.number
    and (r.rater, r.rated_shop) is distinct from (coalesce(o.buyer_id, r.buyer_id), coalesce(o.shop, r.shop));
  insert into metric_touches (workspace_id, name, from_at, to_at)
  select r.workspace_id, 'order_ratings', min(r.rated_at), max(r.rated_at)
  from (select * from unnest(was) union all select * from unnest(becomes)) line
    join order_ratings r on r.workspace_id = line.workspace_id and r.platform = line.platform and r.number = line.number
  where platform.may_touch(line.workspace_id)
  group by r.workspace_id, date_trunc('day', r.rated_at, 'UTC')
$$;

alter table orders no force row level security;
alter table order_ratings no force row level security;
update order_ratings set rater = buyer_id, rated_shop = shop;
update order_ratings r set rater = coalesce(o.buyer_id, r.buyer_id), rated_shop = coalesce(o.shop, r.shop) from orders o
where o.workspace_id = r.workspace_id and o.platform = r.platform and o.number = r.number;
alter table orders force row level security;
alter table order_ratings force row level security;

create index order_ratings_by_rater on order_ratings (workspace_id, platform, rater, rated_at) where rater is not null;
