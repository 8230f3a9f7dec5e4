import { defineWords } from '../../kit/words.ts';

/** What the portal's server says: refusals, and the mail with the code. */
export const portalWords = defineWords('channels', {
  portalNotFound: {
    zh: '没有这个页面，或者店铺已将它关闭。',
    en: 'There is no such page, or the shop has closed it.',
  },
  portalCodeWrong: {
    zh: '验证码不对。还可以再试 {left} 次。',
    en: 'That code is not right. Tries left: {left}.',
  },
  portalCodeEnded: {
    zh: '这个验证码已失效，请重新获取一个。',
    en: 'This code no longer works. Please ask for a new one.',
  },
  portalTooManyCodes: {
    zh: '验证码发得太频繁，请在 {seconds} 秒后再试。',
    en: 'Too many codes were asked for. Try again in {seconds} seconds.',
  },
  portalLinkEnded: {
    zh: '这个链接已经用过或已过期，请用邮箱登录，或请店铺重新发送。',
    en: 'This link was used or has expired. Sign in by e-mail, or ask the shop for a new one.',
  },
  portalSignedOut: { zh: '登录已失效，请重新登录。', en: 'You are signed out. Please sign in again.' },
  formNotOpen: {
    zh: '这张表单没有在自助页面上开放。',
    en: 'This form is not open on the portal.',
  },
  portalSignInFirst: {
    zh: '请先登录自助页面，再开启提醒。',
    en: 'Sign in to the portal first, then switch this on.',
  },
  portalOff: {
    zh: '请先在渠道设置里打开自助页面。',
    en: 'Switch the portal on first, in the channel settings.',
  },
  portalFormUnknown: {
    zh: '没有这个表单，或者它不公开。',
    en: 'There is no such form, or it is not public.',
  },
  portalFormsUnknown: {
    zh: '有的表单不存在或已停用。',
    en: 'One of the forms does not exist or is archived.',
  },
  portalCodeSubject: { zh: '{shop}：您的登录验证码', en: '{shop}: your code to sign in' },
  portalCodeBody: {
    zh: '您好！\n\n登录“{shop}”的验证码是：\n\n{code}\n\n它在 {minutes} 分钟内有效，请在刚才的页面里输入，不要告诉任何人。如果不是您本人操作，请忽略这封邮件。\n\n也可以在刚才的浏览器里打开下面的链接，验证码会自动填好：',
    en: 'Hello!\n\nYour code to sign in to “{shop}” is:\n\n{code}\n\nType it on the page that asked for it within {minutes} minutes, and tell it to nobody. If you did not ask for it, ignore this mail.\n\nOr open this link in the same browser, and the code is filled in:',
  },
  portalFirstTitle: { zh: '我的会话', en: 'My conversations' },
  portalFirstWelcome: {
    zh: '查看以前的对话、继续提问，或写给我们新的问题。',
    en: 'Read your conversations, go on with them, or ask something new.',
  },
});
