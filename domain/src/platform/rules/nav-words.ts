import { defineWords } from '../../kit/words.ts';

/** What leads to the pages: known before any of them is there. */
export const ruleNavWords = defineWords('rules-nav', {
  rules: { zh: '自动化规则', en: 'Rules' },
  rule: { zh: '规则', en: 'Rule' },
  firings: { zh: '触发记录', en: 'Firings' },
});
