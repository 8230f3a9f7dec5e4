-- Surveys made of forms: what is asked and whom, who was invited, and what came of it.
-- Safe while the old server runs: it knows nothing of the tables.
create table surveys (
  workspace_id uuid not null,
  survey_id uuid not null,
  form_id uuid not null,
  -- What is asked, whom, when and how, as its contract has it.
  plan jsonb not null,
  state text not null,
  -- What draws the sample.
  seed text not null,
  -- What stands in the open link; another one makes the old link void.
  open_key text not null,
  created_at timestamptz not null,
  created_by uuid,
  revision integer not null default 0,
  primary key (workspace_id, survey_id)
);
create unique index surveys_by_open_key on surveys (workspace_id, open_key);
select platform.guard('surveys');

create table survey_invitations (
  workspace_id uuid not null,
  invitation_id uuid not null,
  survey_id uuid not null,
  customer_id uuid not null,
  -- What it is about: one invitation for each, however often its fact is handled.
  subject_kind text not null,
  subject_id uuid not null,
  conversation_id uuid,
  agent_id uuid,
  team_id uuid,
  channel text,
  -- New, returning, buyer: as the customer was when they were invited.
  customer_class text not null,
  way text not null,
  state text not null,
  asked_at timestamptz not null,
  send_at timestamptz not null,
  sent_at timestamptz,
  reminders integer not null default 0,
  expires_at timestamptz not null,
  -- Of an anonymous survey the day alone: nothing leads from here to an answer.
  answered_at timestamptz,
  primary key (workspace_id, invitation_id)
);
create unique index survey_invitations_once on survey_invitations (workspace_id, survey_id, subject_kind, subject_id);
create index survey_invitations_of_customer on survey_invitations (workspace_id, customer_id, asked_at);
create index survey_invitations_of_survey on survey_invitations (workspace_id, survey_id, asked_at);
create index survey_invitations_of_conversation on survey_invitations (workspace_id, conversation_id);
select platform.guard('survey_invitations');

create table survey_responses (
  workspace_id uuid not null,
  -- That of the answers to the form.
  response_id uuid not null,
  survey_id uuid not null,
  -- These three are null when the survey is anonymous.
  invitation_id uuid,
  customer_id uuid,
  conversation_id uuid,
  agent_id uuid,
  team_id uuid,
  channel text,
  customer_class text,
  way text not null,
  -- The member who typed it in while on the phone.
  filled_by uuid,
  answered_at timestamptz not null,
  attitude smallint,
  quality smallint,
  efficiency smallint,
  overall smallint,
  recommend smallint,
  effort smallint,
  is_low boolean not null,
  -- Why it is not counted; null when it is.
  left_out text,
  primary key (workspace_id, response_id)
);
create index survey_responses_of_survey on survey_responses (workspace_id, survey_id, answered_at, response_id);
create index survey_responses_by_moment on survey_responses (workspace_id, answered_at);
create index survey_responses_of_conversation on survey_responses (workspace_id, conversation_id);
select platform.guard('survey_responses');

-- How often somebody was not asked, and why.
create table survey_passed_over (
  workspace_id uuid not null,
  survey_id uuid not null,
  why text not null,
  count integer not null,
  primary key (workspace_id, survey_id, why)
);
select platform.guard('survey_passed_over');

-- How often one person is asked at all, by surveys and after conversations; and networks whose answers do not count.
alter table survey_settings add column asks_max integer not null default 2;
alter table survey_settings add column asks_days integer not null default 30;
alter table survey_settings add column own_addresses text[] not null default '{}';
