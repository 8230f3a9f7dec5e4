-- Several records of one person are shown as one: nothing moves on a merge, a record only names its person.
-- Safe while the old server runs: it makes records without a person, and the trigger names them.
alter table customers
  add column person_id uuid,
  add column merged_into_id uuid,
  add column merged_at timestamptz,
  add column merged_by uuid,
  -- The place among the records merged into the same one: later ones win.
  add column merge_number integer,
  -- Which of this record's fields the one it is merged into shows.
  add column merged_fields text[],
  -- The record's own fields, where the ones shown come from records merged into it.
  add column own_fields jsonb,
  -- What the shop's own system last vouched for, so that an agent's correction outlives the next visit.
  add column signed_fields jsonb,
  -- Counts edits, so that whoever edits what another changed meanwhile is told.
  add column revision integer not null default 1;
-- The policies are the restricted role's; an owner who is no superuser would see no row to fill.
alter table customers no force row level security;
update customers set person_id = customer_id;
alter table customers force row level security;
alter table customers alter column person_id set not null;

create function platform.name_person() returns trigger language plpgsql as $$
begin
  new.person_id := coalesce(new.person_id, new.customer_id);
  return new;
end $$;
create trigger customers_name_person before insert on customers
  for each row execute function platform.name_person();

create index customers_by_person on customers (workspace_id, person_id);
create index customers_by_email on customers (workspace_id, lower(email));
create index customers_by_phone on customers (workspace_id, phone);
