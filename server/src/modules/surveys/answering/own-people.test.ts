import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { addMember, makeBuiltInRoles } from '#modules/people';
import { authOf } from '#platform/auth/auth.ts';
import { transact } from '#platform/database/transact.ts';
import { aClosed } from '../../../../test/asks.ts';
import { aBrowser, type Browser } from '../../../../test/browser.ts';
import { aPortal, type Door } from '../../../../test/portal.ts';
import { goodPassword } from '../../../../test/sign-in.ts';
import { answerSurvey, aSurvey, goodAnswers, keyIn, surveyPath } from '../../../../test/surveys.ts';
import { useWorld } from '../../../../test/world.ts';
import { listOpenAsks } from '../actions/list-open-asks.ts';
import { getSurveyResults } from '../results/get-results.ts';
import { listSurveyResponses } from '../results/list-responses.ts';

const world = useWorld();

/** A browser that a colleague of the shop is signed in with. */
async function aColleaguesBrowser({ shop }: Door): Promise<Browser> {
  const { system } = world();
  const ground = { system, locale: 'en', address: null, requestId: 'test' } as const;
  const person = { email: `colleague.${v7()}@example.com`, name: 'Chen Mo' };
  const userId = await authOf(system).signUp(ground, { ...person, password: goodPassword });
  await transact(shop.asSystem(), async (tx) => {
    const roleId = await makeBuiltInRoles(tx, []);
    await addMember(tx, { ...person, userId, roleId, locale: 'en', timeZone: 'Asia/Shanghai' });
  });
  const browser = aBrowser();
  await authOf(system).signIn(ground, { ...person, password: goodPassword }, browser.exchange());
  return browser;
}

it('leaves a link that a colleague tries to the customer, and what the colleague says out', async () => {
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door);
  const { surveyId } = survey;
  const { visitor } = await aClosed(world(), door.shop, manager);
  const key = keyIn((await listOpenAsks(visitor)).surveys[0]?.url);
  const { cookie = '' } = (await aColleaguesBrowser(door)).headers();
  const tried = await world().app.http.inject({
    method: 'POST',
    url: `/api${surveyPath(door)}/answers`,
    headers: { cookie },
    payload: { key, submissionId: v7(), version: 1, answers: goodAnswers },
  });
  expect(tried.statusCode).toBe(200);
  expect(await getSurveyResults(manager, { surveyId })).toMatchObject({ answeredOfInvited: 0, leftOut: 1 });
  const { items } = await listSurveyResponses(manager, { surveyId, limit: 10, leftOut: true });
  expect(items).toMatchObject([{ leftOut: 'own-browser', customerId: null, conversationId: null }]);

  expect((await answerSurvey(door, key)).status).toBe(200);
  expect(await getSurveyResults(manager, { surveyId })).toMatchObject({ answeredOfInvited: 1, answered: 1 });
});
