import { defineWords } from '../../kit/words.ts';

/** What the line about a customer's channel is called, which stands in the panel before its words are there. */
export const preferredTitle = defineWords('inbox.preferred-title', {
  title: { zh: '喜欢的渠道', en: 'Preferred channel' },
}).title;
