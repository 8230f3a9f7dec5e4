-- A role that reads every row, so that a backup is whole although row-level security is forced on the owner too.
-- Safe on a running system: it only adds a role, read-only policies and grants. Nobody can sign in as the role.

do $$
begin
  begin
    create role zhiyin_backup nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  exception when duplicate_object or unique_violation then null;
  end;
  if not pg_has_role(current_user, 'zhiyin_backup', 'member') then
    grant zhiyin_backup to current_user;
  end if;
end $$;

grant usage on schema public to zhiyin_backup;

/* Lets the backup read a table whole. */
create function platform.let_backup(kept regclass) returns void
language plpgsql as $$
begin
  execute format('create policy whole_table on %s for select to zhiyin_backup using (true)', kept);
  execute format('grant select on %s to zhiyin_backup', kept);
end $$;

/* As before, and the backup reads what is guarded. */
create or replace function platform.guard(guarded regclass, allowed text default 'select, insert, update, delete') returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy own_workspace on %s to zhiyin_app using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
    guarded);
  execute format('grant %s on %s to zhiyin_app', allowed, guarded);
  perform platform.let_backup(guarded);
end $$;

select platform.let_backup(oid::regclass) from pg_class
where relrowsecurity and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace;
