-- An anonymous answer is shown and told of once five have come together, dated by that day, so that nobody sees when it came.
-- Safe while the old server runs: it shows and tells of what it keeps at once, as the defaults say.
alter table survey_responses
  add column is_shown boolean not null default true,
  add column is_told boolean not null default true;
create index survey_responses_to_show on survey_responses (workspace_id, survey_id) where not is_shown;

alter table surveys no force row level security;
alter table workspaces no force row level security;
alter table survey_responses no force row level security;
alter table survey_invitations no force row level security;
alter table form_responses no force row level security;
alter table said_sentences no force row level security;
-- What has come is told of already. It is put together five by five as it came, the last five with what is left over; where
-- there are fewer, they wait.
with anonymous as (
  select r.workspace_id, r.survey_id, r.response_id, r.left_out is null as counts,
    date_trunc('day', r.answered_at at time zone w.time_zone) at time zone w.time_zone as day
  from survey_responses r join workspaces w on w.workspace_id = r.workspace_id
  join surveys s on s.workspace_id = r.workspace_id and s.survey_id = r.survey_id
  where (s.plan ->> 'isAnonymous')::boolean),
placed as (
  select *, row_number() over (partition by workspace_id, survey_id, counts order by day, response_id) - 1 as place,
    count(*) filter (where counts) over (partition by workspace_id, survey_id) as total
  from anonymous),
together as (
  select *, max(day) over (partition by workspace_id, survey_id, counts, least(place / 5, total / 5 - 1)) as shown_on
  from placed)
update survey_responses r set
  answered_at = case when t.total < 5 then t.day else t.shown_on end,
  filled_by = null,
  is_shown = t.total >= 5
from together t
where t.workspace_id = r.workspace_id and t.response_id = r.response_id;
update form_responses f set responded_at = r.answered_at, respondent_kind = 'anonymous', respondent_id = null
from survey_responses r join surveys s on s.workspace_id = r.workspace_id and s.survey_id = r.survey_id
where f.workspace_id = r.workspace_id and f.response_id = r.response_id and (s.plan ->> 'isAnonymous')::boolean;
update said_sentences t set said_at = r.answered_at
from survey_responses r join surveys s on s.workspace_id = r.workspace_id and s.survey_id = r.survey_id
where t.workspace_id = r.workspace_id and t.source = 'survey' and t.source_id = r.response_id
  and (s.plan ->> 'isAnonymous')::boolean;
update survey_invitations i set answered_at = null
from surveys s
where s.workspace_id = i.workspace_id and s.survey_id = i.survey_id and (s.plan ->> 'isAnonymous')::boolean;
alter table surveys force row level security;
alter table workspaces force row level security;
alter table survey_responses force row level security;
alter table survey_invitations force row level security;
alter table form_responses force row level security;
alter table said_sentences force row level security;
