-- Customers open tickets themselves, and open them again; comments carry files; first answers are counted.
-- Safe while the old server runs: new columns that it does not name, each with a default.
alter table ticket_types add column is_open_to_customers boolean not null default false;
-- The questions of its form that customers are asked, by key.
alter table ticket_types add column customer_questions text[] not null default '{}';
-- For how many days after it was solved a customer may open a ticket again; null: never.
alter table ticket_types add column reopen_days integer;
alter table ticket_comments add column file_ids uuid[] not null default '{}';
alter table tickets add column first_response_at timestamptz;
