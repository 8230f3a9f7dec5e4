import { careHandle, careRead } from '@zhiyin/domain/care';
import { surveysRead } from '@zhiyin/domain/surveys';
import { expect, it } from 'vitest';
import { aClosed, askDesk } from '../../../test/asks.ts';
import { aReason } from '../../../test/desk.ts';
import { aPortal } from '../../../test/portal.ts';
import { answerSurvey, aSurvey, goodAnswers, keyIn, openKeyOf, poorAnswers } from '../../../test/surveys.ts';
import { useWorld } from '../../../test/world.ts';
import { changeSurveySettings } from '../surveys/actions/change-settings.ts';
import { listOpenAsks } from '../surveys/actions/list-open-asks.ts';
import { finishFollowUp } from './actions/finish.ts';
import { getFollowUp, listFollowUps } from './actions/read.ts';

const world = useWorld();

async function asked(change: { isAnonymous?: boolean } = {}) {
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door, change);
  const { visitor, conversationId } = await aClosed(world(), door.shop, manager);
  const [waiting] = (await listOpenAsks(visitor)).surveys;
  const agent = door.shop.as([...askDesk, careRead, careHandle, surveysRead]);
  const followUps = async () => (await listFollowUps(agent, { box: 'all', limit: 100 })).items;
  return { door, manager, survey, agent, conversationId, key: keyIn(waiting?.url), followUps };
}

it('gives low marks an owner, a date and an outcome with its cause', async () => {
  const { door, agent, conversationId, key, followUps } = await asked();
  await answerSurvey(door, key, poorAnswers);
  await world().settle();
  const [followUp] = await followUps();
  expect(followUp).toMatchObject({ conversationId, reason: 'low-rating', state: 'open' });
  expect(followUp?.dueAt).toBeDefined();
  const { followUpId = '', revision = 0 } = followUp ?? {};
  const causeKey = 'slow';
  await aReason(door.shop, causeKey);
  const plain = { way: 'phone', rating: 4, comment: '', answers: {}, next: { kind: 'nothing' } } as const;
  await finishFollowUp(agent, { followUpId, revision, outcome: 'better-now', causeKey, ...plain });
  expect(await getFollowUp(agent, { followUpId })).toMatchObject({ outcome: 'better-now', causeKey });
});

it.each([
  { why: 'the marks are good', answers: goodAnswers, change: {}, ownAddresses: [] },
  {
    why: 'nobody is to learn whose they are',
    answers: poorAnswers,
    change: { isAnonymous: true },
    ownAddresses: [],
  },
  { why: 'they are the shop’s own', answers: poorAnswers, change: {}, ownAddresses: ['127.0.0.1'] },
])('asks for nothing when $why', async ({ answers, change, ownAddresses }) => {
  const { door, manager, key, followUps } = await asked(change);
  await changeSurveySettings(manager, { ownAddresses });
  expect((await answerSurvey(door, key, answers)).status).toBe(200);
  await world().settle();
  expect(await followUps()).toEqual([]);
});

it('asks for nothing of strangers who answer an open link', async () => {
  const { door, survey, followUps } = await asked();
  expect((await answerSurvey(door, openKeyOf(survey), poorAnswers)).status).toBe(200);
  await world().settle();
  expect(await followUps()).toEqual([]);
});
