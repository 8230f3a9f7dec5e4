import { surveyResponded } from '@zhiyin/domain/surveys';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { aClosed } from '../../../../test/asks.ts';
import { aPortal } from '../../../../test/portal.ts';
import { answerSurvey, aSurvey, keyIn } from '../../../../test/surveys.ts';
import { useWorld } from '../../../../test/world.ts';
import { listOpenAsks } from '../actions/list-open-asks.ts';

const world = useWorld();

/** Two visitors with a survey waiting, of which the first answers theirs; what either then hears of it. */
async function heardAfterAnswer(change: { isAnonymous?: boolean }) {
  const door = await aPortal(world());
  const { manager } = await aSurvey(door, change);
  const [visitor, other] = [door.shop.asVisitor(), door.shop.asVisitor()];
  await aClosed(world(), door.shop, manager, other);
  await aClosed(world(), door.shop, manager, visitor);
  const [waiting] = (await listOpenAsks(visitor)).surveys;
  await answerSurvey(door, keyIn(waiting?.url));
  await world().settle();
  const heard = async (who: Context) => {
    const { facts } = await factsAfter(who, world().app.catalogue, 0, 500);
    return facts.filter(({ kind }) => kind === surveyResponded.kind);
  };
  const left = (await listOpenAsks(visitor)).surveys;
  return { visitor, left, theirs: await heard(visitor), others: await heard(other) };
}

it('tells the chat of whoever answered, and nothing of what was said or of whom', async () => {
  const { visitor, left, theirs, others } = await heardAfterAnswer({});
  expect(left).toEqual([]);
  expect(theirs.map(({ payload }) => Object.keys(Object(payload)).toSorted())).toEqual([
    ['customerId', 'surveyId'],
  ]);
  expect(theirs).toMatchObject([{ payload: { customerId: visitor.actor.id } }]);
  expect(others).toEqual([]);
});

it('tells nobody of an anonymous answer', async () => {
  const { left, theirs, others } = await heardAfterAnswer({ isAnonymous: true });
  expect(left).toEqual([]);
  expect([...theirs, ...others]).toEqual([]);
});
