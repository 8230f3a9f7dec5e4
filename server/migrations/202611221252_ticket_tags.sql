-- Tickets carry the shop's tags, and a comment that a customer reads knows whose it is, whoever the ticket is for later.
-- Safe while the old server runs: what it writes carries no tags, and its comments are for whoever has the ticket.
alter table tickets add column tag_ids uuid[] not null default '{}';
create table ticket_tags (
  workspace_id uuid not null,
  tag_id uuid not null,
  ticket_id uuid not null,
  primary key (workspace_id, tag_id, ticket_id)
);
select platform.guard('ticket_tags');

-- Null where the ticket was nobody's when it was written.
alter table ticket_comments add column customer_id uuid;
alter table ticket_comments no force row level security;
alter table tickets no force row level security;
update ticket_comments c set customer_id = t.customer_id from tickets t
  where t.workspace_id = c.workspace_id and t.ticket_id = c.ticket_id;
alter table ticket_comments force row level security;
alter table tickets force row level security;
