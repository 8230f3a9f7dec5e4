import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: '微信小程序客服', en: 'WeChat mini-program' },
  about: {
    zh: '顾客在小程序里点客服按钮来问，客服在会话里回复文字和图片。',
    en: 'Customers press the service button in your mini-program, and the desk answers with text and pictures.',
  },
  stepConsole: {
    zh: '登录 mp.weixin.qq.com 进入小程序，打开“开发管理 → 开发设置”，把 AppID 和 AppSecret 填到这里。',
    en: 'Sign in at mp.weixin.qq.com as the mini-program, open “Development → Settings”, and enter AppID and AppSecret here.',
  },
  stepSecrets: {
    zh: '在下面生成 Token 和 EncodingAESKey，选“安全模式”，点“接入”。',
    en: 'Make a token and an EncodingAESKey below, choose the safe mode, and press “Connect”.',
  },
  stepCallback: {
    zh: '回到“开发设置 → 消息推送”：URL 填接入后页面上的回调地址，Token、EncodingAESKey、加密方式和这里一样；数据格式选 JSON 或 XML 都可以。',
    en: 'Back under “Message push”: paste the callback address that this page then shows, and enter the same token, EncodingAESKey and mode; JSON and XML are both understood.',
  },
  stepButton: {
    zh: '小程序页面里放一个 open-type="contact" 的按钮。',
    en: 'Put a button with open-type="contact" on the pages of the mini-program.',
  },
  stepTry: {
    zh: '点“检查”，再从小程序里问一句，它会出现在会话里。',
    en: 'Press “Check”, then ask something in the mini-program; it appears in the inbox.',
  },
  afterWindow: {
    zh: '顾客再发一条消息就能继续回。要紧的事请打电话、发短信或邮件，或用小程序的订阅消息。',
    en: 'You can go on as soon as the customer writes again. For what cannot wait: call, text or mail them, or use the mini-program’s subscription messages.',
  },
} as const satisfies Record<string, Text>;
