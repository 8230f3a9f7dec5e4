-- Lets an owner demand two-step sign-in of everybody who works in the shop. Off in the shops there are; safe while an
-- older server runs, which does not read it.
alter table workspaces add column is_two_factor_needed boolean not null default false;
