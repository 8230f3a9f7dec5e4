import { defineWords } from '../../kit/words.ts';

/** Why something about insights was refused. */
export const feedReasons = defineWords('insights', {
  insightNotFound: {
    zh: '没有这条洞察，或者你不能看它的指标',
    en: 'There is no such insight, or you may not see its metric',
  },
  titleSince: { zh: '{title}（{since} 起）', en: '{title} (since {since})' },
  promotionNotFound: { zh: '没有这个大促', en: 'There is no such promotion' },
  promotionsMax: {
    zh: '大促已经有 {max} 个了，请先删掉过去的',
    en: 'There are {max} promotions already. Remove some that are past',
  },
});
