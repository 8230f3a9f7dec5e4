import { defineWords } from '../kit/words.ts';

/** What leads to the pages: known before any of them is there. */
export const surveysNavWords = defineWords('surveys-nav', {
  satisfaction: { zh: '满意度', en: 'Satisfaction' },
  answer: { zh: '顾客评价', en: 'Satisfaction' },
  settingsTitle: { zh: '满意度评价', en: 'Satisfaction question' },
  surveys: { zh: '调查', en: 'Surveys' },
  survey: { zh: '调查', en: 'Survey' },
  calls: { zh: '电话调查', en: 'Survey calls' },
  analysis: { zh: '调查分析', en: 'Survey analysis' },
  settings: { zh: '设置', en: 'Settings' },
});
