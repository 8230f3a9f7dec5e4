import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: '微信公众号', en: 'WeChat official account' },
  about: {
    zh: '粉丝给公众号（服务号或认证的订阅号）发消息，客服在会话里回复。未认证的账号没有客服接口，请改用微信客服。',
    en: 'Followers write to your official account and the desk answers. Accounts that are not verified cannot answer by interface: connect WeCom customer service instead.',
  },
  stepConsole: {
    zh: '登录 mp.weixin.qq.com，打开“设置与开发 → 基本配置”，把 AppID 和 AppSecret 填到这里。',
    en: 'Sign in at mp.weixin.qq.com, open “Settings and development → Basic configuration”, and enter AppID and AppSecret here.',
  },
  stepAddress: {
    zh: '在同一页把这台服务器的公网 IP 加进“IP 白名单”，不然微信会回 40164。',
    en: 'On the same page add this server’s public IP to the IP whitelist; otherwise WeChat answers 40164.',
  },
  stepSecrets: {
    zh: '在下面生成 Token 和 EncodingAESKey，选“安全模式”，点“接入”。',
    en: 'Make a token and an EncodingAESKey below, choose the safe mode, and press “Connect”.',
  },
  stepCallback: {
    zh: '回到“基本配置 → 服务器配置”：URL 填接入后页面上的回调地址，Token、EncodingAESKey、加密方式填成和这里一样，提交并启用。',
    en: 'Back under “Server configuration”: paste the callback address that this page then shows, enter the same token, EncodingAESKey and mode, submit and enable.',
  },
  stepMenu: {
    zh: '启用后，在公众平台里设的自动回复和自定义菜单会停用；菜单要改用接口创建。',
    en: 'Once enabled, automatic replies and menus made on the platform stop; menus are then made by interface.',
  },
  stepTry: {
    zh: '点“检查”，再用微信给公众号发一句话，它会出现在会话里。',
    en: 'Press “Check”, then write to the account in WeChat; the message appears in the inbox.',
  },
  afterWindow: {
    zh: '顾客再发一条消息就能继续回。要紧的事请打电话、发短信或邮件；已开通的服务号也可以在公众平台发订阅通知或模板消息。',
    en: 'You can go on as soon as the customer writes again. For what cannot wait: call, text or mail them, or send a template message from the platform where your account has them.',
  },
} as const satisfies Record<string, Text>;
