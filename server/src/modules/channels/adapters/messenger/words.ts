import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: 'Messenger（脸书主页）', en: 'Messenger (Facebook page)' },
  about: {
    zh: '顾客给您的脸书主页发私信，客服在会话里回复；顾客来消息后七天内可以回。',
    en: 'Customers write to your Facebook page, and the desk answers them in the inbox, for seven days after they wrote.',
  },
  stepProduct: {
    zh: '在应用里添加 Messenger 产品，在“访问令牌”一栏添加您的主页。',
    en: 'Add the product “Messenger” to the app, and your page under “Access tokens”.',
  },
  stepToken: {
    zh: '为主页生成令牌：用商务管理平台的系统用户生成的不会过期。',
    en: 'Generate a token for the page; one of a system user of your business portfolio does not end.',
  },
  stepSecrets: {
    zh: '把应用密钥和令牌填在这里，生成一个验证口令并复制，点“接入”。',
    en: 'Enter the app secret and the token here, have a verify token made and copy it; press “Connect”.',
  },
  stepCallback: {
    zh: '在 Messenger 设置的 Webhooks 里填下面的回调地址和验证口令，订阅 messages、message_echoes、messaging_postbacks、message_deliveries、message_reads。',
    en: 'In Messenger’s settings, under “Webhooks”, enter the callback address below and the verify token; subscribe to messages, message_echoes, messaging_postbacks, message_deliveries and message_reads.',
  },
  stepReview: {
    zh: '对外开放前，申请 pages_messaging 和 Human Agent 权限的审核；审核通过前只有应用的成员能收到回复。',
    en: 'Before customers come, have pages_messaging and Human Agent reviewed; until then only people of the app get answers.',
  },
} as const satisfies Record<string, Text>;
