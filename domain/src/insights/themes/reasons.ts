import { defineWords } from '../../kit/words.ts';

/** Why something of themes is refused. */
export const themeReasons = defineWords('themes', {
  themeNotFound: { zh: '没有这个主题。', en: 'There is no such theme.' },
  themeInItself: {
    zh: '不能把主题合并到它自己，或已经合并进它的主题里。',
    en: 'A theme cannot be merged into itself, or into one that was merged into it.',
  },
});
