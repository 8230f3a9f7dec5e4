import { defineWords } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

const own = defineWords('shop-page', {
  shopHint: { zh: '对整个店铺都有效的设置。', en: 'What holds for the whole shop.' },
  about: { zh: '基本信息', en: 'About the shop' },
  name: { zh: '店铺名称', en: 'Name of the shop' },
  nameHint: { zh: '顾客在聊天窗口和邮件里看到它。', en: 'Customers read it in the chat and in mails.' },
  timeZone: { zh: '时区', en: 'Time zone' },
  timeZoneHint: { zh: '“今天”从这个时区的零点算起。', en: '“Today” begins at midnight of this zone.' },
  locale: { zh: '语言', en: 'Language' },
  localeHint: {
    zh: '没有选过语言的人，收到的邮件用它来写。',
    en: 'In which those are written to who chose none.',
  },
  security: { zh: '安全', en: 'Security' },
  twoFactor: { zh: '要求所有人两步验证', en: 'Ask two-step sign-in of everybody' },
  twoFactorHint: {
    zh: '没开启的同事下次操作时会被带去开启，开好之前什么也看不到、做不了。',
    en: 'Whoever has not turned it on is led to it at once, and sees and does nothing before.',
  },
  ownersOnly: { zh: '只有店主可以改这一项。', en: 'Only an owner can change this.' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  neededTitle: { zh: '开启两步验证', en: 'Turn on two-step sign-in' },
  neededSay: {
    zh: '{shop}要求所有人登录时除了密码，再输入手机上身份验证器的六位数字。开启后就能继续。',
    en: '{shop} asks everybody for six digits of an authenticator on the phone beside the password. Turn it on to go on.',
  },
  signOut: { zh: '退出登录', en: 'Sign out' },
});

/** What the page of the shop's settings says, and the one that leads to two-step sign-in. */
export const shopPageWords = {
  ...own,
  shop: platformNavWords.shop,
};
