import { expect, it } from 'vitest';
import { aClosed, close } from '../../../../test/asks.ts';
import { aPortal } from '../../../../test/portal.ts';
import { aSurvey } from '../../../../test/surveys.ts';
import { useWorld } from '../../../../test/world.ts';
import { reopenConversation } from '../../inbox/actions/reopen-conversation.ts';
import { listOpenAsks } from '../actions/list-open-asks.ts';
import { getSurvey } from '../survey/read-survey.ts';
import { moveSurvey } from '../survey/write-survey.ts';

const world = useWorld();
const hour = 3600;

it('asks about a conversation that went on meanwhile when it is over, and once', async () => {
  const door = await aPortal(world());
  const { manager } = await aSurvey(door, { delayHours: 24 });
  const { visitor, conversationId } = await aClosed(world(), door.shop, manager);
  const waiting = async () => (await listOpenAsks(visitor)).surveys.length;
  await reopenConversation(manager, { conversationId });
  await world().settle();
  world().pass(25 * hour);
  await world().settle();
  expect(await waiting()).toBe(0);
  await close(world(), manager, conversationId);
  world().pass(25 * hour);
  await world().settle();
  expect(await waiting()).toBe(1);
});

it('reminds of a survey that was paused meanwhile once it goes on', async () => {
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door, { ways: ['chat'], reminders: 1, reminderDays: 2 });
  const { visitor } = await aClosed(world(), door.shop, manager);
  const reminders = async () => (await listOpenAsks(visitor)).surveys.map((one) => one.reminders);
  const move = async (state: 'paused' | 'running') => {
    const { surveyId, revision } = await getSurvey(manager, survey);
    await moveSurvey(manager, { surveyId, revision, state });
  };
  await move('paused');
  world().pass(3 * 24 * hour);
  await world().settle();
  expect(await reminders()).toEqual([0]);
  await move('running');
  world().pass(2 * hour);
  await world().settle();
  expect(await reminders()).toEqual([1]);
});
