import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { BothLanguages } from '../../kit/shapes.ts';
import { surveysManage } from '../permissions.ts';

/** What the satisfaction index is made of, and how much each counts in it: shares of their sum. */
const Weight = z.int().min(0).max(100);
export const IndexWeights = z
  .strictObject({ attitude: Weight, quality: Weight, efficiency: Weight })
  .refine(({ attitude, quality, efficiency }) => attitude + quality + efficiency > 0);
export type IndexWeights = z.infer<typeof IndexWeights>;

export const SurveySettings = z.strictObject({
  isOn: z.boolean(),
  /** What the customer reads above the stars. */
  question: BothLanguages(200),
  /** A customer who was asked is left alone for so many hours; 0 asks after every conversation. */
  quietHours: z
    .int()
    .min(0)
    .max(24 * 365),
  /** One person is invited to surveys no more often than so, the questions after conversations counted in. */
  asksMax: z.int().min(1).max(100),
  asksDays: z.int().min(1).max(365),
  /** Network addresses of the shop: answers from there are left out. */
  ownAddresses: z.array(z.union([z.ipv4(), z.ipv6()])).max(50),
  indexWeights: IndexWeights,
});
export type SurveySettings = z.infer<typeof SurveySettings>;

export const getSurveySettings = endpoint('surveys.get-settings', {
  method: 'GET',
  path: '/survey-settings',
  may: surveysManage,
  words: { zh: '查看满意度评价设置', en: 'Get the satisfaction question' },
  response: SurveySettings,
});

export const changeSurveySettings = endpoint('surveys.change-settings', {
  method: 'PATCH',
  path: '/survey-settings',
  may: surveysManage,
  words: { zh: '修改满意度评价设置', en: 'Change the satisfaction question' },
  body: SurveySettings.partial(),
  response: SurveySettings,
});
