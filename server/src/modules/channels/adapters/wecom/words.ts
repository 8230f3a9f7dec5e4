import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: '微信客服（企业微信）', en: 'WeCom customer service' },
  about: {
    zh: '顾客在微信里点客服链接来问，客服在会话里回复。新店接微信最省事的办法，注册企业微信就能开通。发送上限的错误码腾讯没有公开说清（未确认），遇到时原样显示。',
    en: 'Customers ask in WeChat by a link, and the desk answers. The easiest way into WeChat for a new shop. By which codes Tencent reports its limits is not confirmed; they are shown as they come.',
  },
  corpId: { zh: '企业 ID（CorpID）', en: 'Corp ID' },
  corpIdHelp: {
    zh: '企业微信管理后台“我的企业 → 企业信息”最下面，以 ww 开头。',
    en: 'At the end of “My company → Company information” in the WeCom console; it begins with ww.',
  },
  corpIdWrong: {
    zh: '这不像企业 ID：以 ww 开头的一串字母和数字。',
    en: 'This is no corp ID: letters and digits that begin with ww.',
  },
  secret: { zh: '应用的 Secret', en: 'The app’s secret' },
  secretHelp: {
    zh: '自建应用的 Secret；这个应用要在“微信客服 → API → 可调用接口的应用”里。',
    en: 'Of an app of your own that stands under “WeChat customer service → API → Apps that may call”.',
  },
  secretWrong: {
    zh: '这不像 Secret：一长串字母、数字、- 和 _。',
    en: 'This is no secret: a long row of letters, digits, - and _.',
  },
  openKfId: { zh: '只接这个客服账号', en: 'Only this service account' },
  openKfIdHelp: {
    zh: '以 wk 开头的 open_kfid；不填就接全部客服账号。',
    en: 'An open_kfid that begins with wk; leave it empty for all of them.',
  },
  openKfIdWrong: { zh: '这不像 open_kfid：以 wk 开头。', en: 'This is no open_kfid: it begins with wk.' },
  welcome: { zh: '欢迎语', en: 'Greeting' },
  welcomeHelp: {
    zh: '顾客打开客服会话、48 小时内没有聊过时自动发一次；不填就不发。',
    en: 'Sent once when somebody opens the chat who has not written for 48 hours; leave it empty for none.',
  },
  stepApp: {
    zh: '登录 work.weixin.qq.com，在“应用管理”里自建一个应用，把企业 ID 和它的 Secret 填到这里；把这台服务器的公网 IP 加进应用的“企业可信 IP”。',
    en: 'Sign in at work.weixin.qq.com, make an app under “App management”, enter the corp ID and its secret here, and add this server’s public IP to the app’s trusted IPs.',
  },
  stepAllow: {
    zh: '打开“微信客服”，建好客服账号；在“API”里把这个应用加进“可调用接口的应用”，并让它管理客服账号。',
    en: 'Open “WeChat customer service”, make a service account, and under “API” add the app to those that may call, managing that account.',
  },
  stepSecrets: {
    zh: '在下面生成 Token 和 EncodingAESKey，点“接入”。',
    en: 'Make a token and an EncodingAESKey below, and press “Connect”.',
  },
  stepCallback: {
    zh: '在应用的“接收消息”（或微信客服的“回调配置”）里填接入后页面上的回调地址，以及一样的 Token 和 EncodingAESKey。回调只说“有新消息”，我们马上去取；回调断了，每 30 秒也会取一次。',
    en: 'Paste the callback address that this page then shows as the app’s receiving address, with the same token and EncodingAESKey. A callback only says that something came, and we fetch it at once; without callbacks we still ask every 30 seconds.',
  },
  stepTry: {
    zh: '点“检查”，再用微信打开客服链接发一句话，它会出现在会话里。接入以前的消息不会补进来。',
    en: 'Press “Check”, then write by the service link in WeChat; the message appears in the inbox. What was written before is not brought in.',
  },
  stepHands: {
    zh: '会话要留给接口：不要在企业微信里设人工接待，被同事在企业微信里接走的会话这里发不出去。',
    en: 'Leave the chats to the interface: one that a colleague took in the WeCom app cannot be answered from here.',
  },
  afterWindow: {
    zh: '顾客再发一条消息就能继续回。要紧的事请打电话、发短信或邮件；加了企业微信好友的，可以在企业微信里发。',
    en: 'You can go on as soon as the customer writes again. For what cannot wait: call, text or mail them, or write in WeCom to those who are contacts there.',
  },
} as const satisfies Record<string, Text>;
