import { defineWords } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

const own = defineWords('door', {
  signInTo: { zh: '登录知音', en: 'Sign in to Zhiyin' },
  email: { zh: '邮箱', en: 'E-mail' },
  password: { zh: '密码', en: 'Password' },
  passwordHint: {
    zh: '至少 10 个字符；一句您记得住的话最好。',
    en: 'At least 10 characters; a sentence you can remember works best.',
  },
  forgotten: { zh: '忘记密码？', en: 'Forgot your password?' },
  secondFactor: { zh: '两步验证', en: 'Second step' },
  code: { zh: '验证码', en: 'Code' },
  codeHint: {
    zh: '身份验证器上的六位数字，或一个恢复码。',
    en: 'Six digits from your authenticator, or a recovery code.',
  },
  backToSignIn: { zh: '返回登录', en: 'Back to sign-in' },
  goOn: { zh: '继续', en: 'Continue' },
  setUpSay: {
    zh: '这台服务器还没有主人。填好下面几项，您就是店主。',
    en: 'Nobody owns this server yet. Fill this in and you are its owner.',
  },
  setUpElsewhere: {
    zh: '请打开服务器启动时显示的设置链接，以证明它是您的。',
    en: 'Please open the set-up link that the server printed when it started: it proves that the server is yours.',
  },
  shopName: { zh: '店铺名称', en: 'Name of the shop' },
  yourName: { zh: '您的姓名', en: 'Your name' },
  timeZone: { zh: '店铺所在时区', en: 'Time zone of the shop' },
  openShop: { zh: '开店', en: 'Open the shop' },
  forgottenSay: {
    zh: '填写您的邮箱，我们会把重设密码的链接发给您。',
    en: 'Enter your e-mail address and we send you a link.',
  },
  sendLink: { zh: '发送链接', en: 'Send the link' },
  linkSent: {
    zh: '如果这个邮箱有账号，链接已经发出，30 分钟内有效。没有收到？请联系店里的管理员。',
    en: 'If this address has an account, a link is on its way and works for 30 minutes. Nothing came? Ask your shop’s admin.',
  },
  newPassword: { zh: '新密码', en: 'New password' },
  savePassword: { zh: '保存新密码', en: 'Save the new password' },
  passwordSaved: { zh: '密码已更新，请登录。', en: 'Your password is changed. Please sign in.' },
  invited: { zh: '加入{shop}', en: 'Join {shop}' },
  invitedSay: { zh: '您将以 {email} 加入。', en: 'You join as {email}.' },
  invitedHasAccount: {
    zh: '{email} 已有账号：请先登录，再打开这个链接。',
    en: '{email} has an account already: sign in first, then open this link again.',
  },
  invitationOver: { zh: '邀请打不开', en: 'This invitation does not open' },
});

/** What the pages before the door say: sign-in, set-up, forgotten passwords, invitations. */
export const doorWords = {
  ...own,
  signIn: platformNavWords.signIn,
  setUp: platformNavWords.setUp,
  forgottenTitle: platformNavWords.forgottenTitle,
  join: platformNavWords.join,
};
