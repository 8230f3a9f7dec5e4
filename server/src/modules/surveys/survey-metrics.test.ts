import { readMetrics } from '@zhiyin/domain/platform';
import { changeSurveySettings as contract, surveysManage, surveysReadAnswers } from '@zhiyin/domain/surveys';
import { expect, it } from 'vitest';
import { aClosed } from '../../../test/asks.ts';
import { asked, pageOf, rowsOf } from '../../../test/metrics.ts';
import { aPortal } from '../../../test/portal.ts';
import { answerSurvey, aSurvey, goodAnswers, keyIn, openKeyOf } from '../../../test/surveys.ts';
import { useWorld } from '../../../test/world.ts';
import { changeSurveySettings } from './actions/change-settings.ts';
import { listOpenAsks } from './actions/list-open-asks.ts';

const world = useWorld();

it('says of all surveys what their answers come to, and opens the number to them', async () => {
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door, { hasOpenLink: true });
  const visitor = door.shop.asVisitor();
  await aClosed(world(), door.shop, manager, visitor);
  await aClosed(world(), door.shop, manager, door.shop.asVisitor());
  const [invited] = (await listOpenAsks(visitor)).surveys;
  await answerSurvey(door, keyIn(invited?.url), goodAnswers);
  const poor = { attitude: 1, quality: 3, efficiency: 2, overall: 1, recommend: 3, effort: 2 };
  await answerSurvey(door, openKeyOf(survey), poor);
  await answerSurvey(door, openKeyOf(survey), { ...goodAnswers, overall: 4, recommend: 8 });
  const reader = door.shop.as([readMetrics, surveysReadAnswers]);
  const total = async (metric: string) => (await asked(world(), reader, { metric })).total;

  // One promoter, one passive, one detractor.
  expect(await total('surveys.nps')).toMatchObject({ value: 0, n: 3 });
  expect(await total('surveys.ces')).toMatchObject({ sum: 2, over: 3 });
  expect(await total('surveys.top-two-box')).toMatchObject({ sum: 2, over: 3 });
  expect(await total('surveys.top-box')).toMatchObject({ sum: 1, over: 3 });
  // (5, 5, 4) is 100 × 11/12, twice, and (1, 3, 2) is 100 × 3/12.
  expect((await total('surveys.csi')).value).toBeCloseTo((100 * (11 + 3 + 11)) / 12 / 3, 9);
  expect(await total('surveys.survey-response-rate')).toMatchObject({ sum: 1, over: 2 });
  const behind = await rowsOf(world(), reader, { metric: 'surveys.top-two-box' });
  expect(behind).toHaveLength(3);
  const byClass = await asked(world(), reader, { metric: 'surveys.nps', groupBy: 'customerClass' });
  expect(byClass.rows.reduce((sum, { n }) => sum + n, 0)).toBe(3);
});

it('weighs the index as the shop says, the past too', async () => {
  const door = await aPortal(world());
  const { survey } = await aSurvey(door, { hasOpenLink: true });
  await answerSurvey(door, openKeyOf(survey), { ...goodAnswers, attitude: 1, quality: 3, efficiency: 5 });
  const reader = door.shop.as([readMetrics, surveysReadAnswers]);
  const csi = async () => (await asked(world(), reader, { metric: 'surveys.csi' })).total;
  expect((await csi()).value).toBeCloseTo(50, 9);
  const manager = door.shop.as([surveysManage]);
  const indexWeights = { attitude: 1, quality: 1, efficiency: 2 };
  expect(await changeSurveySettings(manager, { indexWeights })).toMatchObject({ indexWeights, asksMax: 2 });
  // (0 × 1 + 2 × 1 + 4 × 2) ÷ (4 × 4) of a hundred.
  expect((await csi()).value).toBeCloseTo(62.5, 9);
  await changeSurveySettings(manager, { indexWeights: { attitude: 0, quality: 0, efficiency: 7 } });
  expect(await csi()).toMatchObject({ value: 100, n: 1 });
  expect(contract.body.safeParse({ indexWeights: { attitude: 0, quality: 0, efficiency: 0 } }).success).toBe(
    false,
  );
  expect(contract.body.safeParse({ indexWeights }).success).toBe(true);
});

it('counts an anonymous survey from five answers on, and under nobody', async () => {
  const door = await aPortal(world());
  const { survey } = await aSurvey(door, { isAnonymous: true, hasOpenLink: true });
  const reader = door.shop.as([readMetrics, surveysReadAnswers]);
  const nps = () => asked(world(), reader, { metric: 'surveys.nps', groupBy: 'assignee' });
  for (let count = 0; count < 4; count++) await answerSurvey(door, openKeyOf(survey));
  expect((await nps()).total).toMatchObject({ value: null, n: 0 });
  await answerSurvey(door, openKeyOf(survey));
  const { total, rows } = await nps();
  expect(total.n).toBe(5);
  expect(rows.map(({ group }) => group)).toEqual([null]);
});

it('shows no day, hour or row of an anonymous survey without four others beside it', async () => {
  const door = await aPortal(world());
  const { survey } = await aSurvey(door, { isAnonymous: true, hasOpenLink: true });
  const reader = door.shop.as([readMetrics, surveysReadAnswers]);
  for (let count = 0; count < 12; count++) {
    await answerSurvey(door, openKeyOf(survey));
    world().pass(86_400);
  }
  const day = (offset: number) =>
    new Date(world().system.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const nps = { metric: 'surveys.nps', period: { from: day(-20), to: day(2), zone: 'Asia/Shanghai' } };
  const { total, rows } = await asked(world(), reader, { ...nps, bucket: 'day' });
  expect(total.n).toBe(10);
  expect(rows.filter(({ n }) => n > 0).map(({ n }) => n)).toEqual([5, 5]);
  const byHour = await asked(world(), reader, { ...nps, groupBy: '@hour' });
  expect(byHour.rows.map(({ n }) => n)).toEqual([10]);
  const { items } = await pageOf(world(), reader, nps);
  expect(new Set(items.map(({ at }) => at)).size).toBe(2);
  expect(items.map(({ conversationId }) => conversationId)).toEqual(Array(10).fill(null));
});
