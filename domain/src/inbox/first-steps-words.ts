import { defineWords } from '../kit/words.ts';

/** What a new shop is led through at its still empty desk. */
export const firstStepsWords = defineWords('inbox-first-steps', {
  title: { zh: '头几步', en: 'First steps' },
  progress: {
    zh: '做好了 {done} / {all}。顺序随意，做到哪里都可以停。',
    en: '{done} of {all} done. In any order; stop wherever you like.',
  },
  done: { zh: '已完成', en: 'Done' },
  hide: { zh: '不再显示', en: 'Do not show this again' },
  chat: { zh: '回答第一个问题', en: 'Answer a first question' },
  chatHint: {
    zh: '先在演示店铺里自己问一句，问题马上出现在左边；再把代码放到您的页面上。',
    en: 'Ask one yourself in the demo shop: it appears at the left at once. Then put the line on your own page.',
  },
  hours: { zh: '选好营业时间', en: 'Say when somebody is there' },
  hoursHint: {
    zh: '下班后顾客仍可留言，并看到何时有人。',
    en: 'After hours customers can leave a message, and see when somebody is back.',
  },
  toHours: { zh: '设置营业时间', en: 'Set the hours' },
  canned: { zh: '写一条快捷回复', en: 'Write a canned reply' },
  cannedHint: {
    zh: '每天要说十遍的话存下来，回复时输入 / 就能用。',
    en: 'Keep what is said ten times a day; type / in a reply to use it.',
  },
  toCanned: { zh: '新建快捷回复', en: 'Make a canned reply' },
  colleague: { zh: '邀请一位同事', en: 'Invite a colleague' },
  colleagueHint: {
    zh: '没有邮件服务器也行：邀请链接会显示出来，由您转交。',
    en: 'It works without a mail server too: the link is shown for you to hand on.',
  },
  toMembers: { zh: '邀请同事', en: 'Invite' },
  guard: { zh: '给自己开启两步验证', en: 'Turn on two-step sign-in for yourself' },
  guardHint: {
    zh: '您什么都能做，所以密码泄露了也要进不来。',
    en: 'You may do everything, so a password that got out must not be enough.',
  },
  toAccount: { zh: '去开启', en: 'Turn it on' },
});
