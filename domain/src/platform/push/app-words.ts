import { defineWords } from '../../kit/words.ts';

/** What the installed app says about itself. */
export const appWords = defineWords('app', {
  updated: { zh: '知音有新版本。', en: 'There is a new version of Zhiyin.' },
  updatedSay: {
    zh: '写完手上的内容再刷新也不迟。',
    en: 'Finish what you are writing first; it can wait.',
  },
  reload: { zh: '刷新', en: 'Reload' },
  later: { zh: '稍后', en: 'Later' },
  offlineTitle: { zh: '网络不通', en: 'No connection' },
  offlineSay: {
    zh: '打不开这个页面。网络恢复后会自动重试；为了保密，顾客的资料不会存在这台设备上。',
    en: 'This page cannot be opened. It tries again by itself once the network is back. Nothing of your customers is kept on this device.',
  },
  again: { zh: '再试一次', en: 'Try again' },
});
