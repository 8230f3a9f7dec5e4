import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { aClosed, close, reply, write } from '../../../test/asks.ts';
import { aPortal, type Door } from '../../../test/portal.ts';
import {
  answerSurvey as answer,
  aSurvey,
  keyIn,
  openKeyOf,
  poorAnswers,
  reachedBy,
  surveyorOf,
  surveyPath,
} from '../../../test/surveys.ts';
import { useWorld } from '../../../test/world.ts';
import { changeSurveySettings } from './actions/change-settings.ts';
import { listOpenAsks } from './actions/list-open-asks.ts';
import { compareNonResponse } from './results/compare-non-response.ts';
import { getSurveyResults } from './results/get-results.ts';
import { leaveOut } from './results/leave-out.ts';
import { listSurveyResponses } from './results/list-responses.ts';
import { getSurvey } from './survey/read-survey.ts';
import { beginSurvey, moveSurvey, renewOpenLink } from './survey/write-survey.ts';

const world = useWorld();

/** A customer whose conversation was closed, and the keys of the surveys that wait for them. */
async function asked(door: Door, agent: Context, visitor = door.shop.asVisitor()) {
  const { conversationId } = await aClosed(world(), door.shop, agent, visitor);
  const { surveys } = await listOpenAsks(visitor);
  return { visitor, conversationId, keys: surveys.map(({ url }) => keyIn(url)) };
}

describe('the link of an invitation', () => {
  it('is sent after a conversation, opens the form, and is used up by one answer, also of several at once', async () => {
    const door = await aPortal(world());
    const { manager, survey } = await aSurvey(door);
    const { keys, conversationId } = await asked(door, manager);
    const [key = ''] = keys;
    const opened = await door.post(surveyPath(door), { key });
    expect(opened).toMatchObject({ status: 200, body: { standing: 'open', isAnonymous: false } });
    expect(opened.body.form.questions).toHaveLength(7);
    const all = await Promise.all([answer(door, key), answer(door, key), answer(door, key)]);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await door.post(surveyPath(door), { key })).body).toMatchObject({
      standing: 'answered',
      form: null,
    });

    const { surveyId } = survey;
    const { items } = await listSurveyResponses(manager, { surveyId, limit: 10 });
    expect(items).toMatchObject([{ conversationId, way: 'chat', marks: { overall: 5 }, isLow: false }]);
    expect(await getSurveyResults(manager, { surveyId })).toMatchObject({
      ...{ invited: 1, answeredOfInvited: 1, answered: 1, leftOut: 0, low: 0, isHidden: false },
    });
  });

  it('cannot be made or changed by anybody, nor used in another shop', async () => {
    const door = await aPortal(world());
    const { manager } = await aSurvey(door);
    const [key = ''] = (await asked(door, manager)).keys;
    const [id = '', signature = ''] = key.split('.');
    const other = Buffer.from(v7().replaceAll('-', ''), 'hex').toString('base64url');
    const forged = [`${other}.${signature}`, `${id}.${signature.slice(0, -2)}AA`, `${id}.${'A'.repeat(43)}`];
    for (const one of forged) {
      expect((await answer(door, one)).status).toBe(409);
      expect((await door.post(surveyPath(door), { key: one })).body.standing).toBe('ended');
    }
    const elsewhere = await aPortal(world());
    expect((await answer(elsewhere, key)).status).toBe(409);
    expect((await answer(door, key)).status).toBe(200);
  });

  it('stays open until the answers are right, and a repeated send is stored once', async () => {
    const door = await aPortal(world());
    const { manager, survey } = await aSurvey(door);
    const [key = ''] = (await asked(door, manager)).keys;
    expect(await answer(door, key, { overall: 9 })).toMatchObject({ status: 422 });
    const submissionId = v7();
    expect((await answer(door, key, undefined, submissionId)).status).toBe(200);
    expect((await answer(door, key, undefined, submissionId)).status).toBe(200);
    expect((await getSurvey(manager, survey)).answered).toBe(1);
  });

  it('ends when its days are over, and with its survey', async () => {
    const door = await aPortal(world());
    const { manager } = await aSurvey(door, { answerDays: 2, reminders: 0 });
    const [late = ''] = (await asked(door, manager)).keys;
    world().pass(2 * 86_400 + 60);
    await world().settle();
    expect((await answer(door, late)).status).toBe(409);
    const second = await aSurvey(door, { isAnonymous: false });
    const { keys } = await asked(door, manager, door.shop.asVisitor());
    expect(keys.length).toBeGreaterThan(0);
    const now = await getSurvey(manager, second.survey);
    await moveSurvey(manager, { surveyId: now.surveyId, revision: now.revision, state: 'ended' });
    expect((await answer(door, openKeyOf(now))).status).toBe(409);
  });
});

describe('the open link', () => {
  it('takes the answers of anybody, until it is changed', async () => {
    const door = await aPortal(world());
    const { manager, survey } = await aSurvey(door, { occasions: [] });
    const key = openKeyOf(survey);
    expect((await answer(door, key)).status).toBe(200);
    expect((await answer(door, key, poorAnswers)).status).toBe(200);
    const { surveyId } = survey;
    expect(await getSurveyResults(manager, { surveyId })).toMatchObject({ answered: 2, low: 1, invited: 0 });
    const renewed = await renewOpenLink(manager, { surveyId });
    expect((await answer(door, key)).status).toBe(409);
    expect((await answer(door, openKeyOf(renewed))).status).toBe(200);
  });

  it('is closed while the survey has none, and says nothing of drafts', async () => {
    const door = await aPortal(world());
    const manager = surveyorOf(door);
    const draft = await beginSurvey(manager, { template: 'recommend' });
    expect((await answer(door, openKeyOf(draft), { recommend: 10 })).status).toBe(409);
    const { survey } = await aSurvey(door, { hasOpenLink: false });
    expect(survey.openUrl).toBeNull();
  });
});

describe('answers of the shop’s own', () => {
  it('are marked and left out, and can be counted by hand', async () => {
    const door = await aPortal(world());
    const { manager, survey } = await aSurvey(door, { occasions: [] });
    await changeSurveySettings(manager, { ownAddresses: ['127.0.0.1'] });
    expect((await answer(door, openKeyOf(survey), poorAnswers)).status).toBe(200);
    const { surveyId } = survey;
    expect(await getSurveyResults(manager, { surveyId })).toMatchObject({ answered: 0, leftOut: 1, low: 0 });
    const { items } = await listSurveyResponses(manager, { surveyId, limit: 10, leftOut: true });
    expect(items).toMatchObject([{ leftOut: 'own-address' }]);
    const responseId = items[0]?.responseId ?? '';
    expect(await leaveOut(manager, { surveyId, responseId, isLeftOut: false })).toEqual({ leftOut: null });
    expect(await getSurveyResults(manager, { surveyId })).toMatchObject({ answered: 1, low: 1 });
  });
});

describe('limits', () => {
  it('leaves a customer alone who was asked as often as the shop asks anybody, across all surveys', async () => {
    const door = await aPortal(world());
    const { manager, survey } = await aSurvey(door);
    const visitor = door.shop.asVisitor();
    // The question after each conversation counts, too: the second conversation is the second time, the third too much.
    for (let count = 0; count < 3; count++) {
      const conversationId = await write(visitor);
      await reply(manager, conversationId);
      await close(world(), manager, conversationId);
    }
    expect((await listOpenAsks(visitor)).surveys).toHaveLength(1);
    const { passedOver } = await getSurveyResults(manager, { surveyId: survey.surveyId });
    expect(passedOver).toEqual([{ why: 'left-alone', count: 2 }]);
  });

  it('asks no more of one agent than the quota says', async () => {
    const door = await aPortal(world());
    const { manager, survey } = await aSurvey(door, { quotas: [{ by: 'agent', max: 2, days: 7 }] });
    for (let count = 0; count < 3; count++) await asked(door, manager);
    const results = await getSurveyResults(manager, { surveyId: survey.surveyId });
    expect(results).toMatchObject({ invited: 2, passedOver: [{ why: 'quota', count: 1 }] });
    world().pass(8 * 86_400);
    await asked(door, manager);
    expect((await getSurvey(manager, survey)).invited).toBe(3);
  });

  it('draws its sample by the stored seed', async () => {
    const door = await aPortal(world());
    const { manager, survey } = await aSurvey(door, { sharePercent: 1 });
    for (let count = 0; count < 3; count++) await asked(door, manager);
    const { invited } = await getSurvey(manager, survey);
    const { passedOver } = await getSurveyResults(manager, { surveyId: survey.surveyId });
    const notDrawn = passedOver.find(({ why }) => why === 'not-drawn')?.count ?? 0;
    expect(invited + notDrawn).toBe(3);
  });
});

it('mails who has an address, reminds them, and no longer once they have answered', async () => {
  const door = await aPortal(world());
  const { manager } = await aSurvey(door, { ways: ['mail'], reminders: 2, reminderDays: 3, delayHours: 24 });
  const visitor = door.shop.asVisitor();
  const conversationId = await write(visitor);
  await reachedBy(door, visitor, { email: 'lin@example.com' });
  await reply(manager, conversationId);
  await close(world(), manager, conversationId);
  const links = async () =>
    (
      await look(door.shop.asSystem(), (tx) =>
        tx.db
          .selectFrom('mails')
          .select('link')
          .where('workspaceId', '=', tx.workspaceId)
          .where('recipient', '=', 'lin@example.com')
          .orderBy('mailId')
          .execute(),
      )
    ).map(({ link }) => link ?? '');
  expect(await links()).toEqual([]);
  world().pass(24 * 3600 + 1);
  await world().settle();
  expect(await links()).toHaveLength(1);
  world().pass(3 * 86_400 + 1);
  await world().settle();
  const [first, second] = await links();
  expect(second).toBe(first);
  expect((await answer(door, keyIn(first))).status).toBe(200);
  world().pass(4 * 86_400);
  await world().settle();
  expect(await links()).toHaveLength(2);
});

it('reminds in the chat whoever has no address, as often as the survey says', async () => {
  const door = await aPortal(world());
  const { manager } = await aSurvey(door, { ways: ['chat'], reminders: 1, reminderDays: 2, answerDays: 9 });
  const { visitor } = await asked(door, manager);
  const reminders = async () => (await listOpenAsks(visitor)).surveys.map((one) => one.reminders);
  expect(await reminders()).toEqual([0]);
  world().pass(2 * 86_400 + 60);
  await world().settle();
  expect(await reminders()).toEqual([1]);
  world().pass(3 * 86_400);
  await world().settle();
  expect(await reminders()).toEqual([1]);
});

it('tells how those who did not answer differ, and what weighting by it would change', async () => {
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door, { answerDays: 2, reminders: 0 });
  const { surveyId } = survey;
  const other = surveyorOf(door);
  const keys: string[] = [];
  for (const agent of [manager, manager, other, other]) keys.push((await asked(door, agent)).keys[0] ?? '');
  const [first = '', second = '', third = ''] = keys;
  expect((await answer(door, first)).status).toBe(200);
  expect((await answer(door, second)).status).toBe(200);
  expect((await answer(door, third, poorAnswers)).status).toBe(200);
  world().pass(2 * 86_400 + 60);
  await world().settle();
  const compared = await compareNonResponse(manager, { surveyId, by: 'agent' });
  expect(compared).toMatchObject({ invited: 4, answered: 3 });
  const of = (ctx: Context) => compared.groups.find((group) => group.of === ctx.actor.id);
  expect(of(manager)).toMatchObject({ invited: 2, answered: 2, rate: 1 });
  expect(of(other)).toMatchObject({ invited: 2, answered: 1, rate: 0.5, weight: 1.5 });
  const overall = compared.weighted.find(({ measure }) => measure === 'overall');
  expect(overall?.plain).toBeCloseTo(2 / 3, 9);
  expect(overall?.weighted).toBeCloseTo(1 / 2, 9);
});

it('counts the invitations of the way that is asked for, and none that was never sent', async () => {
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door, { delayHours: 24 });
  const { surveyId } = survey;
  await asked(door, manager);
  expect(await getSurveyResults(manager, { surveyId })).toMatchObject({ invited: 0 });
  expect((await getSurvey(manager, survey)).invited).toBe(0);
  world().pass(86_400 + 60);
  await world().settle();
  expect(await getSurveyResults(manager, { surveyId, way: 'chat' })).toMatchObject({
    invited: 1,
    waiting: 1,
  });
  expect(await getSurveyResults(manager, { surveyId, way: 'mail' })).toMatchObject({ invited: 0, byWay: [] });
  expect((await getSurvey(manager, survey)).invited).toBe(1);
});
