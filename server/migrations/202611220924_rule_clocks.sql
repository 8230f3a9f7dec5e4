-- Rules that go by the clock: the day on which each struck last, and how far it is with the things it looks at.
-- Safe while the old server runs: it knows none of these.

create table rule_clocks (
  workspace_id uuid not null,
  rule_id uuid not null,
  -- The shop's local day; a rule strikes once on each.
  struck_on text,
  -- Null while it is not at work; else it goes on with the things behind this one.
  looked_to uuid,
  looked_count integer not null default 0,
  primary key (workspace_id, rule_id)
);
select platform.guard('rule_clocks');
