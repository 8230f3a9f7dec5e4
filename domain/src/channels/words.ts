import { defineWords } from '../kit/words.ts';

export const channelsWords = defineWords('channels', {
  channels: { zh: '渠道', en: 'Channels' },
  widget: { zh: '网页聊天', en: 'Web chat' },
  widgetNotFound: { zh: '没有这个聊天窗口。', en: 'There is no such chat.' },
  wrongSite: { zh: '这个网站不在允许的名单里。', en: 'This site is not on the list of allowed sites.' },
  badToken: {
    zh: '访客凭证无效，请刷新页面。',
    en: 'The visitor’s token is not valid. Please reload the page.',
  },
  name: { zh: '名称', en: 'Name' },
  greetingZh: { zh: '中文问候语', en: 'Greeting in Chinese' },
  greetingEn: { zh: '英文问候语', en: 'Greeting in English' },
  colour: { zh: '颜色', en: 'Colour' },
  allowedDomains: { zh: '允许的网站', en: 'Allowed sites' },
  allowedDomainsHint: {
    zh: '每行一个域名；留空表示任何网站。',
    en: 'One domain a line; empty allows every site.',
  },
  snippet: {
    zh: '把这一行放到店铺页面 </body> 之前',
    en: 'Put this line before </body> of your shop’s page',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  preview: { zh: '预览', en: 'Preview' },
  openDemoShop: { zh: '打开演示店铺', en: 'Open the demo shop' },
  firstWidget: { zh: '店铺网页', en: 'Shop page' },
  firstGreeting: { zh: '您好，有什么可以帮您？', en: 'Hello! How can we help?' },
  addWidget: { zh: '新建聊天窗口', en: 'Add a chat' },
  channelsHint: {
    zh: '顾客从哪里找到您。放好聊天窗口后，第一条消息会出现在会话里。',
    en: 'Where customers reach you. Once the chat stands on your page, the first words appear in the inbox.',
  },
  chats: { zh: '聊天窗口', en: 'Web chats' },
  putOnPage: { zh: '放到页面上', en: 'Put it on your page' },
  copyFailed: {
    zh: '浏览器不允许复制，请手动选中复制。',
    en: 'The browser refused to copy; please select it.',
  },
  look: { zh: '样子与问候', en: 'Look and greeting' },
  lookHint: {
    zh: '顾客按自己浏览器的语言看到中文或英文。',
    en: 'Customers see Chinese or English by the language of their browser.',
  },
  nameHint: { zh: '只有同事看得到', en: 'Only colleagues see it' },
  where: { zh: '在哪里出现', en: 'Where it may appear' },
  previewOf: { zh: '顾客看到的样子', en: 'What customers see' },
  previewZh: { zh: '中文', en: 'Chinese' },
  previewEn: { zh: '英文', en: 'English' },
  noWidgets: { zh: '还没有聊天窗口', en: 'No chat yet' },
  noWidgetsHint: {
    zh: '新建一个，把一行代码放到店铺页面上，顾客就能找到您。',
    en: 'Add one and put its line on your shop’s page; then customers can reach you.',
  },
  newWidget: { zh: '新的聊天窗口', en: 'A new chat' },
  create: { zh: '新建', en: 'Add' },
  created: { zh: '已新建', en: 'Added' },
  // Said to visitors.
  defaultOffline: {
    zh: '我们现在不在线。请留言，上班后会尽快回复您。',
    en: 'We are away right now. Leave a message and we will answer as soon as we are back.',
  },
  identityNeeded: {
    zh: '请先登录店铺账号，再开始聊天。',
    en: 'Please sign in to the shop before you start a chat.',
  },
  formNotAsked: { zh: '这个聊天窗口没有这份表单。', en: 'This chat does not ask this form.' },
  // Why an identity is not believed.
  identityUnset: {
    zh: '这个聊天窗口还没有身份密钥。',
    en: 'This chat has no secret for identities yet.',
  },
  identityMalformed: { zh: '身份令牌的写法不正确。', en: 'The identity token is not written correctly.' },
  identityAlgorithm: {
    zh: '身份令牌必须用 HS256 签名。',
    en: 'The identity token must be signed with HS256.',
  },
  identitySignature: {
    zh: '签名不对：可能用了别的密钥，或者内容改过。',
    en: 'The signature does not fit: another secret, or something was altered.',
  },
  identityClaims: {
    zh: '身份令牌缺少有效的 exp（到期时间，秒）。',
    en: 'The identity token lacks a valid exp, its end in seconds.',
  },
  identityExpired: { zh: '身份令牌已过期。', en: 'The identity token has expired.' },
  identityEarly: { zh: '身份令牌还没有生效（nbf）。', en: 'The identity token is not valid yet (nbf).' },
  identityNobody: {
    zh: '身份里没有可用的顾客编号：user_id 或 sub，1 到 200 个字，不含换行。',
    en: 'The identity names nobody: user_id or sub, 1 to 200 characters on one line.',
  },
  secretFirst: {
    zh: '请先生成身份密钥，再要求访客登录。',
    en: 'Make a secret for identities before you require them.',
  },
  formNotInUse: { zh: '这份表单已停用。', en: 'This form is archived.' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
});
