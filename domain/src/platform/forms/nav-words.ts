import { defineWords } from '../../kit/words.ts';

/** What leads to the pages: known before any of them is there. */
export const formNavWords = defineWords('forms-nav', {
  forms: { zh: '表单', en: 'Forms' },
  build: { zh: '制作', en: 'Build' },
  answers: { zh: '回答', en: 'Answers' },
  versions: { zh: '版本', en: 'Versions' },
});
