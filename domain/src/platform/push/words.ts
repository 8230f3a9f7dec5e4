import { defineWords } from '../../kit/words.ts';

/** What is refused about pushes, and what a test says. */
export const pushWords = defineWords('push', {
  badKey: { zh: '浏览器给的推送密钥不对', en: 'The browser gave a push key that is none' },
  notOn: { zh: '这个浏览器没有开启推送', en: 'This browser is not told of anything' },
  gone: {
    zh: '这个浏览器的推送已经失效，请重新开启。',
    en: 'Pushes to this browser have ended. Switch them on again.',
  },
  failed: {
    zh: '推送服务没有收下：{why}',
    en: 'The push service did not take it: {why}',
  },
  answerCame: { zh: '给您发来了新内容，请点开查看。', en: 'There is an answer for you. Press to see it.' },
  tryTitle: { zh: '测试通知', en: 'A test' },
  tryText: { zh: '收到这条，说明推送已经通了。', en: 'You can read this, so pushes reach this browser.' },
});
