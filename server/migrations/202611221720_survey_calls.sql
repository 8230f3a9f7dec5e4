-- How often somebody tried to reach a customer by phone for a survey.
-- Safe while the old server runs: columns with defaults that it does not read.
alter table survey_invitations add column tries integer not null default 0;
alter table survey_invitations add column tried_at timestamptz;
create index survey_invitations_to_call on survey_invitations (workspace_id, expires_at, invitation_id)
  where way = 'phone' and state = 'sent';
