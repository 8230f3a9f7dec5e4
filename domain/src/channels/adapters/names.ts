import type { Text } from '../../kit/words.ts';

/**
 * The channels that adapters bring, by the key that conversations keep, in the order in which screens offer them. A new
 * one is a line here; all the rest of it lies in `server/src/modules/channels/adapters/<key>/`.
 */
export const adapterNames = {
  mail: { zh: '邮件', en: 'Mail' },
  wecom: { zh: '微信客服', en: 'WeCom customer service' },
  wechat: { zh: '微信公众号', en: 'WeChat official account' },
  'wechat-mini': { zh: '微信小程序', en: 'WeChat mini-program' },
  weibo: { zh: '微博', en: 'Weibo' },
  sms: { zh: '短信', en: 'Text messages' },
  line: { zh: 'LINE', en: 'LINE' },
  whatsapp: { zh: 'WhatsApp', en: 'WhatsApp' },
  messenger: { zh: 'Messenger', en: 'Messenger' },
  instagram: { zh: 'Instagram', en: 'Instagram' },
  x: { zh: 'X（推特）', en: 'X (Twitter)' },
  telegram: { zh: 'Telegram', en: 'Telegram' },
  slack: { zh: 'Slack', en: 'Slack' },
  webhook: { zh: '自建渠道', en: 'Own channel' },
} as const satisfies Readonly<Record<string, Text>>;

/** Whether a conversation's channel is one that an adapter brings: what is said there goes out through a vendor. */
export function isOutside(channel: string): boolean {
  return Object.hasOwn(adapterNames, channel);
}
