-- An anonymous answer is shown and told of once five have come together, so that nobody sees when it came; what was kept of
-- its moment is the day. Safe while the old server runs: it shows and tells of what it keeps at once, as the default says.
alter table survey_responses add column is_shown boolean not null default true;
create index survey_responses_to_show on survey_responses (workspace_id, survey_id) where not is_shown;

alter table surveys no force row level security;
alter table workspaces no force row level security;
alter table survey_responses no force row level security;
alter table survey_invitations no force row level security;
alter table form_responses no force row level security;
update survey_responses r set
  answered_at = date_trunc('day', r.answered_at at time zone w.time_zone) at time zone w.time_zone,
  filled_by = null,
  is_shown = 5 <= (select count(*) from survey_responses o
    where o.workspace_id = r.workspace_id and o.survey_id = r.survey_id and o.left_out is null)
from surveys s join workspaces w on w.workspace_id = s.workspace_id
where s.workspace_id = r.workspace_id and s.survey_id = r.survey_id and (s.plan ->> 'isAnonymous')::boolean;
update form_responses f set responded_at = r.answered_at, respondent_kind = 'anonymous'
from survey_responses r join surveys s on s.workspace_id = r.workspace_id and s.survey_id = r.survey_id
where f.workspace_id = r.workspace_id and f.response_id = r.response_id and (s.plan ->> 'isAnonymous')::boolean;
update survey_invitations i set answered_at = null
from surveys s
where s.workspace_id = i.workspace_id and s.survey_id = i.survey_id and (s.plan ->> 'isAnonymous')::boolean;
alter table surveys force row level security;
alter table workspaces force row level security;
alter table survey_responses force row level security;
alter table survey_invitations force row level security;
alter table form_responses force row level security;
