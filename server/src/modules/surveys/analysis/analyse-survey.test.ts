import { expect, it } from 'vitest';
import { aPortal } from '../../../../test/portal.ts';
import { answerSurvey as answer, aSurvey, goodAnswers, openKeyOf } from '../../../../test/surveys.ts';
import { useWorld } from '../../../../test/world.ts';
import { analyseSurvey } from './analyse-survey.ts';
import { exportSurveyAnalysis } from './export-analysis.ts';

const world = useWorld();

it('reads every answer that counts, and gives the same as a workbook', async () => {
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door);
  const { surveyId } = survey;
  for (const overall of [1, 2, 4, 5, 5, 3]) {
    const marks = { ...goodAnswers, overall, attitude: overall, quality: 6 - overall };
    expect((await answer(door, openKeyOf(survey), marks)).status).toBe(200);
  }
  const found = await analyseSurvey(manager, { surveyId, by: 'way' });
  expect(found).toMatchObject({ answered: 6, isHidden: false, isCut: false, step: 'day' });
  const overall = found.boxes.find(({ key }) => key === 'overall');
  expect(overall).toMatchObject({ n: 6, top: { share: 2 / 6 }, bottomTwo: { share: 2 / 6 } });
  expect(found.drivers?.warnings).toEqual(['few-answers', 'copied-drivers']);
  const file = await exportSurveyAnalysis(manager, { surveyId, by: 'way' });
  expect(file.subarray(0, 2).toString()).toBe('PK');
});

it('shows nothing of an anonymous survey with fewer than five answers', async () => {
  const door = await aPortal(world());
  const { manager, survey } = await aSurvey(door, { isAnonymous: true });
  for (let count = 0; count < 4; count++) await answer(door, openKeyOf(survey));
  const found = await analyseSurvey(manager, { surveyId: survey.surveyId, by: 'way' });
  expect(found).toMatchObject({ answered: 0, isHidden: true, trends: [] });
  expect(found.boxes.every(({ n }) => n === 0)).toBe(true);
});
