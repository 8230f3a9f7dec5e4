-- Which days of the past were changed lately, so that every process may keep what their figures come to until then.
-- Safe while the old server runs: it knows nothing of the table, and what it writes is noted by the database itself.

-- `name` is the table touched, or `of-…` for all rows that hang on one. Rows younger than six hours are noted nowhere,
-- as nobody keeps figures of them: so what happens all day costs nothing.
create table metric_touches (
  workspace_id uuid not null,
  touch_id uuid not null default gen_random_uuid(),
  name text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- By it a reader finds what was committed since it last looked, however late.
  written_by xid8 not null default pg_current_xact_id(),
  created_at timestamptz not null default now(),
  primary key (workspace_id, touch_id)
);
create index metric_touches_since on metric_touches (workspace_id, written_by);
select platform.guard('metric_touches', 'select, insert, delete');

-- A migration that changes rows of the past runs where no server of this version does, and may write for no workspace.
create function platform.may_touch(workspace uuid) returns boolean language sql stable as $$
  select not row_security_active('metric_touches')
    or workspace = nullif(current_setting('app.workspace_id', true), '')::uuid
$$;

-- Notes the moments that a row is dated by, in the columns that the trigger names: those it had and those it has.
create function platform.touch_moments() returns trigger language plpgsql as $$
declare
  was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  becomes jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  workspace uuid := coalesce(becomes, was) ->> 'workspace_id';
begin
  if platform.may_touch(workspace) then
    insert into metric_touches (workspace_id, name, from_at, to_at)
    select distinct workspace, tg_table_name, moment, moment
    from unnest(tg_argv) as argument (name), (values (was), (becomes)) as version (line),
      lateral (select (line ->> argument.name)::timestamptz) as dated (moment)
    where moment < now() - interval '6 hours';
  end if;
  return null;
end $$;

-- Notes all time since the moment in the column that the trigger names: for rows of other tables that hang on this one.
create function platform.touch_since() returns trigger language plpgsql as $$
declare
  line jsonb := coalesce(to_jsonb(old), to_jsonb(new));
  workspace uuid := line ->> 'workspace_id';
begin
  if platform.may_touch(workspace) then
    insert into metric_touches (workspace_id, name, from_at, to_at)
    values (workspace, 'of-' || tg_table_name, coalesce(line ->> tg_argv[0], '1900-01-01')::timestamptz, '9999-12-31');
  end if;
  return null;
end $$;

-- Notes when the conversation that the row hangs on was closed, for what is said of closed conversations by it.
create function platform.touch_closing() returns trigger language plpgsql as $$
declare
  line jsonb := coalesce(to_jsonb(old), to_jsonb(new));
  workspace uuid := line ->> 'workspace_id';
begin
  if platform.may_touch(workspace) then
    insert into metric_touches (workspace_id, name, from_at, to_at)
    select workspace, 'of-' || tg_table_name, c.closed_at, c.closed_at from conversations c
    where c.workspace_id = workspace and c.closed_at < now() - interval '6 hours'
      and c.conversation_id in ((to_jsonb(old) ->> 'conversation_id')::uuid, (to_jsonb(new) ->> 'conversation_id')::uuid);
  end if;
  return null;
end $$;

-- Has a table note its past days: `moments` are the columns its rows are dated by, the earliest first, `columns` what
-- figures read of it.
create function platform.note_touches(noting regclass, moments text[], columns text[]) returns void language plpgsql as $$
declare
  arguments text := (select string_agg(quote_literal(name), ', ') from unnest(moments) as name);
  was text := (select string_agg(format('old.%I', name), ', ') from unnest(moments || columns) as name);
  becomes text := (select string_agg(format('new.%I', name), ', ') from unnest(moments || columns) as name);
begin
  execute format('create trigger touches_by_insert after insert on %s for each row
    when (new.%I < now() - interval ''6 hours'') execute function platform.touch_moments(%s)',
    noting, moments[1], arguments);
  execute format('create trigger touches_by_delete after delete on %s for each row
    when (old.%I < now() - interval ''6 hours'') execute function platform.touch_moments(%s)',
    noting, moments[1], arguments);
  execute format('create trigger touches_by_update after update on %s for each row
    when (least(old.%I, new.%I) < now() - interval ''6 hours'' and row(%s) is distinct from row(%s))
    execute function platform.touch_moments(%s)',
    noting, moments[1], moments[1], was, becomes, arguments);
end $$;

select platform.note_touches('conversations', '{opened_at,closed_at}',
  '{first_response_at,channel,customer_id,team_id,assignee_id,reason_key}');
select platform.note_touches('messages', '{sent_at}', '{conversation_id,author_kind}');
select platform.note_touches('asks', '{asked_at,answered_at}',
  '{conversation_id,customer_id,agent_id,team_id,score,solved,ended_why}');
select platform.note_touches('sla_clocks', '{decided_at}',
  '{subject_kind,subject_id,metric,outcome,channel,assignee_id,team_id,priority,policy_id}');
select platform.note_touches('conversation_measures', '{opened_at,first_closed_at,closed_at}',
  '{person_id,channel,team_id,assignee_id,reason_key,first_customer_at,first_response_at,first_automatic_at,reopen_count,
    transfer_count,escalation_count,human_messages,held_seconds,exclusive_seconds,next_same_at,next_any_at,contact_number,
    paid_at,is_paid_same_day,is_first_of_day}');
select platform.note_touches('turn_measures', '{started_at}',
  '{person_id,channel,team_id,assignee_id,reason_key,begun_by,held_by,ended_at,ended_by,chat_ended_at,chat_ended_by,
    answered_at,answered_by}');

select platform.note_touches('follow_ups', '{ended_at}',
  '{conversation_id,customer_id,owner_id,state,reason,outcome,is_reached,rating,overdue_at}');
create trigger touches_closing_by_insert after insert on follow_ups for each row
  when (new.state = 'done') execute function platform.touch_closing();
create trigger touches_closing_by_delete after delete on follow_ups for each row
  when (old.state = 'done') execute function platform.touch_closing();
create trigger touches_closing_by_update after update on follow_ups for each row
  when (row(old.state, old.conversation_id) is distinct from row(new.state, new.conversation_id))
  execute function platform.touch_closing();

create trigger touches_since_by_update after update on conversations for each row
  when (old.opened_at < now() - interval '6 hours'
    and row(old.channel, old.customer_id, old.team_id, old.assignee_id, old.reason_key)
      is distinct from row(new.channel, new.customer_id, new.team_id, new.assignee_id, new.reason_key))
  execute function platform.touch_since('opened_at');
create trigger touches_since_by_delete after delete on conversations for each row
  when (old.opened_at < now() - interval '6 hours') execute function platform.touch_since('opened_at');
create trigger touches_all after insert or update or delete on measure_settings for each row
  execute function platform.touch_since('none');

-- Days that are not over are read each time: by the moments that answers are dated by, too.
create index asks_by_answer on asks (workspace_id, answered_at) where answered_at is not null;
