import { defineWords } from '../kit/words.ts';

/** What leads to the pages: known before any of them is there. */
export const improvementNavWords = defineWords('improvement-nav', {
  improvement: { zh: '改进', en: 'Improvement' },
  finding: { zh: '问题', en: 'Finding' },
  about: { zh: '改进', en: 'Findings' },
  actions: { zh: '改进措施', en: 'Actions' },
});
