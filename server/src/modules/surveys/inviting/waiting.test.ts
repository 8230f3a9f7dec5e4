import { conversationReopened } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { aClosed, close } from '../../../../test/asks.ts';
import { aPortal, type Door } from '../../../../test/portal.ts';
import { aSurvey } from '../../../../test/surveys.ts';
import { useWorld } from '../../../../test/world.ts';
import { reopenConversation } from '../../inbox/actions/reopen-conversation.ts';
import { listOpenAsks } from '../actions/list-open-asks.ts';
import { getSurvey } from '../survey/read-survey.ts';
import { moveSurvey } from '../survey/write-survey.ts';
import { goingOnReactions } from './going-on.ts';
import { inviteByHand } from './invite-by-hand.ts';

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

it('asks once about a conversation that was opened and closed again before anybody heard of the one', async () => {
  const door = await aPortal(world());
  const { manager } = await aSurvey(door, { delayHours: 24 });
  const { visitor, conversationId } = await aClosed(world(), door.shop, manager);
  world().pass(60);
  await reopenConversation(manager, { conversationId });
  await close(world(), manager, conversationId);
  await hearLast(door, conversationId);
  world().pass(25 * hour);
  await world().settle();
  expect((await listOpenAsks(visitor)).surveys).toHaveLength(1);
});

it('keeps whom a colleague chose when the conversation goes on, and asks them when it is over', async () => {
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door, { delayHours: 24, occasions: [] });
  const { surveyId } = survey;
  const { visitor, conversationId } = await aClosed(world(), door.shop, manager);
  const waiting = async () => (await listOpenAsks(visitor)).surveys.length;
  await inviteByHand(manager, { surveyId, conversationId });
  await reopenConversation(manager, { conversationId });
  await world().settle();
  world().pass(25 * hour);
  await world().settle();
  expect(await waiting()).toBe(0);
  await close(world(), manager, conversationId);
  world().pass(23 * hour);
  await world().settle();
  expect(await waiting()).toBe(0);
  world().pass(2 * hour);
  await world().settle();
  expect(await waiting()).toBe(1);
});

/** That a conversation was opened again is heard of once more, after all else. */
async function hearLast(door: Door, conversationId: string): Promise<void> {
  const hears = goingOnReactions.find(({ factKind }) => factKind === conversationReopened.kind);
  await transact(door.shop.asSystem(), async (tx) => {
    const { factId } = await tx.db
      .selectFrom('facts')
      .select('factId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', conversationReopened.kind)
      .where('subjectId', '=', conversationId)
      .executeTakeFirstOrThrow();
    await hears?.work.run?.(tx, { refId: factId, tries: 1 });
  });
}
