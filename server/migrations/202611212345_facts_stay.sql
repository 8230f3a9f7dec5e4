-- The trail cannot be emptied as a whole either: row triggers do not see TRUNCATE, which the tables' owner may do.
-- Safe while the old server runs: nothing truncates facts.

create function platform.facts_are_kept() returns trigger language plpgsql as $$
begin
  raise exception 'facts are never edited or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger facts_are_kept before truncate on facts for each statement execute function platform.facts_are_kept();
