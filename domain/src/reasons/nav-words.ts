import { defineWords } from '../kit/words.ts';

/** What leads to the page of reasons: known before it is there. */
export const reasonsNavWords = defineWords('reasons-nav', {
  reasons: { zh: '联系原因', en: 'Contact reasons' },
});
