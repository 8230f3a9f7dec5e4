import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: '自建渠道', en: 'Own channel' },
  about: {
    zh: '用签名的 HTTP 请求，把任何系统接进来：自己的 App、小程序、短信网关。',
    en: 'Connects any system by signed HTTP calls: your own app, a mini-program, a gateway for text messages.',
  },
  url: { zh: '我们把回复发到哪里', en: 'Where replies are sent' },
  urlHelp: {
    zh: '您的服务器的网址，https 开头。每条回复都会带签名 POST 到这里。',
    en: 'An address of your server, beginning with https. Each reply is posted there, signed.',
  },
  secret: { zh: '签名密钥', en: 'Signing secret' },
  secretHelp: {
    zh: '双方都用它签名，至少 24 个字符。只放在服务器上。',
    en: 'Both sides sign with it; at least 24 characters. Keep it on servers only.',
  },
  secretShort: { zh: '密钥至少要 24 个字符。', en: 'The secret needs at least 24 characters.' },
  urlWrong: {
    zh: '请填写公网上的 http 或 https 网址。',
    en: 'Give an http or https address on the open internet.',
  },
  stepSecret: {
    zh: '想好一个密钥（或让这里生成），填在这里，也放到您的服务器上。',
    en: 'Think of a secret, or have one made here; enter it here and keep it on your server.',
  },
  stepIn: {
    zh: '顾客来消息时，由您的服务器向下面的回调地址发送带签名的 POST。',
    en: 'When a customer writes, your server posts to the callback address below, signed.',
  },
  stepOut: {
    zh: '在您的服务器上准备一个网址接收回复，同一个 id 只处理一次。',
    en: 'Prepare an address on your server that takes replies, each id once.',
  },
  stepCheck: {
    zh: '点“检查”：我们会发一个 kind 为 check 的请求，您的服务器回答 2xx 就好。',
    en: 'Press “Check”: we send a call of the kind check, and your server answers with 2xx.',
  },
} as const satisfies Record<string, Text>;
