import { defineWords } from '../../kit/words.ts';
import { channelsNavWords } from '../nav-words.ts';

const own = defineWords('channels', {
  portalHint: {
    zh: '顾客用邮箱验证码或您给的链接进入，查看并继续自己的会话。',
    en: 'Customers enter with a mailed code or a link from you, and find and go on with their conversations.',
  },
  portalAddress: { zh: '地址', en: 'Address' },
  portalAddressHint: {
    zh: '放在网店、邮件签名或包裹卡片上。打开之前，顾客看不到任何内容。',
    en: 'Put it in your shop, your mails or on a card in the parcel. While it is off, customers see nothing there.',
  },
  portalOpenIt: { zh: '打开看看', en: 'Have a look' },
  portalIsOn: { zh: '对顾客开放', en: 'Open to customers' },
  portalIsOnHint: {
    zh: '关闭后，已登录的顾客也进不来；重新打开即可继续。',
    en: 'Switched off, nobody gets in, not even who is signed in. Switched on again, they go on.',
  },
  portalLook: { zh: '样子与文字', en: 'Look and words' },
  portalLookHint: {
    zh: '顾客按自己浏览器的语言看到中文或英文，也可以自己切换。',
    en: 'Customers see Chinese or English by their browser’s language, and can switch.',
  },
  portalTitleZh: { zh: '中文标题', en: 'Title in Chinese' },
  portalTitleEn: { zh: '英文标题', en: 'Title in English' },
  portalWelcomeZh: { zh: '中文欢迎语', en: 'Welcome in Chinese' },
  portalWelcomeEn: { zh: '英文欢迎语', en: 'Welcome in English' },
  portalForms: { zh: '公开的表单', en: 'Public forms' },
  portalFormsHint: {
    zh: '任何人不用登录就能填写。只选可以公开的表单。',
    en: 'Anybody can fill them in without signing in. Choose only what may be public.',
  },
  portalFormsNone: { zh: '还没有表单', en: 'No forms yet' },
  portalOffHint: {
    zh: '自助页面还没有打开，可在“设置 · 自助页面”里打开。',
    en: 'The portal is off. It is switched on in the settings, under Customer portal.',
  },
  portalLinkMake: { zh: '生成并复制链接', en: 'Make and copy a link' },
  portalLinkMade: {
    zh: '链接已复制。7 天内有效，只能打开一次，请只发给这位顾客本人。',
    en: 'The link is copied. It works once within 7 days; give it to this customer and nobody else.',
  },
  portalLinkShown: {
    zh: '请复制这个链接。7 天内有效，只能打开一次，请只发给这位顾客本人。',
    en: 'Copy this link. It works once within 7 days; give it to this customer and nobody else.',
  },
  portalLinkHint: {
    zh: '顾客打开后可以查看全部会话并继续对话。谁生成、何时打开都会记录。',
    en: 'Whoever opens it sees and goes on with all of the customer’s conversations. Who made it and when it was opened is kept.',
  },
});

/** What the console says of the portal. */
export const portalPageWords = {
  ...own,
  portalLink: channelsNavWords.portalLink,
  portal: channelsNavWords.portal,
};
