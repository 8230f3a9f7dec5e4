import { expect, it } from 'vitest';
import { close, reply, write } from '../../../../test/asks.ts';
import { aPortal, type Door } from '../../../../test/portal.ts';
import { aSurvey, goodAnswers, reachedBy } from '../../../../test/surveys.ts';
import { useWorld } from '../../../../test/world.ts';
import { listOpenAsks } from '../actions/list-open-asks.ts';
import { getSurveyResults } from '../results/get-results.ts';
import { listSurveyResponses } from '../results/list-responses.ts';
import { answerCall, getScript, listCalls, noteCall } from './calls.ts';

const world = useWorld();

/** A shop that asks by phone, with some customers who have one and one who has none. */
async function aCallList(count: number) {
  const door: Door = await aPortal(world());
  const { manager, survey } = await aSurvey(door, { ways: ['phone'], answerDays: 7 });
  const visitors = Array.from({ length: count + 1 }, () => door.shop.asVisitor());
  for (const [index, visitor] of visitors.entries()) {
    const conversationId = await write(visitor);
    if (index < count) await reachedBy(door, visitor, { phone: `1381234567${index}` });
    await reply(manager, conversationId);
    await close(world(), manager, conversationId);
  }
  return { manager, survey, visitors };
}

it('lists whom to call with the script, who was tried least first, and nobody without a phone', async () => {
  const { manager, survey, visitors } = await aCallList(2);
  const { items } = await listCalls(manager);
  expect(items.map(({ phone }) => phone).toSorted()).toEqual(['13812345670', '13812345671']);
  const [first] = items;
  const { form } = await getScript(manager, { invitationId: first?.invitationId ?? '' });
  expect(form.questions).toHaveLength(7);
  await noteCall(manager, { invitationId: first?.invitationId ?? '', as: 'not-reached' });
  expect((await listCalls(manager)).items.map(({ tries }) => tries)).toEqual([0, 1]);
  expect((await listCalls(manager)).items[1]?.invitationId).toBe(first?.invitationId);
  // Whoever is to be called finds no link of it.
  for (const visitor of visitors) expect((await listOpenAsks(visitor)).surveys).toEqual([]);
  const { passedOver } = await getSurveyResults(manager, { surveyId: survey.surveyId });
  expect(passedOver).toEqual([{ why: 'unreachable', count: 1 }]);
});

it('keeps what is said with who wrote it down, once', async () => {
  const { manager, survey } = await aCallList(1);
  const { surveyId } = survey;
  const [call] = (await listCalls(manager)).items;
  const invitationId = call?.invitationId ?? '';
  const said = { invitationId, version: 1, answers: { ...goodAnswers, overall: 2 } };
  const all = await Promise.allSettled([answerCall(manager, said), answerCall(manager, said)]);
  expect(all.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const { items } = await listSurveyResponses(manager, { surveyId, limit: 10 });
  expect(items).toMatchObject([{ way: 'phone', filledBy: manager.actor.id, isLow: true, leftOut: null }]);
  expect((await listCalls(manager)).items).toEqual([]);
});

it('takes whoever would rather not off the list, and whose time is over', async () => {
  const { manager } = await aCallList(2);
  const [first] = (await listCalls(manager)).items;
  const invitationId = first?.invitationId ?? '';
  await noteCall(manager, { invitationId, as: 'refused' });
  expect((await listCalls(manager)).items).toHaveLength(1);
  const late = answerCall(manager, { invitationId, version: 1, answers: goodAnswers });
  await expect(late).rejects.toMatchObject({ kind: 'conflict' });
  world().pass(8 * 86_400);
  await world().settle();
  expect((await listCalls(manager)).items).toEqual([]);
});
