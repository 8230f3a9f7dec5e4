import { defineWords } from '../../../kit/words.ts';

/** What is said where Taobao and Tmall are connected. */
export const taobaoWords = defineWords('store', {
  appKey: { zh: '应用编号（App Key）', en: 'App Key' },
  appKeyHint: {
    zh: '开放平台“控制台 › 应用 › 应用证书”里的一串数字。',
    en: 'The number under Console › Application › Certificate on the open platform.',
  },
  appSecret: { zh: '应用密钥（App Secret）', en: 'App Secret' },
  appSecretHint: { zh: '和 App Key 写在一起。', en: 'Stands beside the App Key.' },
  session: { zh: '授权码（SessionKey）', en: 'SessionKey' },
  sessionHint: {
    zh: '店铺主账号授权给应用后得到的那一串；到期后要重新授权再填。',
    en: 'What you get when the shop’s main account has authorised the app. It runs out: authorise again and enter the new one.',
  },
  pushes: { zh: '消息服务地址', en: 'Address of the message service' },
  pushesHint: {
    zh: '开通了消息服务（TMC）就填 ws://mc.api.taobao.com/，订单一有变化就去取；不填也会每分钟取一次。',
    en: 'With the message service (TMC) enter ws://mc.api.taobao.com/, and a change is fetched at once. Without it we ask every minute all the same.',
  },
  stepApp: {
    zh: '在淘宝开放平台（open.taobao.com）创建“商家后台系统”类应用，提交审核，开通“订单管理”和“退款管理”权限。订单数据还要求应用部署在聚石塔里：这两步由平台审核，小店铺一般用文件导入更省事。',
    en: 'On open.taobao.com create an application of the kind “seller’s back office”, have it reviewed, and apply for the order and refund interfaces. The platform also wants order data to be processed inside its Jushita cloud (聚石塔). Both are the platform’s decision; a small shop is often better served by importing files.',
  },
  stepAuthorise: {
    zh: '用店铺主账号打开应用的授权页，同意后得到 SessionKey。',
    en: 'Open the application’s authorisation page with the shop’s main account and agree; you get a SessionKey.',
  },
  stepFill: {
    zh: '把 App Key、App Secret 和 SessionKey 填到下面，选从哪天开始取，点“接入”：马上就会去问一次，对不对当场知道。',
    en: 'Enter App Key, App Secret and SessionKey below, choose from which day on, and press “Connect”: the platform is asked at once, and you see whether it works.',
  },
  stepChat: {
    zh: '淘宝没有官方的聊天接口：旺旺/千牛的聊天不能在这里实时回复，只能导入聊天记录。退款、退货的同意或拒绝也请在平台页面上操作，这里只显示。',
    en: 'Taobao offers no official interface for live chat: Wangwang/Qianniu chats cannot be answered here, only their history can be imported. Refunds are decided on the platform’s own page; here they are shown.',
  },
});
