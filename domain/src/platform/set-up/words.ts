import { defineWords } from '../../kit/words.ts';

export const setUpWords = defineWords('set-up', {
  alreadyDone: {
    zh: '这台服务器已经设置过了，请登录。',
    en: 'This server is set up already. Please sign in.',
  },
  tokenNeeded: {
    zh: '请使用服务器启动时显示的设置链接。',
    en: 'Please use the set-up link that the server showed when it started.',
  },
});
