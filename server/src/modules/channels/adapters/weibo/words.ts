import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: '微博粉丝服务平台', en: 'Weibo fans service' },
  about: {
    zh: '粉丝给认证（V）微博账号发私信，客服在会话里回复文字，来消息后 48 小时内不限条数。微博的接口不收图片，所以这里发不了文件。',
    en: 'Fans write private messages to a verified account, and the desk answers with text, as often as it likes for 48 hours. Weibo’s interface takes no pictures, so no files can be sent.',
  },
  appSecret: { zh: 'AppSecret', en: 'App secret' },
  appSecretHelp: {
    zh: '开放平台应用的 App Secret，用来验证推送。',
    en: 'Of your app on the open platform; pushes are verified by it.',
  },
  appSecretWrong: {
    zh: '这不像 App Secret：至少 8 位字母和数字。',
    en: 'This is no app secret: at least 8 letters and digits.',
  },
  accessToken: { zh: '粉丝服务的 access_token', en: 'The access token of fans service' },
  accessTokenHelp: {
    zh: '在“粉丝服务平台 → 高级功能 → 开发者模式”里取得，有效期约一年，到期要换。',
    en: 'From “Fans service → Advanced → Developer mode”. It lasts about a year and is then replaced.',
  },
  accessTokenWrong: { zh: '这不像 access_token。', en: 'This is no access token.' },
  stepApp: {
    zh: '用认证账号登录 open.weibo.com，建一个粉丝服务应用，把 App Secret 填到这里。',
    en: 'Sign in at open.weibo.com with the verified account, make a fans-service app, and enter its app secret here.',
  },
  stepMode: {
    zh: '在粉丝服务平台打开“高级功能 → 开发者模式”，取得 access_token，也填到这里，点“接入”。',
    en: 'Open “Advanced → Developer mode” in fans service, get the access token, enter it here too, and press “Connect”.',
  },
  stepCallback: {
    zh: '在开发者模式里填接入后页面上的回调地址，启用。推送格式用默认的 JSON，XML 也能读。',
    en: 'Paste the callback address that this page then shows into the developer mode and enable it. The format may stay JSON; XML is read, too.',
  },
  stepTry: {
    zh: '点“检查”，再用另一个微博账号发私信，它会出现在会话里。',
    en: 'Press “Check”, then write to the account from another one; the message appears in the inbox.',
  },
  afterWindow: {
    zh: '粉丝再发一条私信就能继续回。要紧的事请打电话、发短信或邮件，或用微博客户端联系。',
    en: 'You can go on as soon as the fan writes again. For what cannot wait: call, text or mail them, or write in Weibo’s own app.',
  },
} as const satisfies Record<string, Text>;
