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
});
