-- A rating notes its day itself when its rater or shop becomes another one: orders no longer note it whatever it came to.
-- Safe while the old server runs: what it reads of orders for a rating is what rater and shop are made of.
create or replace function platform.note_rated(was orders[], becomes orders[]) returns void language sql as $$
  update order_ratings r set rater = coalesce(o.buyer_id, r.buyer_id), rated_shop = coalesce(o.shop, r.shop)
  from (
    select workspace_id, platform, number from unnest(was) union select workspace_id, platform, number from unnest(becomes)) line
    left join orders o on o.workspace_id = line.workspace_id and o.number = line.number and o.platform || '' = line.platform
  where r.workspace_id = line.workspace_id and r.platform = line.platform and r.number = line.number
    and (r.rater, r.rated_shop) is distinct from (coalesce(o.buyer_id, r.buyer_id), coalesce(o.shop, r.shop))
$$;

drop trigger touches_by_insert on order_ratings;
drop trigger touches_by_delete on order_ratings;
drop trigger touches_by_update on order_ratings;
select platform.note_touches('order_ratings', '{rated_at}',
  '{platform,rater,rated_shop,description,service,logistics,title,is_counted}');
