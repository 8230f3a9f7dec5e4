-- From which network address a customer did something is not kept: nobody needs it, and the trail stays for ever.
-- Safe while the old server runs: it only writes it, and what it still writes says no more than it did.
create or replace function platform.facts_stay() returns trigger language plpgsql as $$
begin
  return new;
end $$;

alter table facts no force row level security;
update facts set address = null
where address is not null and (actor_kind = 'visitor' or actor_kind = 'system' and cause = 'portal');
alter table facts force row level security;

create or replace function platform.facts_stay() returns trigger language plpgsql as $$
declare
  stamped public.facts;
begin
  if tg_op = 'UPDATE' and old.position is null and new.position is not null then
    stamped := old;
    stamped.position := new.position;
    -- The same row to the last bit.
    if stamped *= new then
      return new;
    end if;
  end if;
  raise exception 'facts are never edited or removed' using errcode = 'insufficient_privilege';
end $$;
