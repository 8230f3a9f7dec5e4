import { defineWords } from '../../../kit/words.ts';

/** What is said where Douyin, Pinduoduo, JD, Xiaohongshu and 1688 are connected. */
export const platformWords = defineWords('store', {
  key: { zh: '应用编号（App Key）', en: 'App Key' },
  clientId: { zh: '应用编号（Client ID）', en: 'Client ID' },
  appId: { zh: '应用编号（App ID）', en: 'App ID' },
  secret: { zh: '应用密钥（App Secret）', en: 'App Secret' },
  clientSecret: { zh: '应用密钥（Client Secret）', en: 'Client Secret' },
  token: { zh: '访问令牌（Access Token）', en: 'Access Token' },
  keyHint: {
    zh: '开放平台控制台里这个应用的编号。',
    en: 'The application’s number in the console of the open platform.',
  },
  secretHint: { zh: '和编号写在一起。', en: 'Stands beside that number.' },
  tokenHint: {
    zh: '店铺授权给应用后得到的那一串。它会到期：到期后这里变红，重新授权再填新的，中间的订单会补上。',
    en: 'What you get when the shop has authorised the application. It runs out: the light turns red, you enter a new one, and the orders in between are fetched.',
  },
  shopId: { zh: '店铺 ID', en: 'Shop ID' },
  shopIdHint: {
    zh: '抖店后台右上角店铺名下面的数字。知音用它自己换取访问令牌，到期自动续，不用每周重填。',
    en: 'The number below the shop’s name in Douyin’s back office. Zhiyin fetches its access token with it and renews it by itself.',
  },
  douyinApp: {
    zh: '在抖店开放平台（op.jinritemai.com）创建“自用型应用”，申请“订单管理”权限包，审核通过后在“应用 › 授权管理”里授权自己的店铺。',
    en: 'On op.jinritemai.com create an application for your own use, apply for the order interfaces, and once they are granted authorise your own shop there.',
  },
  douyinIp: {
    zh: '平台要求登记服务器的公网 IP：把这台服务器的出口 IP 加进应用的白名单。',
    en: 'The platform wants to know the server’s public address: put the address this server calls from on the application’s list.',
  },
  douyinPush: {
    zh: '想让订单一变就到：在应用的“消息推送”里填接入后这里显示的推送地址，订阅“订单”类消息；不填也会每分钟去取一次。',
    en: 'To have changes at once, enter the push address that is shown here once connected under the application’s message pushes, and subscribe to those of orders. Without it we ask every minute all the same.',
  },
  douyinChat: {
    zh: '没有找到商家可以自助开通的飞鸽聊天接口：飞鸽的聊天不能在这里实时回复，只能导入飞鸽导出的表格。退款请在抖店后台处理，这里只显示。',
    en: 'We found no interface for Feige chats that a shop can open by itself: they cannot be answered here, only Feige’s exported tables can be imported. Refunds are decided in Douyin’s own back office; here they are shown.',
  },
  pddApp: {
    zh: '在拼多多开放平台（open.pinduoduo.com）创建“商家后台系统”类应用，申请订单接口，用店铺主账号授权，得到 Access Token。',
    en: 'On open.pinduoduo.com create an application of the kind “merchant’s back office”, apply for the order interfaces, and authorise it with the shop’s main account; you get an access token.',
  },
  pddCloud: {
    zh: '拼多多要求处理订单数据的应用部署在多多云，是否放行由平台审核；小店铺一般用文件导入更省事。拼多多的订单不说是哪家店的，这里也不核对：请确认授权的就是要接的那家店。',
    en: 'Pinduoduo wants order data to be processed in its own cloud (多多云), and decides itself; a small shop is often better served by importing files. Its orders do not say whose they are, and it is not checked here: make sure that the shop you authorise is the one you mean.',
  },
  pddChat: {
    zh: '没有找到商家可以自助开通的拼多多客服聊天接口：聊天不能在这里实时回复。退款请在拼多多后台处理，这里只显示。拼多多也不给出买家的编号，订单要靠客服认领给顾客。',
    en: 'We found no interface for Pinduoduo’s chats that a shop can open by itself: they cannot be answered here. Refunds are decided in Pinduoduo’s own back office; here they are shown. It names no buyer either: agents say whose an order is.',
  },
  jdApp: {
    zh: '在京东宙斯开放平台（open.jd.com）创建应用，申请“商家订单”（POP）权限，用店铺账号授权，得到 Access Token。',
    en: 'On open.jd.com create an application, apply for the merchant’s orders (POP), and authorise it with the shop’s account; you get an access token.',
  },
  jdCloud: {
    zh: '京东要求处理订单数据的应用部署在云鼎，是否放行由平台审核；小店铺一般用文件导入更省事。',
    en: 'JD wants order data to be processed in its own cloud (云鼎), and decides itself; a small shop is often better served by importing files.',
  },
  jdChat: {
    zh: '没有找到商家可以自助开通的咚咚聊天接口：咚咚的聊天不能在这里实时回复。售后退款京东放在另外的接口里，这里还不取，请在京麦里看；取消的订单会显示为“已关闭”。',
    en: 'We found no interface for Dongdong chats that a shop can open by itself: they cannot be answered here. JD tells of refunds elsewhere, which is not asked yet; look in Jingmai. Orders that were cancelled show as closed.',
  },
  xiaohongshuApp: {
    zh: '在小红书开放平台（open.xiaohongshu.com）创建“商家自研”应用，等平台审核，再用店铺账号授权，得到 Access Token。',
    en: 'On open.xiaohongshu.com create an application of the merchant’s own, wait for its review, and authorise it with the shop’s account; you get an access token.',
  },
  xiaohongshuPast: {
    zh: '小红书一次只肯给半小时里变动过的订单：第一次往回取会慢一些，进度在下面看得到。',
    en: 'Xiaohongshu gives the changes of half an hour at a time: reaching back takes a while at first, and you see how far it is.',
  },
  xiaohongshuChat: {
    zh: '没有找到商家可以自助开通的小红书私信接口：私信不能在这里实时回复。退款请在千帆后台处理，这里只显示。收件人小红书另外加密，这里只有省市区。',
    en: 'We found no interface for Xiaohongshu’s messages that a shop can open by itself: they cannot be answered here. Refunds are decided in its own back office; here they are shown. Receivers are encrypted, so only province, city and district come.',
  },
  alibabaApp: {
    zh: '在 1688 开放平台（open.1688.com）创建应用，申请卖家的“交易”接口，用店铺账号授权，得到 Access Token。',
    en: 'On open.1688.com create an application, apply for the seller’s trade interfaces, and authorise it with the shop’s account; you get an access token.',
  },
  alibabaChat: {
    zh: '旺旺聊天没有官方接口：不能在这里实时回复。退款请在 1688 后台处理，这里只显示。',
    en: 'There is no official interface for Wangwang chats: they cannot be answered here. Refunds are decided in 1688’s own back office; here they are shown.',
  },
  fill: {
    zh: '把这三项填到下面，选从哪天开始取，点“接入”：马上就会去问一次，对不对当场知道。',
    en: 'Enter the three below, choose from which day on, and press “Connect”: the platform is asked at once, and you see whether it works.',
  },
});
