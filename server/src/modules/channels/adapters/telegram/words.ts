import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: 'Telegram 机器人', en: 'Telegram bot' },
  about: {
    zh: '顾客给您的 Telegram 机器人发消息，客服在会话里回复。',
    en: 'Customers write to your Telegram bot, and the desk answers them in the inbox.',
  },
  token: { zh: '机器人的 Token', en: 'The bot’s token' },
  tokenHelp: {
    zh: 'BotFather 给您的一行，形如 123456789:AAE…',
    en: 'The line that BotFather gave you, such as 123456789:AAE…',
  },
  tokenWrong: {
    zh: '这不像 Token：数字、冒号，然后是一长串字母。',
    en: 'This is no token: digits, a colon, then a long row of letters.',
  },
  reception: { zh: '消息怎么到这里', en: 'How messages get here' },
  called: {
    zh: 'Telegram 推送过来（需要公网 https 地址）',
    en: 'Telegram calls us (needs a public https address)',
  },
  asked: { zh: '我们每几秒去取一次', en: 'We ask every few seconds' },
  base: { zh: '接口地址', en: 'Address of the interface' },
  baseHelp: {
    zh: '一般不填；自建 Bot API 服务器时填它的网址。',
    en: 'Leave it empty, unless you run a Bot API server of your own.',
  },
  baseWrong: { zh: '请填写 http 或 https 网址。', en: 'Give an http or https address.' },
  stepFather: {
    zh: '在 Telegram 里找 @BotFather，发送 /newbot，按提示起名。',
    en: 'In Telegram, find @BotFather, send /newbot and choose a name.',
  },
  stepToken: { zh: '把它给出的 Token 粘贴到这里。', en: 'Paste the token that it gives you here.' },
  stepCheck: {
    zh: '点“检查”：我们确认 Token，并把回调地址告诉 Telegram。',
    en: 'Press “Check”: we try the token and tell Telegram the callback address.',
  },
  stepTry: {
    zh: '给机器人发一句话，它会出现在会话里。',
    en: 'Write to the bot; the message appears in the inbox.',
  },
} as const satisfies Record<string, Text>;
