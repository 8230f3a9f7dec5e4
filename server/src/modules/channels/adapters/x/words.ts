import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: 'X（推特）私信', en: 'Direct messages on X (Twitter)' },
  about: {
    zh: '顾客给您的 X 账号发私信，客服在会话里回复文字和图片。要有开通了私信接口的 X 开发者账号；能发多少条，看您在 X 买的套餐。',
    en: 'Customers write direct messages to your account on X, and the desk answers with text and pictures. It takes a developer account at X with direct messages; how much can be sent depends on your plan there.',
  },
  key: { zh: 'API Key（应用的）', en: 'API key (of the app)' },
  keyHelp: {
    zh: '在 X 开发者后台应用的 Keys and tokens 页，Consumer Keys 那一栏。',
    en: 'In X’s developer console, on the app’s page “Keys and tokens”, under “Consumer keys”.',
  },
  keyWrong: {
    zh: '这不像 API Key：它是 20 多个字母和数字。',
    en: 'This is no API key: it has some 25 letters and digits.',
  },
  secret: { zh: 'API Key Secret', en: 'API key secret' },
  secretHelp: {
    zh: '和 API Key 一起显示一次；X 的推送也用它签名。',
    en: 'Shown once, together with the key; X signs its calls with it, too.',
  },
  secretWrong: {
    zh: '这不像密钥：它是 40 多个字母和数字，没有空格。',
    en: 'This is no secret of X’s: it has more than 40 letters and digits and no blanks.',
  },
  token: { zh: 'Access Token（账号的）', en: 'Access token (of the account)' },
  tokenHelp: {
    zh: '用店铺的账号在同一页生成，以一串数字和“-”开头。',
    en: 'Generated on the same page for the shop’s account; it begins with digits and a hyphen.',
  },
  tokenWrong: {
    zh: '这不像 Access Token：它以账号的数字编号和“-”开头。',
    en: 'This is no access token: it begins with the account’s number and a hyphen.',
  },
  tokenSecret: { zh: 'Access Token Secret', en: 'Access token secret' },
  tokenSecretHelp: {
    zh: '和 Access Token 一起显示一次。',
    en: 'Shown once, together with the access token.',
  },
  reception: { zh: '怎样收私信', en: 'How messages come' },
  receptionHelp: {
    zh: '推送立即到达，但要开通 Account Activity API（按量付费或企业套餐），还要公网 https 地址，不能带端口。没有就选查询。',
    en: 'Being called is at once, and takes the Account Activity API (pay per use or enterprise) and a public https address without a port. Else let us ask.',
  },
  asked: { zh: '我们每分钟查询一次', en: 'We ask X every minute' },
  called: { zh: 'X 推送给我们', en: 'X calls us' },
  stepApp: {
    zh: '登录 developer.x.com，建一个项目和应用。',
    en: 'Sign in at developer.x.com and make a project with an app.',
  },
  stepRights: {
    zh: '在应用的 User authentication settings 里，把权限设为“Read and write and Direct message”。',
    en: 'In the app’s “User authentication settings”, set the permissions to “Read and write and Direct message”.',
  },
  stepKeys: {
    zh: '之后在 Keys and tokens 页生成 API Key 和 Access Token（改过权限后要重新生成），四项都填在这里。',
    en: 'Then, on “Keys and tokens”, generate the API key and the access token (again, if the permissions were changed later), and enter all four here.',
  },
  stepReception: {
    zh: '选怎样收私信，点“接入”。',
    en: 'Choose how messages come and press “Connect”.',
  },
  stepCheck: {
    zh: '点“检查”：我们确认密钥；选了推送的，会把回调地址告诉 X 并订阅这个账号。',
    en: 'Press “Check”: we try the keys, and where X is to call, tell it the callback address and subscribe the account.',
  },
  stepTry: {
    zh: '在 X 的设置里允许所有人发私信，再用另一个账号发一条，它会出现在会话里。',
    en: 'Allow messages from everyone in the account’s settings on X, then write from another account; the message appears in the inbox.',
  },
} as const satisfies Record<string, Text>;
