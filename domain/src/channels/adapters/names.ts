import type { Text } from '../../kit/words.ts';

/**
 * The channels that adapters bring, by the key that conversations keep. A new one is a line here; all the rest of it
 * lies in `server/src/modules/channels/adapters/<key>/`.
 */
export const adapterNames = {
  instagram: { zh: 'Instagram', en: 'Instagram' },
  line: { zh: 'LINE', en: 'LINE' },
  mail: { zh: '邮件', en: 'Mail' },
  messenger: { zh: 'Messenger', en: 'Messenger' },
  slack: { zh: 'Slack', en: 'Slack' },
  sms: { zh: '短信', en: 'Text messages' },
  telegram: { zh: 'Telegram', en: 'Telegram' },
  whatsapp: { zh: 'WhatsApp', en: 'WhatsApp' },
  wechat: { zh: '微信公众号', en: 'WeChat official account' },
  'wechat-mini': { zh: '微信小程序', en: 'WeChat mini-program' },
  wecom: { zh: '微信客服', en: 'WeCom customer service' },
  weibo: { zh: '微博', en: 'Weibo' },
  webhook: { zh: '自建渠道', en: 'Own channel' },
} as const satisfies Readonly<Record<string, Text>>;

/** Whether a conversation's channel is one that an adapter brings: what is said there goes out through a vendor. */
export function isOutside(channel: string): boolean {
  return Object.hasOwn(adapterNames, channel);
}
