import { expect, it } from 'vitest';
import { useOldDatabase } from './old-database.ts';

const { upTo, rows } = useOldDatabase();
const anonymousAnswers = '202611231420_anonymous_answers.sql';
const idOf = (end: number) => `01930000-0000-7000-8000-${String(end).padStart(12, '0')}`;
const shop = idOf(1);
const [many, few, named] = [idOf(2), idOf(3), idOf(4)];

/** One answer a day to a survey as servers kept them before, the first on the first; one sentence in each. */
async function answered(survey: string, count: number, isAnonymous: boolean): Promise<void> {
  await rows(`
    insert into surveys (workspace_id, survey_id, form_id, plan, state, seed, open_key, created_at)
    values ('${shop}', '${survey}', '${shop}', '{"isAnonymous":${isAnonymous}}', 'open', '', '${survey}', now())`);
  await rows(`
    with came as (
      select gen_random_uuid() as id, timestamptz '2026-11-01T07:30:00Z' + make_interval(days => day) as at
      from generate_series(0, ${count - 1}) day),
    kept as (
      insert into survey_responses (workspace_id, response_id, survey_id, way, filled_by, answered_at, is_low)
      select '${shop}', id, '${survey}', 'call', '${shop}', at, false from came),
    said as (
      insert into said_sentences (workspace_id, sentence_id, source, source_id, survey_id, place, language, feeling, score,
        is_complaint, aspects, terms, said_at)
      select '${shop}', gen_random_uuid(), 'survey', id, '${survey}', 0, 'en', 'neutral', 0, false, '{}', '{}', at from came)
    insert into form_responses (workspace_id, response_id, form_id, version, subject_kind, subject_id, respondent_kind,
      respondent_id, answers, responded_at)
    select '${shop}', id, '${shop}', 1, 'survey', '${survey}', 'member', '${shop}', '{}', at from came`);
}

it('puts old anonymous answers together five by five, each kept by its day and by nobody, and told of already', async () => {
  await upTo(anonymousAnswers);
  await rows(`insert into workspaces (workspace_id, name, locale, time_zone, created_at)
    values ('${shop}', 'Shop', 'zh', 'Asia/Shanghai', now())`);
  await answered(many, 12, true);
  await answered(few, 2, true);
  await answered(named, 1, false);
  await upTo();

  const kept = (survey: string) =>
    rows(`
      select to_char(r.answered_at at time zone 'UTC', 'MM-DD HH24:MI') as day, count(*)::int, r.is_shown, r.is_told,
        count(r.filled_by)::int as filled, count(f.respondent_id)::int as known, min(f.respondent_kind) as kind,
        bool_and(f.responded_at = r.answered_at and s.said_at = r.answered_at) as is_same
      from survey_responses r join form_responses f using (workspace_id, response_id)
      join said_sentences s on s.workspace_id = r.workspace_id and s.source_id = r.response_id
      where r.survey_id = '${survey}' group by r.answered_at, r.is_shown, r.is_told order by 1`);
  const nobody = { is_told: true, filled: 0, known: 0, kind: 'anonymous', is_same: true };
  expect(await kept(many)).toEqual([
    { day: '11-04 16:00', count: 5, is_shown: true, ...nobody },
    { day: '11-11 16:00', count: 7, is_shown: true, ...nobody },
  ]);
  expect(await kept(few)).toEqual([
    { day: '10-31 16:00', count: 1, is_shown: false, ...nobody },
    { day: '11-01 16:00', count: 1, is_shown: false, ...nobody },
  ]);
  const asItWas = { is_shown: true, is_told: true, filled: 1, known: 1, kind: 'member', is_same: true };
  expect(await kept(named)).toEqual([{ day: '11-01 07:30', count: 1, ...asItWas }]);
});
