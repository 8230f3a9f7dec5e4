-- How large a part each member gets, limits of their own for channels, and skills that are languages.
-- Safe on a full database: columns whose defaults mean what was so before.

alter table presences
  add column share double precision not null default 1,
  add column channel_capacities jsonb not null default '{}';

alter table skills add column language text;

alter table routing_settings add column is_language_asked boolean not null default false;

-- Where on the clock of turns the last one began: whoever has a small share waits longer for the next.
alter table routing_turns add column start double precision not null default 0;
alter table routing_channel_turns add column start double precision not null default 0;

alter table queue_entries
  add column channel text,
  -- The customer's, where colleagues who speak it come first.
  add column language text;

alter table routing_offers add column channel text;

alter table queue_entries
  -- Where queues go by pages, whose page is not known yet is handed to nobody until then.
  add column held_until timestamptz;

-- Shops whose queues listen for what customers write: only there a message is heard by routing.
create table routing_listening (
  workspace_id uuid primary key
);
select platform.guard('routing_listening');
select platform.let_dispatcher('routing_listening', 'select');

alter table conversations
  -- Escalated: whoever takes it is of this tier at least.
  add column tier_min smallint,
  -- Who handed it on to a team or a tier: it is not given back to them.
  add column handed_on_by uuid;

alter table queue_entries
  add column tier_min smallint,
  add column handed_on_by uuid;
