-- What a machine wrote that belongs to nothing is filed, and no conversation until somebody opens it: no figure counts it.
-- Safe while the old server runs: the column has a default and it does not read it; what it opens is taken out of the file.
alter table conversations add column is_filed boolean not null default false;

drop trigger touches_by_update on conversations;
create trigger touches_by_update after update on conversations for each row
  when (least(old.opened_at, new.opened_at) < now() - interval '6 hours'
    and row(old.opened_at, old.closed_at, old.first_response_at, old.channel, old.customer_id, old.team_id, old.assignee_id,
        old.reason_key, old.is_filed)
      is distinct from row(new.opened_at, new.closed_at, new.first_response_at, new.channel, new.customer_id, new.team_id,
        new.assignee_id, new.reason_key, new.is_filed))
  execute function platform.touch_moments('opened_at', 'closed_at');

-- A server of before knows no file: what it opens begins then, as what is opened today does.
create function platform.open_filed() returns trigger language plpgsql as $$
begin
  new.is_filed := false;
  if new.opened_at = old.opened_at then
    new.opened_at := now();
  end if;
  return new;
end $$;
create trigger open_filed before update on conversations for each row
  when (old.is_filed and new.is_filed and new.closed_at is null) execute function platform.open_filed();

alter table conversations no force row level security;
alter table messages no force row level security;
alter table facts no force row level security;
alter table measure_recounts no force row level security;
alter table due no force row level security;

-- Whatever was filed before begins with a note, and the log tells of no opening: neither a customer nor the shop began it.
create temporary table filed on commit drop as
  select c.workspace_id, c.conversation_id, (
    select min(f.occurred_at) from facts f where f.workspace_id = c.workspace_id and f.subject_id = c.conversation_id
      and f.kind = 'inbox.conversation-reopened') as reopened_at
  from conversations c
  where c.channel = 'mail'
    and exists (
      select from messages m where m.workspace_id = c.workspace_id and m.conversation_id = c.conversation_id
        and m.number = 1 and m.visibility = 'note')
    and not exists (
      select from facts f where f.workspace_id = c.workspace_id and f.subject_id = c.conversation_id
        and f.kind in ('inbox.conversation-opened', 'inbox.conversation-begun'));
delete from filed f using conversations c
where c.workspace_id = f.workspace_id and c.conversation_id = f.conversation_id and f.reopened_at is null
  and c.state <> 'closed';

update conversations c set is_filed = f.reopened_at is null, opened_at = coalesce(f.reopened_at, c.opened_at)
from filed f where c.workspace_id = f.workspace_id and c.conversation_id = f.conversation_id;

-- What became a conversation since was never measured.
delete from measure_recounts where workspace_id in (select workspace_id from filed where reopened_at is not null);
insert into due (workspace_id, due_id, kind, ref_id, due_at)
  select distinct on (workspace_id) workspace_id, gen_random_uuid(), 'insights:recount', workspace_id, now()
  from filed where reopened_at is not null
on conflict do nothing;

alter table conversations force row level security;
alter table messages force row level security;
alter table facts force row level security;
alter table measure_recounts force row level security;
alter table due force row level security;
