import { defineWords } from '../../kit/words.ts';

/** What signing in says. None of it tells whether an address has an account here. */
export const signInWords = defineWords('sign-in', {
  wrongPassword: { zh: '邮箱或密码不对。', en: 'The e-mail address or the password is not right.' },
  wrongCode: { zh: '验证码不对或已经用过。', en: 'This code is not right or was already used.' },
  startAgain: {
    zh: '登录已超时，请重新输入密码。',
    en: 'This took too long. Please enter your password again.',
  },
  tooManyTries: {
    zh: '尝试次数太多，请在 {seconds} 秒后再试。',
    en: 'Too many attempts. Please try again in {seconds} seconds.',
  },
  passwordTooShort: { zh: '密码至少需要 {min} 个字符。', en: 'Please use at least {min} characters.' },
  passwordTooLong: { zh: '密码最多 {max} 个字符。', en: 'Please use at most {max} characters.' },
  passwordKnown: {
    zh: '这个密码太常见或已经泄露，很容易被猜中，请换一个。',
    en: 'This password is common or has leaked and is easily guessed. Please choose another.',
  },
  passwordNear: {
    zh: '密码和您的邮箱、姓名或店铺名太接近，请换一个。',
    en: 'This password is too close to your e-mail address, your name or your shop. Please choose another.',
  },
  currentPasswordWrong: { zh: '当前密码不对。', en: 'Your current password is not right.' },
  linkUsed: {
    zh: '这个链接无效、已用过或已过期，请重新申请。',
    en: 'This link is not valid, was used or has expired. Please ask for a new one.',
  },
  hasAccount: { zh: '这个邮箱已经有账号。', en: 'This e-mail address already has an account.' },
  noSession: { zh: '没有这个登录。', en: 'There is no such session.' },
  twoFactorIsOn: { zh: '两步验证已经开启。', en: 'Two-step sign-in is already on.' },
  twoFactorIsOff: { zh: '两步验证没有开启。', en: 'Two-step sign-in is not on.' },
  resetSubject: { zh: '重设知音的登录密码', en: 'Reset your Zhiyin password' },
  resetBody: {
    zh: '{name}，您好：\n\n有人申请重设您的知音登录密码。如果是您本人，请在 30 分钟内打开下面的链接；如果不是您，请忽略这封邮件，您的密码不会改变。',
    en: 'Hello {name},\n\nSomeone asked to reset your Zhiyin password. If it was you, open the link below within 30 minutes. If it was not, ignore this mail: your password stays as it is.',
  },
});
