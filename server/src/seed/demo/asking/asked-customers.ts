import { type Form, parseForm, scoreResponse } from '@zhiyin/domain/kit';
import { getForm } from '@zhiyin/domain/platform';
import {
  type AnswerWay,
  beginSurvey,
  changeSurvey,
  isLow,
  marksOf,
  moveSurvey,
  type Survey,
  type SurveyPlan,
} from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { openRandom, type Random } from '../../random.ts';
import type { Row } from '../../rows-of.ts';
import { writeRows } from '../../write-rows.ts';
import type { DemoCall } from '../caller.ts';
import { type Experience, serviceAnswers } from './survey-marks.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const invitedMax = 260;
const ways = ['chat', 'chat', 'chat', 'mail', 'mail', 'portal', 'phone', 'phone'] as const;

/**
 * Runs a survey by every way in the demo shop: two months of invitations after conversations, a good part of them
 * answered, and some customers who wait to be called.
 */
export async function makeAskedCustomers(ctx: Context, owner: DemoCall): Promise<void> {
  const survey = await runSurvey(owner);
  const form = parseForm(await owner(getForm, { params: { formId: survey.plan.formId } }));
  if (!form.ok) throw new Error('the form of the demo’s survey cannot be read');
  const asked = { survey, form: form.form, now: ctx.system.now(), random: openRandom(23) };
  const rows = (await talksToAskAbout(ctx)).map((talk) => rowsOf(asked, ctx.workspaceId, talk));
  await writeRows(
    ctx,
    'survey_invitations',
    rows.map(({ invitation }) => invitation),
  );
  const answered = rows.flatMap(({ answer }) => answer ?? []);
  await writeRows(
    ctx,
    'form_responses',
    answered.map(({ response }) => response),
  );
  await writeRows(
    ctx,
    'survey_responses',
    answered.map(({ marked }) => marked),
  );
  await writeRows(
    ctx,
    'due',
    rows.flatMap(({ clock }) => clock ?? []),
  );
}

async function runSurvey(owner: DemoCall): Promise<Survey> {
  const { surveyId, plan, revision } = await owner(beginSurvey, { body: { template: 'service' } });
  const wished: SurveyPlan = {
    ...plan,
    name: '服务满意度 Service survey',
    ways: ['chat', 'mail', 'portal', 'phone'],
    hasOpenLink: true,
    sharePercent: 30,
    delayHours: 1,
  };
  const params = { surveyId };
  const changed = await owner(changeSurvey, { params, body: { revision, plan: wished } });
  return owner(moveSurvey, { params, body: { revision: changed.revision, state: 'running' } });
}

interface Talk extends Experience {
  readonly conversationId: string;
  readonly customerId: string;
  readonly teamId: string | null;
  readonly channel: string;
  readonly closedAt: Date;
  readonly isNew: boolean;
  readonly hasMail: boolean;
  readonly hasPhone: boolean;
}

/** The last conversation of each customer with somebody who answered, the latest first. */
async function talksToAskAbout(ctx: Context): Promise<Talk[]> {
  const since = new Date(ctx.system.now().getTime() - 60 * dayMs);
  return look(ctx, async (tx) => {
    const { rows } = await sql<Talk>`
      select * from (
        select distinct on (c.customer_id) c.conversation_id, c.customer_id, a.agent_id, c.team_id, c.channel, c.closed_at,
          c.reason_key, r.locale, r.created_at > c.closed_at - interval '30 days' as is_new,
          r.email is not null as has_mail, r.phone is not null as has_phone
        from conversations c
        join asks a on a.workspace_id = c.workspace_id and a.conversation_id = c.conversation_id
        join customers r on r.workspace_id = c.workspace_id and r.customer_id = c.customer_id
        where c.workspace_id = ${tx.workspaceId} and c.closed_at > ${since} and a.agent_id is not null
        order by c.customer_id, c.closed_at desc) last
      order by closed_at desc limit ${invitedMax}
    `.execute(tx.db);
    return rows;
  });
}

interface Asking {
  readonly survey: Survey;
  readonly form: Form;
  readonly now: Date;
  readonly random: Random;
}

/** An invitation, what came of it, and the clock of one that still may be answered. */
function rowsOf(asking: Asking, workspaceId: string, talk: Talk) {
  const { survey, now, random } = asking;
  const askedAt = new Date(talk.closedAt.getTime() + 1000);
  const sentAt = new Date(askedAt.getTime() + hourMs);
  const expiresAt = new Date(sentAt.getTime() + survey.plan.answerDays * dayMs);
  const way = reachable(random.pick(ways), talk);
  const answeredAt = new Date(sentAt.getTime() + random.around(50, 1.2) * 60_000);
  const isAnswered = random.isLucky(talk.isNew ? 0.35 : 0.5) && answeredAt < now && answeredAt < expiresAt;
  const isOver = expiresAt <= now;
  const isSent = sentAt <= now;
  const invitationId = random.id(askedAt);
  const place = placeOf(survey, workspaceId, talk, way);
  const invitation: Row = {
    ...place,
    ...{ invitation_id: invitationId, subject_kind: 'conversation', subject_id: talk.conversationId },
    state: isAnswered ? 'answered' : isOver ? 'expired' : isSent ? 'sent' : 'planned',
    ...{ asked_at: askedAt, send_at: sentAt, sent_at: isSent ? sentAt : null, reminders: 0 },
    ...{ expires_at: expiresAt, answered_at: isAnswered ? answeredAt : null },
  };
  const clock = { workspace_id: workspaceId, due_id: random.id(now), ref_id: invitationId, tries: 0 };
  const kind = isSent ? 'surveys:expire-invitation' : 'surveys:send';
  return {
    invitation,
    answer: isAnswered ? answerOf(asking, talk, { ...place, invitation_id: invitationId }, answeredAt) : null,
    clock: isAnswered || isOver ? null : { ...clock, kind, due_at: isSent ? expiresAt : sentAt },
  };
}

/** By chat where a customer cannot be reached as was drawn. */
function reachable(drawn: (typeof ways)[number], { hasMail, hasPhone }: Talk): AnswerWay {
  if (drawn === 'mail' && !hasMail) return 'chat';
  return drawn === 'phone' && !hasPhone ? 'chat' : drawn;
}

function placeOf({ surveyId }: Survey, workspaceId: string, talk: Talk, way: AnswerWay): Row {
  const { conversationId, customerId, agentId, teamId, channel, isNew } = talk;
  return {
    ...{ workspace_id: workspaceId, survey_id: surveyId, customer_id: customerId, way, channel },
    ...{ conversation_id: conversationId, agent_id: agentId, team_id: teamId },
    customer_class: isNew ? 'new' : 'returning',
  };
}

function answerOf({ form, random }: Asking, talk: Talk, place: Row, answeredAt: Date) {
  const answers = serviceAnswers(random, talk);
  const responseId = random.id(answeredAt);
  const { formId, version } = form.definition;
  const response = {
    ...{ workspace_id: place['workspace_id'], response_id: responseId, form_id: formId, version, answers },
    ...{ subject_kind: 'survey', subject_id: place['survey_id'], responded_at: answeredAt },
    ...{ respondent_kind: 'visitor', respondent_id: talk.customerId },
    score: scoreResponse(form, answers).score,
  };
  const low = isLow(form, answers);
  const marked = {
    ...place,
    response_id: responseId,
    answered_at: answeredAt,
    is_low: low,
    ...marksOf(form, answers),
  };
  return { response, marked };
}
