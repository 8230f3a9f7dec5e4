-- Times are promised about tickets, too: what was of conversations alone says of what it is; and teams have hours.
-- An old server that runs meanwhile keeps no clocks until it is replaced; what happened is folded in afterwards.
alter table sla_policies add column subject_kind text not null default 'conversation';

alter table sla_conversations rename to sla_standings;
alter table sla_standings rename column conversation_id to subject_id;
alter table sla_standings add column subject_kind text not null default 'conversation';
alter table sla_clocks rename column conversation_id to subject_id;
alter table sla_clocks add column subject_kind text not null default 'conversation';

create table sla_team_hours (
  workspace_id uuid not null,
  team_id uuid not null,
  calendar_id uuid not null,
  -- The hours it had, since when; as those of policies.
  calendars jsonb not null,
  primary key (workspace_id, team_id)
);
create index sla_team_hours_by_calendar on sla_team_hours (workspace_id, calendar_id);
select platform.guard('sla_team_hours');
