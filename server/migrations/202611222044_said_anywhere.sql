-- What customers write in surveys and tickets is read into themes, too, so that no voice is left out of them.
-- Safe while the old server runs: it reads only sentences of conversations, and what it writes has all it needs.

alter table said_sentences alter column conversation_id drop not null;
alter table said_sentences add column ticket_id uuid;
alter table said_sentences add column survey_id uuid;
-- Which text of its source holds it: the question of a survey, a ticket's description. Empty where there is one.
alter table said_sentences add column part text not null default '';
create unique index said_sentences_once_in_part on said_sentences (workspace_id, source_id, part, place);
drop index said_sentences_once;
create index said_sentences_of_ticket on said_sentences (workspace_id, ticket_id) where ticket_id is not null;

-- What was said before is read in the background.
alter table lot_followers no force row level security;
alter table due no force row level security;
update lot_followers set read_position = 0, fact_kinds = array[
    'inbox.conversation-closed', 'inbox.message-redacted', 'surveys.answered', 'platform.text-redacted',
    'surveys.responded', 'surveys.response-left-out',
    'tickets.created', 'tickets.changed', 'tickets.customer-commented', 'tickets.merged']
  where name = 'insights:texts';
insert into due (workspace_id, due_id, kind, ref_id, due_at)
  select workspace_id, gen_random_uuid(), 'insights:texts', workspace_id, now() from lot_followers
  where name = 'insights:texts'
  on conflict do nothing;
alter table lot_followers force row level security;
alter table due force row level security;
