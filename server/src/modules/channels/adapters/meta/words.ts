import type { Text } from '@zhiyin/domain/kit';

/** What every channel of Meta's says at set-up. */
export const words = {
  secret: { zh: '应用密钥（App Secret）', en: 'App secret' },
  secretHelp: {
    zh: '在 developers.facebook.com 打开应用，“应用设置 › 基本”里，32 个十六进制字符。',
    en: 'At developers.facebook.com, open the app: “App settings › Basic”, 32 hexadecimal signs.',
  },
  secretWrong: {
    zh: '应用密钥是 32 个十六进制字符（0–9、a–f）。',
    en: 'An app secret has 32 hexadecimal signs (0–9, a–f).',
  },
  token: { zh: '访问令牌（永久）', en: 'Access token (permanent)' },
  tokenHelp: {
    zh: '测试页给的令牌一天就失效，要用不会过期的那种，步骤里写着怎么拿。',
    en: 'The one on the test page ends within a day; use one that does not, as the steps say.',
  },
  tokenWrong: {
    zh: '这不像访问令牌：它是一长串字符，没有空格。',
    en: 'This is no access token: it is one long row of signs without blanks.',
  },
  verify: { zh: '验证口令（Verify token）', en: 'Verify token' },
  verifyHelp: {
    zh: '自己想一个或点“生成一个”，至少 16 个字符，两边填一样的。先复制下来，保存之后不再显示。',
    en: 'Think of one or have one made, at least 16 signs; enter the same on both sides. Copy it now: it is not shown again.',
  },
  verifyWrong: {
    zh: '验证口令至少 16 个字符，不含空格。',
    en: 'A verify token needs at least 16 signs, without blanks.',
  },
  stepApp: {
    zh: '在 developers.facebook.com 建一个应用，类型选“商务”，并关联您的商务管理平台。',
    en: 'At developers.facebook.com, make an app of the type “Business” and connect your business portfolio.',
  },
  stepCheck: {
    zh: '点“检查”：我们确认令牌，并替您订阅消息。',
    en: 'Press “Check”: we try the token and subscribe to the messages for you.',
  },
  afterHumanAgent: {
    zh: '顾客来消息后七天内可以由人工回复，这段时间已过。可以用邮件或电话联系，或等顾客再来消息。',
    en: 'A person may answer for seven days after the customer wrote, and they have passed. Write a mail or call, or wait until the customer writes.',
  },
} as const satisfies Record<string, Text>;
