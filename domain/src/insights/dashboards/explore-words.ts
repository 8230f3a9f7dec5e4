import { defineWords } from '../../kit/words.ts';

/** What the page says on which one explores. */
export const exploreWords = defineWords('explore', {
  exploreHint: {
    zh: '点选想知道什么，马上看到图和表；可以保存、放到仪表盘、导出。',
    en: 'Click together what you want to know and see it at once. Keep it, put it on a dashboard, take it with you.',
  },
  question: { zh: '问题', en: 'The question' },
  answer: { zh: '答案', en: 'The answer' },
  saved: { zh: '保存的问题', en: 'Saved questions' },
  noneSaved: { zh: '还没有保存的问题', en: 'No saved questions yet' },
  open: { zh: '打开保存的问题', en: 'Open a saved question' },
  begin: { zh: '从选一个指标开始', en: 'Begin with a metric' },
  beginHint: {
    zh: '比如：最近 30 天，每个渠道的首次响应时间。',
    en: 'For example: first response time by channel, last 30 days.',
  },
  save: { zh: '保存问题', en: 'Keep the question' },
  saveChange: { zh: '保存修改', en: 'Save the change' },
  saveAs: { zh: '另存一份', en: 'Save as another' },
  remove: { zh: '删除这个问题', en: 'Delete the question' },
  put: { zh: '放到仪表盘', en: 'Put on a dashboard' },
  putOn: { zh: '放到哪个仪表盘', en: 'On which dashboard' },
  putNew: { zh: '新的仪表盘', en: 'A new dashboard' },
  wasPut: { zh: '已放到“{name}”', en: 'Put on “{name}”' },
  anew: { zh: '新的问题', en: 'New question' },
  full: { zh: '这个仪表盘已经放满了', en: 'That dashboard is full' },
});
