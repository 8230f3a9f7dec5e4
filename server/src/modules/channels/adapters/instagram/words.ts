import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: 'Instagram 私信', en: 'Instagram messages' },
  about: {
    zh: '顾客给您的 Instagram 账号发私信，客服在会话里回复；顾客来消息后七天内可以回。',
    en: 'Customers write to your Instagram account, and the desk answers them in the inbox, for seven days after they wrote.',
  },
  stepAccount: {
    zh: '把 Instagram 转为专业账号，关联一个脸书主页，并在“消息控制”里允许连接的工具访问消息。',
    en: 'Make the Instagram account a professional one, connect it to a Facebook page, and allow connected tools to read messages.',
  },
  stepToken: {
    zh: '在应用里添加 Messenger 产品，为关联的主页生成令牌（用系统用户生成的不会过期）。',
    en: 'Add the product “Messenger” to the app and generate a token for that page; one of a system user does not end.',
  },
  stepSecrets: {
    zh: '把应用密钥和令牌填在这里，生成一个验证口令并复制，点“接入”。',
    en: 'Enter the app secret and the token here, have a verify token made and copy it; press “Connect”.',
  },
  stepCallback: {
    zh: '在应用的 Webhooks 里选 Instagram，填下面的回调地址和验证口令，订阅 messages、messaging_postbacks、messaging_seen。',
    en: 'In the app, under “Webhooks”, choose Instagram; enter the callback address below and the verify token; subscribe to messages, messaging_postbacks and messaging_seen.',
  },
  stepReview: {
    zh: '对外开放前，申请 instagram_manage_messages 和 Human Agent 权限的审核。',
    en: 'Before customers come, have instagram_manage_messages and Human Agent reviewed.',
  },
} as const satisfies Record<string, Text>;
