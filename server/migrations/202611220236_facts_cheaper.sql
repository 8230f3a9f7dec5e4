-- A fact costs a third less to write down: indexes by position take it in when it has its position, not twice, and the
-- guard of the trail compares rows instead of making JSON of them. Safe while the old server runs: it asks the same.
create unique index facts_stamped on facts (workspace_id, position) where position is not null;
create index facts_stamped_by_subject on facts (workspace_id, subject_id, position) where position is not null;
create index facts_stamped_by_kind on facts (workspace_id, kind, position) where position is not null;
create index facts_stamped_by_actor on facts (workspace_id, actor_id, position) where position is not null;
drop index facts_by_position, facts_by_subject, facts_by_kind, facts_by_actor;

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
