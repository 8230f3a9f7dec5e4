import { text } from 'node:stream/consumers';
import { readFormAnswers } from '@zhiyin/domain/platform';
import { type Survey, surveyResponded } from '@zhiyin/domain/surveys';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { aClosed } from '../../../../test/asks.ts';
import { aPortal, type Door } from '../../../../test/portal.ts';
import {
  answerSurvey,
  aSurvey,
  goodAnswers,
  keyIn,
  openKeyOf,
  poorAnswers,
} from '../../../../test/surveys.ts';
import { useWorld } from '../../../../test/world.ts';
import { listFormAnswers } from '../../platform/forms/answers/read-answers.ts';
import { listOpenAsks } from '../actions/list-open-asks.ts';
import { exportSurveyResponses } from '../results/export-responses.ts';
import { getSurveyResults } from '../results/get-results.ts';
import { listSurveyResponses } from '../results/list-responses.ts';
import { getSurvey } from '../survey/read-survey.ts';
import { changeSurvey } from '../survey/write-survey.ts';

const world = useWorld();

interface Asked {
  readonly door: Door;
  readonly manager: Context;
  readonly survey: Survey;
  readonly key: string;
}

/** At noon where the shop is all answers of a test are of one day. */
function passToNoon(): void {
  const noon = 4 * 3600;
  const second = Math.floor(world().system.now().getTime() / 1000) % 86_400;
  world().pass((86_400 + noon - second) % 86_400);
}

/** An anonymous survey, and the key of a customer who was invited to it. */
async function asked(): Promise<Asked> {
  passToNoon();
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door, { isAnonymous: true });
  const { visitor } = await aClosed(world(), door.shop, manager);
  const { surveys } = await listOpenAsks(visitor);
  return { door, manager, survey, key: keyIn(surveys[0]?.url) };
}

/** Others answer by the open link, a minute apart. */
async function othersAnswer({ door, survey }: Asked, count: number): Promise<void> {
  for (let one = 0; one < count; one++) {
    world().pass(60);
    expect((await answerSurvey(door, openKeyOf(survey), goodAnswers)).status).toBe(200);
  }
}

function toldOf({ door }: Asked) {
  return look(door.shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select(['kind', 'address', 'actorId', 'payload'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', 'in', [surveyResponded.kind, 'platform.form-answered'])
      .execute(),
  );
}

it('shows and tells of answers five at a time, so that nobody sees which came when', async () => {
  const here = await asked();
  const { door, manager, key } = here;
  const { surveyId } = here.survey;
  expect((await answerSurvey(door, key, poorAnswers)).status).toBe(200);
  await othersAnswer(here, 3);
  const waiting = await getSurveyResults(manager, { surveyId });
  expect(waiting).toMatchObject({ answered: 0, waitingToShow: 4, isHidden: true, low: 0, measures: [] });
  expect((await listSurveyResponses(manager, { surveyId, limit: 10 })).items).toEqual([]);
  expect(await toldOf(here)).toEqual([]);

  await othersAnswer(here, 1);
  const five = await getSurveyResults(manager, { surveyId });
  expect(five).toMatchObject({ answered: 5, waitingToShow: 0, isHidden: false, low: 1 });
  const facts = await toldOf(here);
  expect(facts.map(({ kind }) => kind)).toEqual(Array(5).fill(surveyResponded.kind));
  const nothing = { customerId: null, conversationId: null, agentId: null, way: null };
  for (const fact of facts) expect(fact).toMatchObject({ address: null, actorId: null, payload: nothing });

  await othersAnswer(here, 1);
  expect(await getSurveyResults(manager, { surveyId })).toMatchObject({ answered: 5, waitingToShow: 1 });
  expect(await toldOf(here)).toHaveLength(5);
});

it('keeps nothing of who answered, in which order, and of the moment the day alone', async () => {
  const here = await asked();
  const { door, manager, key } = here;
  const { surveyId } = here.survey;
  await answerSurvey(door, key, poorAnswers);
  await othersAnswer(here, 4);
  const { items } = await listSurveyResponses(manager, { surveyId, limit: 10 });
  expect(items).toHaveLength(5);
  const nothing = { customerId: null, conversationId: null, agentId: null, channel: null, way: null };
  for (const item of items) expect(item).toMatchObject({ ...nothing, filledBy: null });
  expect(new Set(items.map(({ answeredAt }) => answeredAt)).size).toBe(1);
  const stored = await look(door.shop.asSystem(), async (tx) => ({
    responses: await tx.db
      .selectFrom('surveyResponses as r')
      .innerJoin('formResponses as f', 'f.responseId', 'r.responseId')
      .select(['r.responseId', 'r.invitationId', 'r.customerId', 'f.respondentId', 'f.respondedAt'])
      .where('r.workspaceId', '=', tx.workspaceId)
      .execute(),
    invitations: await tx.db
      .selectFrom('surveyInvitations')
      .select(['state', 'answeredAt'])
      .where('workspaceId', '=', tx.workspaceId)
      .execute(),
  }));
  for (const { responseId, respondedAt, ...row } of stored.responses) {
    expect(row).toEqual({ invitationId: null, customerId: null, respondentId: null });
    // An id of version 7 begins with the moment it was made.
    expect(responseId[14]).toBe('4');
    expect(respondedAt.toISOString()).toBe(items[0]?.answeredAt);
  }
  expect(stored.invitations).toEqual([{ state: 'answered', answeredAt: null }]);
});

it('is exported as it is listed, and not among the answers to its form', async () => {
  const here = await asked();
  const { door, manager, survey } = here;
  await othersAnswer(here, 5);
  const lines = (await text(await exportSurveyResponses(manager, survey))).trim().split('\r\n');
  expect(lines).toHaveLength(6);
  expect(new Set(lines.slice(1)).size).toBe(1);
  const reader = door.shop.as([readFormAnswers]);
  expect((await listFormAnswers(reader, survey.plan.formId, { limit: 10 })).items).toEqual([]);
});

it('tells nothing of fewer than five, and dates answers by the day on which five had come', async () => {
  const here = await asked();
  const { manager } = here;
  const { surveyId } = here.survey;
  await othersAnswer(here, 2);
  world().pass(3 * 86_400);
  const from = new Date(world().system.now().getTime() - 86_400_000).toISOString();
  await othersAnswer(here, 8);
  expect(await getSurveyResults(manager, { surveyId })).toMatchObject({ isHidden: false, answered: 10 });
  expect(await getSurveyResults(manager, { surveyId, way: 'chat' })).toMatchObject({ isHidden: true });
  expect(await getSurveyResults(manager, { surveyId, from })).toMatchObject({ answered: 10 });
  expect(await getSurveyResults(manager, { surveyId, to: from })).toMatchObject({ answered: 0 });
});

it('shows what was told of before together with others, and tells of it no second time', async () => {
  const here = await asked();
  await othersAnswer(here, 3);
  // As answers of before are, which were told of one by one.
  await transact(here.door.shop.asSystem(), (tx) =>
    tx.db
      .updateTable('surveyResponses')
      .set({ isTold: true })
      .where('workspaceId', '=', tx.workspaceId)
      .execute(),
  );
  await othersAnswer(here, 2);
  expect(await getSurveyResults(here.manager, here.survey)).toMatchObject({ answered: 5 });
  expect(await toldOf(here)).toHaveLength(2);
});

it('lists and exports answers by no time, way or agent, which would stand beside each', async () => {
  const here = await asked();
  const { manager, survey } = here;
  const { surveyId } = survey;
  await othersAnswer(here, 5);
  const moment = world().system.now().toISOString();
  for (const by of [{ way: 'link' as const }, { agentId: surveyId }, { from: moment }, { to: moment }]) {
    const refused = { kind: 'conflict' };
    await expect(listSurveyResponses(manager, { surveyId, limit: 10, ...by })).rejects.toMatchObject(refused);
    await expect(exportSurveyResponses(manager, { surveyId, ...by })).rejects.toMatchObject(refused);
  }
  expect(await getSurveyResults(manager, { surveyId, way: 'link' })).toMatchObject({ answered: 5 });
  expect((await listSurveyResponses(manager, { surveyId, low: false, limit: 10 })).items).toHaveLength(5);
});

it('tells of no low answer by the way it came', async () => {
  const here = await asked();
  const { manager, survey } = here;
  await answerSurvey(here.door, here.key, poorAnswers);
  await othersAnswer(here, 5);
  const low = await getSurveyResults(manager, { surveyId: survey.surveyId, low: true, way: 'chat' });
  expect(low).toMatchObject({ answered: 0, byWay: [], isHidden: true });
});

it('counts no answer of the shop’s own among those that wait', async () => {
  const here = await asked();
  const { manager, survey, door } = here;
  const { surveyId } = survey;
  await othersAnswer(here, 2);
  await transact(door.shop.asSystem(), (tx) =>
    tx.db
      .updateTable('surveyResponses')
      .set({ leftOut: 'own-address' })
      .where('surveyId', '=', surveyId)
      .execute(),
  );
  await othersAnswer(here, 1);
  expect(await getSurveyResults(manager, { surveyId })).toMatchObject({ waitingToShow: 1 });
});

it('keeps of a request nothing that answers could be tried out on', async () => {
  const here = await asked();
  await answerSurvey(here.door, here.key, poorAnswers);
  await othersAnswer(here, 1);
  const requests = await look(here.door.shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('idempotency')
      .select('requestHash')
      .where('workspaceId', '=', tx.workspaceId)
      .where('scope', 'like', 'surveys.answer-survey%')
      .execute(),
  );
  expect(requests).toHaveLength(2);
  expect(new Set(requests.map(({ requestHash }) => requestHash)).size).toBe(1);
});

it('stays as it was said once somebody was invited', async () => {
  const { manager, survey } = await asked();
  const { surveyId, revision, plan } = await getSurvey(manager, survey);
  const named = changeSurvey(manager, { surveyId, revision, plan: { ...plan, isAnonymous: false } });
  await expect(named).rejects.toMatchObject({ kind: 'conflict' });
});
