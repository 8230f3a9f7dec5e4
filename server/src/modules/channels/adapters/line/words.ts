import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: 'LINE 官方账号', en: 'LINE Official Account' },
  about: {
    zh: '顾客给您的 LINE 官方账号发消息，客服在会话里回复。',
    en: 'Customers write to your LINE Official Account, and the desk answers them in the inbox.',
  },
  secret: { zh: 'Channel secret（频道密钥）', en: 'Channel secret' },
  secretHelp: {
    zh: '在 LINE Developers 的 Basic settings 里，32 个十六进制字符。',
    en: 'In LINE Developers, under “Basic settings”: 32 hexadecimal signs.',
  },
  secretWrong: {
    zh: 'Channel secret 是 32 个十六进制字符（0–9、a–f）。',
    en: 'A channel secret has 32 hexadecimal signs (0–9, a–f).',
  },
  token: { zh: 'Channel access token（长期）', en: 'Channel access token (long-lived)' },
  tokenHelp: {
    zh: '在 LINE Developers 的 Messaging API 页最下面，点 Issue 得到。',
    en: 'In LINE Developers, at the end of “Messaging API”: press “Issue”.',
  },
  tokenWrong: {
    zh: '这不像 access token：它是一长串字符，没有空格。',
    en: 'This is no access token: it is one long row of signs without blanks.',
  },
  reply: {
    zh: '顾客来消息后多少秒内用免费回复',
    en: 'For how many seconds answers go by the reply token',
  },
  replyHelp: {
    zh: '回复令牌不计入每月条数，但很快失效（LINE 没有公布确切时间，默认 50 秒）。之后用推送，计入条数。',
    en: 'Such answers do not count against the month’s messages, but the token soon ends; LINE does not say exactly when (50 unless you say). Later answers are pushed, and count.',
  },
  data: { zh: '取文件的接口地址', en: 'Address of the interface for files' },
  stepAccount: {
    zh: '在 LINE Official Account Manager（manager.line.biz）开一个官方账号。',
    en: 'Open an account in LINE Official Account Manager (manager.line.biz).',
  },
  stepApi: {
    zh: '在它的“设置 › Messaging API”里启用，选一个 Provider。',
    en: 'Under “Settings › Messaging API” there, enable it and choose a provider.',
  },
  stepKeys: {
    zh: '到 LINE Developers（developers.line.biz）打开这个频道，把 Channel secret 和长期 access token 填在这里。',
    en: 'In LINE Developers (developers.line.biz), open the channel; enter its secret and a long-lived access token here.',
  },
  stepManager: {
    zh: '在 Messaging API 页打开 Use webhook 和 Webhook redelivery；在 Account Manager 的“回应设置”里关掉自动回复。',
    en: 'On “Messaging API”, switch on “Use webhook” and “Webhook redelivery”; in Account Manager, under “Response settings”, switch off auto-response.',
  },
  stepCheck: {
    zh: '点“检查”：我们确认 access token，并把回调地址告诉 LINE。',
    en: 'Press “Check”: we try the token and tell LINE the callback address.',
  },
  stepTry: {
    zh: '加这个账号为好友，给它发一句话，它会出现在会话里。',
    en: 'Add the account as a friend and write to it; the message appears in the inbox.',
  },
} as const satisfies Record<string, Text>;
